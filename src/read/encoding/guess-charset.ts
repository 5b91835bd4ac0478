import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Detection looks at this much of the bytes that carry information. Guess. */
const SAMPLE = 64 * 1024;
/** From this length on, a run of high bytes is a word of another script rather than an accent or a typographic mark. */
const FOREIGN_RUN = 4; // guess; "»—" and "é»" are runs of two

/** ISO 8859 names stand for the Windows encoding that holds them and adds typographic quotes (WHATWG Encoding). */
const WIDER: Record<string, string> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

/** Encodings that bytes without a statement may be in, likeliest first. Never UTF-8: that is tried before guessing. */
export function guessCharsets(bytes: Uint8Array): string[] {
  const wide = wideWithoutMark(bytes);
  if (wide) return [wide];
  const foreign = longestHighRun(bytes) >= FOREIGN_RUN;
  const chardet = load('chardet') as typeof import('chardet');
  const found = chardet
    .analyse(informative(bytes))
    .map(({ name }) => WIDER[name] ?? name)
    .filter((name) => !/^utf|^ascii$/i.test(name));
  // Mostly ASCII with a stray quote or accent is Western: a detector of letter statistics has nothing to go by there.
  return foreign ? [...new Set(found)] : ['windows-1252'];
}

/** UTF-16 without its mark: in text of mostly Latin letters every other byte is NUL. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function longestHighRun(bytes: Uint8Array): number {
  let longest = 0;
  let run = 0;
  for (const byte of bytes) {
    run = byte >= 0x80 ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** The stretch of bytes from the first high one on: a page's head is all ASCII and would use up the sample. */
function informative(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1024);
  return bytes.subarray(from, from + SAMPLE);
}
