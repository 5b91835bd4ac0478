import type { Word } from './words.ts';

/** Between the cells of a table there is at least this part of the letters' height, and more than between words. Guesses. */
const LEAST_GAP = 0.3;
const WIDER = 1.25;
/** A line of at least so many words shows how wide its spaces are. Guess. */
const PROSE_WORDS = 6;
/** A table has at least so many lines that keep the same gaps free. Guess: two may do so by chance. */
const FEWEST_ROWS = 3;
/** So large a part of a column's cells are figures in at least one column; prose has none such. Guess. */
const MOSTLY = 0.6;

const FIGURE = /^[(~≈<>+-]?[\d٠-٩](?:[.,/–-]?\d)*[)%*+]?$|^(?:[-–—]|n\/?a|nil|unknown)$/i;

/** Where a column of white goes through lines. */
type Gap = readonly [left: number, right: number];

/** The cells of each line that is a row of a table, and null for the others. Lines from the top down, words from the left. */
export function tableRows(lines: readonly (readonly Word[])[]): (string[] | null)[] {
  const rows: (string[] | null)[] = lines.map(() => null);
  const least = Math.max(LEAST_GAP, WIDER * usualSpace(lines));
  for (let from = 0; from < lines.length; ) {
    const found = tableFrom(lines, from, least);
    for (const [at, cells] of found.entries()) rows[from + at] = cells;
    from += Math.max(found.length, 1);
  }
  return rows;
}

function tableFrom(lines: readonly (readonly Word[])[], from: number, least: number): string[][] {
  let gaps = gapsOf(lines[from] ?? [], least);
  let end = from + 1;
  for (; end < lines.length && gaps.length > 0; end++) {
    const line = lines[end] ?? [];
    const left = gapsLeft(gaps, line, least);
    if (!left.some((gap) => parts(line, gap))) break;
    gaps = left;
  }
  const rows = lines.slice(from, end).map((line) => cellsOf(line, gaps));
  return rows.length >= FEWEST_ROWS && hasFigures(rows) ? rows : [];
}

/** The middle gap between words of lines of prose, as part of their height. */
function usualSpace(lines: readonly (readonly Word[])[]): number {
  const spaces = lines
    .filter((line) => line.length >= PROSE_WORDS)
    .flatMap((line) => line.slice(1).map((word, at) => (word.x - (line[at]?.right ?? 0)) / word.size))
    .sort((one, other) => one - other);
  return spaces[Math.floor(spaces.length / 2)] ?? 0;
}

function gapsOf(line: readonly Word[], least: number): Gap[] {
  const gaps: Gap[] = [];
  for (const [at, word] of line.entries()) {
    const before = line[at - 1];
    if (before && word.x - before.right > least * word.size) gaps.push([before.right, word.x]);
  }
  return gaps;
}

/** What is left of gaps where a line's words stand. */
function gapsLeft(gaps: readonly Gap[], line: readonly Word[], part: number): Gap[] {
  const least = part * (line[0]?.size ?? 0);
  return gaps.flatMap(([left, right]) => {
    const inside = line.filter((word) => word.right > left && word.x < right);
    // Words may reach into a gap from either side; one within it closes it.
    let [low, high] = [left, right];
    for (const word of inside) {
      if (word.x <= low || word.x + word.right < left + right) low = Math.max(low, word.right);
      else high = Math.min(high, word.x);
    }
    return high - low >= least ? [[low, high] as const] : [];
  });
}

function parts(line: readonly Word[], [left, right]: Gap): boolean {
  return line.some((word) => word.right <= left + 0.5) && line.some((word) => word.x >= right - 0.5);
}

function cellsOf(line: readonly Word[], gaps: readonly Gap[]): string[] {
  const cells: string[][] = [[], ...gaps.map(() => [])];
  for (const word of line) {
    const middle = (word.x + word.right) / 2;
    cells[gaps.filter(([left, right]) => (left + right) / 2 < middle).length]?.push(word.text);
  }
  return cells.map((words) => words.join(' '));
}

function hasFigures(rows: readonly (readonly string[])[]): boolean {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''));
  const isFigures = (cells: readonly string[]) =>
    cells.length >= FEWEST_ROWS - 1 && cells.filter((cell) => FIGURE.test(cell)).length >= MOSTLY * cells.length;
  // Numbers before running text are those of a list, or of notes.
  return columns.some((cells, at) => isFigures(cells) && (at > 0 || !columns.slice(1).some(isText)));
}

/** Cells of more words than a name has. Guess. */
function isText(cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.split(' ').length);
  return words.reduce((sum, each) => sum + each, 0) > 4 * words.length;
}
