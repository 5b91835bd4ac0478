/** A knowledge file that cannot be used; the message names the file, the line and what to do. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError';
}
