/** Mail programs and old wires break lines at 60 to 80 letters; longer lines are paragraphs. Guesses. */
const NARROWEST = 50;
const WIDEST = 90;
/** Two lines may be a headline and its report. */
const FEWEST = 3;
const FEWEST_BROKEN = 2;
/** Lines that were broken at one width differ by a word. Guess. */
const RAGGED = 10;
/** A list item, a quotation, a label or a rule begins a line of its own. */
const OWN_LINE = /^\s*(?:[-*•–—>|#]|\(?\d{1,3}[.)]\s|[\p{L} ]{1,20}:\s|[_=~-]{3,})/u;

/**
 * Text whose paragraphs were broken into lines of one width, with each paragraph on one line again. A line goes on where the
 * next line's first word had no room on it. Letters keep their places: a break becomes a space.
 */
export function unwrapLines(text: string): string {
  const lines = text.split('\n');
  const width = widthOf(lines);
  if (width === null) return text;
  const broken = lines.slice(1).filter((line, at) => goesOn(lines[at] ?? '', line, width)).length;
  // The longest line of any text has no room for more.
  if (broken < FEWEST_BROKEN) return text;
  let joined = lines[0] ?? '';
  for (const [at, line] of lines.slice(1).entries()) {
    const above = lines[at] ?? '';
    joined += (goesOn(above, line, width) ? ' ' : '\n') + line;
  }
  return joined;
}

/** The length that no line passes, where programs break lines; the first line may be a headline, and then longer. */
function widthOf(lines: readonly string[]): number | null {
  const [first = 0, ...more] = lines.map((line) => line.trimEnd().length);
  const rest = more.reduce((most, length) => Math.max(most, length), 0);
  const width = first > rest && first - rest <= RAGGED ? first : rest;
  const filled = lines.filter((line) => line.trim() !== '').length;
  return filled < FEWEST || width < NARROWEST || Math.max(first, rest) > WIDEST ? null : width;
}

function goesOn(above: string, line: string, width: number): boolean {
  if (above.trim() === '' || line.trim() === '' || OWN_LINE.test(line) || /^\s/.test(line)) return false;
  // Where a sentence ends with its line, nothing is parted; and so do the lines of a list of sentences.
  if (/[.!?]["”’)]?\s*$/.test(above)) return false;
  const length = above.trimEnd().length;
  const [word = ''] = line.split(/\s/, 1);
  return length <= width && length + 1 + word.length > width;
}
