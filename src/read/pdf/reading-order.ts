import { linesOf } from './page-runs.ts';
import type { Word } from './words.ts';

/** Words of lines that are read one below the other: a column, or what goes over the whole width. */
export type Block = Word[];

/** A column has at least so many lines; fewer are a table or a caption. Guess. */
const FEWEST_LINES = 4;
/** So many of them stand beside the other column's. Guess: of four lines in smaller letters, three may. */
const FEWEST_BESIDE = 3;
/** Lines of a column of prose have at least so many words, the middle one of them; cells of tables have fewer. Guess. */
const PROSE_WORDS = 3;
/** Words this far apart (as part of the letters' height) stand in two cells, and no line of prose has such gaps. Guess. */
const CELL_GAP = 2.5;
/** Between columns there is at least this part of the letters' height. Guess: the narrowest seen is one. */
const GUTTER = 0.8;
/** Edges this many points apart are one. Guess. */
const SAME_EDGE = 3;
/** A column in letters that differ by more than this part from those beside it is an aside, read after the rest. Guess. */
const OTHER_SIZE = 0.07;

/**
 * The words of a page in the order in which they are read: columns one after the other, what goes across them where it
 * stands, asides last. Tables stay whole, row by row.
 */
export function readingOrder(words: readonly Word[]): Block[] {
  const lines = linesOf(words);
  const gutter = gutterOf(lines);
  if (gutter === null) return words.length === 0 ? [] : [[...words]];
  const blocks: Block[] = [];
  const asides: Block[] = [];
  let across: Block = [];
  const close = () => {
    if (across.length > 0)
      blocks.push(...(blocks.length === 0 && across.length === words.length ? [across] : readingOrder(across)));
    across = [];
  };
  for (const stretch of stretchesOf(lines, gutter)) {
    const { left, right } = beside(stretch.lines, gutter);
    if (stretch.columns === 0) across.push(...stretch.lines.flat());
    else if (isAside(right, left)) {
      across.push(...left.flat());
      asides.push(...readingOrder(right.flat()));
    } else {
      close();
      blocks.push(...readingOrder(left.flat()), ...readingOrder(right.flat()));
    }
  }
  close();
  return [...blocks, ...asides];
}

/** Where the second of two columns begins, or null where there are none. */
function gutterOf(lines: readonly Word[][]): number | null {
  let best: { at: number; lines: number } | null = null;
  for (const at of sharedEdges(lines)) {
    const inColumns = stretchesOf(lines, at).reduce((sum, { columns }) => sum + columns, 0);
    if (inColumns > (best?.lines ?? 0)) best = { at, lines: inColumns };
  }
  return best?.at ?? null;
}

/** Left edges that several lines share, a little before them, so that what is a hair further left still belongs there. */
function sharedEdges(lines: readonly Word[][]): number[] {
  const edges = lines
    .flatMap((line) => line.filter((word, at) => startsCell(word, line[at - 1])).map(({ x }) => x))
    .sort((one, other) => one - other);
  const shared: number[] = [];
  let from = 0;
  for (let at = 1; at <= edges.length; at++) {
    if (at < edges.length && (edges[at] ?? 0) - (edges[at - 1] ?? 0) < SAME_EDGE) continue;
    if (at - from >= FEWEST_LINES && from > 0) shared.push((edges[from] ?? 0) - SAME_EDGE);
    from = at;
  }
  return shared;
}

function startsCell(word: Word, before: Word | undefined): boolean {
  return before === undefined || word.x - before.right >= GUTTER * word.size;
}

/** Lines one below the other that all keep a gutter free, or that all do not. */
interface Stretch {
  lines: Word[][];
  /** How many lines the shorter of its two columns has; 0 where it has none. */
  columns: number;
}

function stretchesOf(lines: readonly Word[][], gutter: number): Stretch[] {
  const stretches: { lines: Word[][]; isFree: boolean }[] = [];
  for (const line of lines) {
    const isFree = !line.some((word) => goesAcross(word, gutter));
    const last = stretches.at(-1);
    if (last && last.isFree === isFree) last.lines.push(line);
    else stretches.push({ lines: [line], isFree });
  }
  return stretches.map(({ lines: own, isFree }) => ({ lines: own, columns: isFree ? columnLines(own, gutter) : 0 }));
}

function goesAcross({ x, right, size }: Word, gutter: number): boolean {
  return x < gutter && right > gutter + SAME_EDGE - GUTTER * size;
}

function columnLines(lines: readonly Word[][], gutter: number): number {
  const { left, right } = beside(lines, gutter);
  if (!isProse(left) || !isProse(right)) return 0;
  const [leftLow, leftHigh] = reach(left);
  const [rightLow, rightHigh] = reach(right);
  const [low, high] = [Math.max(leftLow, rightLow), Math.min(leftHigh, rightHigh)];
  const within = (of: readonly Word[][]) =>
    of.filter(([word]) => word && word.y >= low - word.size && word.y <= high + word.size).length;
  return Math.min(within(left), within(right)) < FEWEST_BESIDE ? 0 : Math.min(left.length, right.length);
}

function beside(lines: readonly Word[][], gutter: number): { left: Word[][]; right: Word[][] } {
  const side = (isRight: boolean) =>
    lines.map((line) => line.filter(({ x }) => x >= gutter === isRight)).filter((line) => line.length > 0);
  return { left: side(false), right: side(true) };
}

function reach(lines: readonly Word[][]): [low: number, high: number] {
  const bases = lines.flat().map(({ y }) => y);
  return [Math.min(...bases), Math.max(...bases)];
}

function isAside(column: readonly Word[][], rest: readonly Word[][]): boolean {
  const [own, other] = [middle(column.flat().map(({ size }) => size)), middle(rest.flat().map(({ size }) => size))];
  return own < other * (1 - OTHER_SIZE);
}

/** Figures are no words: rows of a table may have many. */
function isProse(lines: readonly Word[][]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const cells = lines.flatMap((line) => {
    const words: number[] = [];
    for (const [at, word] of line.entries()) {
      const before = line[at - 1];
      if (before === undefined || word.x - before.right > CELL_GAP * word.size) words.push(0);
      if (/\p{L}/u.test(word.text)) words[words.length - 1] = (words.at(-1) ?? 0) + 1;
    }
    return words;
  });
  return middle(cells) >= PROSE_WORDS;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
