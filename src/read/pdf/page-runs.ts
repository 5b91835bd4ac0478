/** A stretch of text on one baseline, in points from the lower left corner of its page. */
export interface Run {
  text: string;
  x: number;
  /** Where it ends. */
  right: number;
  /** Its baseline. */
  y: number;
  /** Height of its letters. */
  size: number;
}

/** Text as pdf.js gives it: a string with the matrix that places it. */
export interface PlacedText {
  str: string;
  transform: readonly number[];
  width: number;
}

/** Between two words of one run there is less than this part of the letters' height; in justified lines up to 0.9. Guess. */
const WIDEST_SPACE = 1;
/** From here on a gap is a space, where the file writes none. Guess: a space is about 0.25. */
const LEAST_SPACE = 0.14;
/** Baselines this part of a letter apart are one. Guess. */
const SAME_LINE = 0.5;
/** A number of a footnote is smaller than this beside its line, and raised. Guess. */
const NOTE_SIZE = 0.78;
const NOTE = /^[[(]?(?:\d{1,3}|[*†‡])[\])]?$/;

/**
 * The runs of a page, each line's from left to right, lines from top to bottom. What is turned on its side (stamps in the
 * margin) is left out, and so are numbers of footnotes: "killed 23" with note 1 would read 231.
 */
export function pageRuns(items: readonly PlacedText[]): Run[] {
  return linesOf(items.flatMap(placed)).flatMap(runsOf);
}

function placed({ str, transform, width }: PlacedText): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ text: str, x, right: x + width, y, size: Math.hypot(c, d) }];
}

/** Pieces by baseline, from the top down. */
export function linesOf<T extends Pick<Run, 'x' | 'y' | 'size'>>(pieces: readonly T[]): T[][] {
  const lines: T[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    // A raised or lowered letter belongs to the line whose letters are larger.
    if (line && first && Math.abs(first.y - piece.y) < SAME_LINE * Math.max(first.size, piece.size)) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((one, other) => one.x - other.x);
  return lines;
}

function runsOf(line: readonly Run[]): Run[] {
  const size = Math.max(...line.map((piece) => piece.size));
  const runs: Run[] = [];
  for (const piece of line) {
    if (piece.size < size * NOTE_SIZE && NOTE.test(piece.text.trim())) continue;
    const last = runs.at(-1);
    const gap = last ? piece.x - last.right : 0;
    if (last && gap < WIDEST_SPACE * size) {
      const space = gap > LEAST_SPACE * size && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : '';
      last.text += space + piece.text;
      last.right = Math.max(last.right, piece.right);
      last.size = Math.max(last.size, piece.size);
    } else runs.push({ ...piece });
  }
  return runs;
}
