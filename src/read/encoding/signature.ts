/** Files that people take for text, by their first bytes, with what to do about each. */
const SIGNATURES: { name: string; magic: number[]; advice: string }[] = [
  { name: 'a PDF', magic: [0x25, 0x50, 0x44, 0x46], advice: 'convert it to text first (for example with pdftotext)' },
  {
    name: 'a ZIP archive or an Office document (DOCX, ODT, EPUB)',
    magic: [0x50, 0x4b, 0x03, 0x04],
    advice: 'unpack it, or save the document as plain text or HTML',
  },
  {
    name: 'an old Office document',
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    advice: 'save the document as plain text or HTML',
  },
  { name: 'a PNG image', magic: [0x89, 0x50, 0x4e, 0x47], advice: 'give the text of the report, not a picture of it' },
  { name: 'a JPEG image', magic: [0xff, 0xd8, 0xff], advice: 'give the text of the report, not a picture of it' },
  { name: 'a GIF image', magic: [0x47, 0x49, 0x46, 0x38], advice: 'give the text of the report, not a picture of it' },
  { name: 'a gzip file', magic: [0x1f, 0x8b], advice: 'unpack it first' },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf], advice: 'unpack it first' },
  { name: 'a RAR archive', magic: [0x52, 0x61, 0x72, 0x21], advice: 'unpack it first' },
  { name: 'an RTF document', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], advice: 'save the document as plain text or HTML' },
  {
    name: 'a database (SQLite)',
    magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    advice: 'give it as a case file (--case) rather than as a report',
  },
];

/** What a file is and what to do about it, where its first bytes say that it is no text; else null. */
export function binarySignature(bytes: Uint8Array): { name: string; advice: string } | null {
  return SIGNATURES.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte)) ?? null;
}
