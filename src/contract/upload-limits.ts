/** What one upload may hold. No schemas here: the Add page tells of these beforehand. */
export const MOST_FILES = 500;
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;
