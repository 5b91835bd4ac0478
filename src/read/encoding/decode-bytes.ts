import { createRequire } from 'node:module';
import { failed, type Outcome } from '../../model/problem.ts';
import { guessCharsets } from './guess-charset.ts';
import { binarySignature } from './signature.ts';
import { statedCharset } from './stated-charset.ts';

// Loaded only for files that are not UTF-8: most runs never pay for the tables of legacy encodings.
const load = createRequire(import.meta.url);

/** Share of NUL bytes up to which a page is taken as a broken page rather than a binary file. Guess. */
const NUL_IN_PAGE = 0.01;

/** Sound characters beyond ASCII that each broken one needs beside it for the text to count as UTF-8. Guess. */
const SOUND_PER_BROKEN = 4;

/**
 * Bytes as text: by byte-order mark, by what the server said (`said`), by the page's own statement, as strict UTF-8, by detection, in that order;
 * except that bytes which are valid UTF-8 beyond ASCII are UTF-8 whatever the page states, since no legacy text is
 * so by chance. The mark is left out and line ends become "\n". Problems: 'binary', 'encoding'.
 */
export function decodeBytes(bytes: Uint8Array, file: string | null, said: string | null = null): Outcome<string> {
  const signature = binarySignature(bytes);
  if (signature) return failed('binary', `This is ${signature.name}, not text; ${signature.advice}.`, { file });
  const marked = byMark(bytes);
  if (marked !== null) return { ok: true, value: newlines(marked) };
  const served = said === null ? null : servedAs(said, bytes);
  if (served !== null) return { ok: true, value: newlines(served) };
  const nuls = countNuls(bytes);
  if (nuls > 0) return withNuls(bytes, nuls, file);
  const stated = statedCharset(bytes);
  const text = strictUtf8(bytes, stated) ?? damagedUtf8(bytes) ?? legacy(bytes, stated);
  return text === null ? undecodable(file) : { ok: true, value: newlines(text) };
}

/** The encoding in "text/html; charset=windows-1251", lower case; null for UTF-8, which needs no telling. */
export function charsetOf(contentType: string | null | undefined): string | null {
  const stated = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
  return stated === undefined || stated === 'utf-8' || stated === 'utf8' ? null : stated;
}

/** Null for an encoding that nobody knows, or that the bytes are not in: they are then looked at themselves. */
function servedAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function undecodable(file: string | null): Outcome<string> {
  return failed('encoding', 'Cannot tell which encoding this text is in; save it as UTF-8 and read it again.', {
    file,
  });
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strictUtf8(bytes.subarray(3), null);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeAs('utf-32le', bytes.subarray(4));
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeAs('utf-32be', bytes.subarray(4));
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  return null;
}

function withNuls(bytes: Uint8Array, nuls: number, file: string | null): Outcome<string> {
  const page = /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (page && nuls <= bytes.length * NUL_IN_PAGE) return decodeBytes(withoutNuls(bytes), file);
  const wide = guessCharsets(bytes).find((name) => name.startsWith('utf-16'));
  const text = wide ? decodeAs(wide, bytes) : null;
  if (text !== null && !text.includes('\0')) return { ok: true, value: newlines(text) };
  return failed('binary', 'This is a binary file, not text; convert it to plain text or HTML first.', { file });
}

/** Browsers drop NULs from a page; so does this. */
function withoutNuls(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== 0);
}

function countNuls(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

/** Null where the bytes are not UTF-8, or where they are plain ASCII that states a 7-bit encoding of its own. */
function strictUtf8(bytes: Uint8Array, stated: string | null): string | null {
  if (stated?.startsWith('iso-2022-') || stated === 'hz-gb-2312') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the only thing that TextDecoder throws here is "not valid"
  }
}

/**
 * UTF-8 with a few broken bytes (cut short, pasted together): read with U+FFFD in their place, since reading it as
 * anything else would garble every dash and name. Null where the broken bytes are not far fewer than the sound ones.
 */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const beyondAscii = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return broken * SOUND_PER_BROKEN <= beyondAscii ? text : null;
}

function legacy(bytes: Uint8Array, stated: string | null): string | null {
  const named = stated && !stated.startsWith('utf') ? [stated] : [];
  for (const name of [...named, ...guessCharsets(bytes)]) {
    const text = decodeAs(name, bytes);
    if (text !== null) return text;
  }
  return null;
}

/**
 * Null where the encoding is unknown or leaves characters that no text has. iconv-lite rather than TextDecoder:
 * Node 20 and 22 decode "windows-1252" as ISO 8859-1 and turn typographic quotes into control characters.
 */
function decodeAs(name: string, bytes: Uint8Array): string | null {
  const iconv = load('iconv-lite') as typeof import('iconv-lite');
  const known = name === 'iso-8859-1' || name === 'latin1' || name === 'us-ascii' ? 'windows-1252' : name;
  if (!iconv.encodingExists(known)) return null;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known);
  return /[\uFFFD\u0080-\u009F]/.test(text) ? null : text;
}

function newlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
