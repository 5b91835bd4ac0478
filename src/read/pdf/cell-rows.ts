import type { Word } from './words.ts';

/** Columns of a table stand at least so far apart (as part of the letters' height), and a table has so many lines. Guesses. */
const LEAST_GAP = 0.7;
const FEWEST_LINES = 4;
const FEWEST_COLUMNS = 2;
/** Between the letters of two columns, over all lines, at least so many points stay free. Guess. */
const LEAST_BETWEEN = 3;
/** A column of running text has so many words a line, others fewer. Guess. */
const TEXT_WORDS = 3;
const MOST_SHORT = 2.5;
/** Lines of two cells are this much further apart than those of one. Guess. */
const WIDER_STEP = 1.12;

type Lines = readonly (readonly Word[])[];

/** Lines that are one row of a table, and its cells. */
export interface CellRow {
  from: number;
  end: number;
  cells: string[];
}

/**
 * Rows of tables whose cells hold text of several lines ("Kunar", what happened there, how many died), found in a column's
 * lines from the top down: by gaps that several lines keep free, and by the wider steps between rows.
 */
export function cellRows(lines: Lines): CellRow[] {
  const rows: CellRow[] = [];
  for (let from = 0; from < lines.length; ) {
    const found = rowsFrom(lines, from);
    rows.push(...found);
    from = found.at(-1)?.end ?? from + 1;
  }
  return rows;
}

function rowsFrom(lines: Lines, from: number): CellRow[] {
  let ink = inkOf(lines[from] ?? []);
  const columnsAt = ink.length;
  if (columnsAt < FEWEST_COLUMNS) return [];
  let end = from + 1;
  for (; end < lines.length; end++) {
    const more = merged([...ink, ...inkOf(lines[end] ?? [])]);
    // The first line, of headings or of a first row, has every column.
    if (more.length < columnsAt) break;
    ink = more;
  }
  if (end - from < FEWEST_LINES) return [];
  const columns = columnsOf(lines.slice(from, end), ink);
  const text = columns.filter((column) => isText(column));
  const [only] = text;
  if (only === undefined || text.length > 1 || !columns.every((column) => column === only || isShort(column)))
    return [];
  const starts = rowStarts(only);
  return starts === null ? [] : rowsAt(columns, starts, from);
}

/** Where letters stand, from left to right. */
type Stretch = readonly [left: number, right: number];

/** Words of a line that stand closer than columns do are one stretch. */
function inkOf(line: readonly Word[]): Stretch[] {
  const least = LEAST_GAP * Math.max(0, ...line.map(({ size }) => size));
  return line.reduce<Stretch[]>((stretches, { x, right }) => {
    const last = stretches.at(-1);
    if (last && x - last[1] < least) stretches[stretches.length - 1] = [last[0], Math.max(last[1], right)];
    else stretches.push([x, right]);
    return stretches;
  }, []);
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort(([one], [other]) => one - other);
  return sorted.reduce<Stretch[]>((all, [left, right]) => {
    const last = all.at(-1);
    if (last && left < last[1] + LEAST_BETWEEN) all[all.length - 1] = [last[0], Math.max(last[1], right)];
    else all.push([left, right]);
    return all;
  }, []);
}

interface Piece {
  line: number;
  y: number;
  text: string;
}

function columnsOf(lines: Lines, ink: readonly Stretch[]): Piece[][] {
  const columns: Piece[][] = ink.map(() => []);
  for (const [line, words] of lines.entries())
    for (const [at, column] of columns.entries()) {
      const [left = 0, right = 0] = ink[at] ?? [];
      const own = words.filter((word) => word.x >= left && word.right <= right);
      const [first] = own;
      if (first) column.push({ line, y: first.y, text: own.map((word) => word.text).join(' ') });
    }
  return columns;
}

function isText(column: readonly Piece[]): boolean {
  const words = column.map(({ text }) => text.split(' ').length).sort((one, other) => one - other);
  return column.length >= FEWEST_LINES && (words[Math.floor(words.length / 2)] ?? 0) >= TEXT_WORDS;
}

/** Names and figures; a box beside the text has more words. */
function isShort(column: readonly Piece[]): boolean {
  const words = column.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return words <= column.length * MOST_SHORT;
}

/** Where cells of the column of text begin, by steps wider than those within them; null where all are alike. */
function rowStarts(column: readonly Piece[]): number[] | null {
  const steps = column.slice(1).map(({ y }, at) => (column[at]?.y ?? 0) - y);
  const least = Math.min(...steps);
  const starts = [0, ...steps.flatMap((step, at) => (step > least * WIDER_STEP ? [at + 1] : []))];
  return starts.length > 1 && starts.length < column.length && least > 0 ? starts : null;
}

function rowsAt(columns: readonly Piece[][], starts: readonly number[], from: number): CellRow[] {
  const text = columns.find((column) => isText(column)) ?? [];
  const bounds = starts.map((start, at) => {
    const above = text[start - 1]?.y ?? Number.POSITIVE_INFINITY;
    const last = text[(starts[at + 1] ?? text.length) - 1]?.y ?? 0;
    const below = text[starts[at + 1] ?? text.length]?.y ?? Number.NEGATIVE_INFINITY;
    return { high: (above + (text[start]?.y ?? 0)) / 2, low: (last + below) / 2 };
  });
  return bounds.map(({ high, low }) => {
    const own = columns.map((column) => column.filter(({ y }) => y < high && y >= low));
    const within = own.flat().map(({ line }) => line);
    return {
      from: from + Math.min(...within),
      end: from + Math.max(...within) + 1,
      cells: own.map((pieces) => pieces.map((piece) => piece.text).join(' ')),
    };
  });
}
