/** A stretch of a report that is sent in one request. */
export interface Chunk {
  start: number;
  end: number;
  text: string;
}

/** Characters of a chunk. A guess: small models lose track in longer ones. */
const LONGEST = 4_000;

/** Cuts a text at the ends of its lines into stretches of at most `longest` characters; a longer line is cut at a sentence or a space. */
export function chunksOf(text: string, longest = LONGEST): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= longest ? text.length : cutBefore(text, start, start + longest);
    const piece = text.slice(start, end);
    if (piece.trim() !== '') chunks.push({ start, end, text: piece });
    start = end;
  }
  return chunks;
}

function cutBefore(text: string, start: number, limit: number): number {
  const piece = text.slice(start, limit);
  for (const mark of ['\n', '. ', ' ']) {
    const at = piece.lastIndexOf(mark);
    if (at > piece.length / 4) return start + at + mark.length;
  }
  // Never between the halves of one character.
  return /[\uD800-\uDBFF]$/.test(piece) ? limit - 1 : limit;
}
