/** A line of input: `number` counts from 1; `bytes` without its end, null where it was longer than is kept in memory. */
export interface InputLine {
  number: number;
  bytes: Uint8Array | null;
}

/** The most bytes of one line: twice the largest report, since JSON writes some letters with more than one. */
export const LONGEST_LINE = 40_000_000;

const NEWLINE = 0x0a;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * Bytes as lines, one at a time, holding no more than one and the piece that it ends in. The last one needs no newline;
 * empty ones count. A line over `longest` bytes is passed over, and told as one without bytes.
 */
export async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > longest) begun = [];
    else if (part.length > 0) begun.push(part);
  };
  const take = (): InputLine => {
    const bytes = length > longest ? null : joined(begun);
    begun = [];
    length = 0;
    const line = { number, bytes: number === 1 ? withoutMark(bytes) : bytes };
    number += 1;
    return line;
  };
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, at)) {
      keep(piece.subarray(at, end));
      at = end + 1;
      yield take();
    }
    keep(piece.subarray(at));
  }
  if (length > 0) yield take();
}

/** In a buffer of its own, which can be handed to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutMark(bytes: Uint8Array | null): Uint8Array | null {
  return bytes !== null && UTF8_MARK.every((byte, at) => bytes[at] === byte) ? bytes.slice(UTF8_MARK.length) : bytes;
}
