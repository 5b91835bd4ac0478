import { guessCharsets } from '../encoding/guess-charset.ts';

const TEXT_PART = /^content-type:[ \t]*text\/[a-z]+[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
/** What programs write that do not know, or that believe there is nothing but English. */
const SAYS_NOTHING = /;\s*charset\s*=\s*"?(?:us-ascii|ascii|ansi_x3\.4-1968|unknown-8bit|x-unknown|default)"?/i;

/**
 * A message whose text parts all say how they are written: where one says nothing, or plain English of bytes that are
 * none, the bytes are asked. Else letters of "“Two men…”" would be read as "â€œTwo men…".
 */
export function withCharsets(bytes: Uint8Array): Uint8Array {
  const said = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let charset: string | null = null;
  const mended = said.replace(TEXT_PART, (header) => {
    if (/charset\s*=/i.test(header) && !SAYS_NOTHING.test(header)) return header;
    charset ??= charsetOf(bytes);
    return `${header.replace(SAYS_NOTHING, '')}; charset=${charset}`;
  });
  return mended === said ? bytes : Buffer.from(mended, 'latin1');
}

/** Encoded parts are plain bytes here, and UTF-8 far more often than not. */
function charsetOf(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return guessCharsets(bytes).find((name) => !name.startsWith('utf-16')) ?? 'windows-1252';
  }
}

/** Windows-1252 from 0x80 to 0x9F, where Node 20 and 22 decode it as ISO 8859-1: quotation marks became controls. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text whose typographic marks came out as control characters, which no text has, with these marks. */
export function withMarks(text: string | undefined): string {
  return (text ?? '').replace(/[\u0080-\u009F]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
}
