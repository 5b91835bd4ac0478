import { extname } from 'node:path';

/** Formats whose text is wrapped in something that has to be taken apart: read in a thread of their own, within bounds. */
export type WrappedFormat = 'pdf' | 'docx' | 'mail' | 'mhtml' | 'mailbox';

const BY_ENDING: Readonly<Record<string, WrappedFormat>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.eml': 'mail',
  '.mht': 'mhtml',
  '.mhtml': 'mhtml',
  '.mbox': 'mailbox',
  '.mbx': 'mailbox',
};
export const WRAPPED_ENDINGS = Object.keys(BY_ENDING);

const BY_TYPE: readonly [RegExp, WrappedFormat][] = [
  [/^application\/pdf\b/i, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\b/i, 'docx'],
  [/^message\/rfc822\b/i, 'mail'],
  [/^multipart\/related\b/i, 'mhtml'],
  [/^application\/mbox\b/i, 'mailbox'],
];

/** So far into a file its signature is looked for: some programs write a line before "%PDF-". */
const HEAD = 4_096;

/** The first line of a mailbox: "From ", somebody, and a time with a year. */
const FROM_LINE = /^From \S+.{0,200}\b\d{1,2}:\d{2}.{0,40}\b\d{4}\b/;
const HEADER = /^[A-Za-z][A-Za-z0-9-]{0,60}:/;
/** Headers that a message has and the front of a report has not. */
const OF_MAIL =
  /^(?:received|return-path|message-id|mime-version|dkim-signature|delivered-to|x-mailer|content-transfer-encoding):/im;
const OF_SAVED_PAGE = /^(?:snapshot-content-location:|from: <saved by|content-type: multipart\/related)/im;

/**
 * By the first bytes where they tell, whatever a file is called, else by its ending or what a server said; null for what
 * is text.
 */
export function wrappedFormatOf(
  bytes: Uint8Array,
  { file, contentType = null }: { file: string | null; contentType?: string | null | undefined },
): WrappedFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return 'docx';
  const named = BY_ENDING[extname(file ?? '').toLowerCase()] ?? null;
  const text = head.replace(/^\xef\xbb\xbf/, '');
  const written = FROM_LINE.test(text) ? 'mailbox' : messageIn(text);
  // A signature that fails leaves these without their own; what is no PDF and called one is a broken PDF.
  return written ?? named ?? BY_TYPE.find(([type]) => type.test(contentType ?? ''))?.[1] ?? null;
}

function messageIn(head: string): WrappedFormat | null {
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const [first = '', ...more] = headers.split(/\r?\n/);
  if (!HEADER.test(first) || !more.every((line) => HEADER.test(line) || /^[ \t]/.test(line) || line === ''))
    return null;
  if (OF_SAVED_PAGE.test(headers)) return 'mhtml';
  return OF_MAIL.test(headers) ? 'mail' : null;
}
