import { linesOf, type Run } from './page-runs.ts';

/** Lines that are read one below the other: a column, or what goes over the whole width. */
export type Block = Run[];

/** A column has at least so many lines; fewer are a table or a caption. Guess. */
const FEWEST_LINES = 4;
/** Lines of a column of prose have at least so many words, the middle one of them; cells of tables have fewer. Guess. */
const PROSE_WORDS = 3;
/** Between columns there is at least this part of the letters' height. Guess: the narrowest seen is one. */
const GUTTER = 0.8;
/** Of the lines beside a gutter so large a part may go across it: headings, pictures' captions. Guess. */
const MOST_ACROSS = 0.35;
/** Edges this many points apart are one. Guess. */
const SAME_EDGE = 3;

/**
 * The runs of a page in the order in which they are read: columns one after the other, and what goes across them where it
 * stands. Tables stay whole, row by row.
 */
export function readingOrder(runs: readonly Run[]): Block[] {
  const gutter = gutterOf(runs);
  if (gutter === null) return runs.length === 0 ? [] : [[...runs]];
  const blocks: Block[] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  let across: Run[] = [];
  const closeColumns = () => {
    blocks.push(...readingOrder(left), ...readingOrder(right));
    left = [];
    right = [];
  };
  const closeAcross = () => {
    if (across.length > 0) blocks.push(across);
    across = [];
  };
  for (const line of linesOf(runs)) {
    if (line.some((run) => goesAcross(run, gutter))) {
      closeColumns();
      across.push(...line);
      continue;
    }
    closeAcross();
    for (const run of line) (run.x < gutter ? left : right).push(run);
  }
  closeColumns();
  closeAcross();
  return blocks;
}

function goesAcross(run: Run, gutter: number): boolean {
  return run.x < gutter - SAME_EDGE && run.right > gutter + SAME_EDGE;
}

/** Where the second of two columns begins, or null where there are none. */
function gutterOf(runs: readonly Run[]): number | null {
  let best: { at: number; beside: number } | null = null;
  for (const at of sharedEdges(runs)) {
    const beside = besideGutter(runs, at);
    if (beside > (best?.beside ?? 0)) best = { at, beside };
  }
  // A little before the edge, so that what is a hair further left still belongs to the right.
  return best && best.at - SAME_EDGE;
}

/** Left edges that several lines share. */
function sharedEdges(runs: readonly Run[]): number[] {
  const edges = runs.map(({ x }) => x).sort((one, other) => one - other);
  const shared: number[] = [];
  let from = 0;
  for (let at = 1; at <= edges.length; at++) {
    if (at < edges.length && (edges[at] ?? 0) - (edges[at - 1] ?? 0) < SAME_EDGE) continue;
    if (at - from >= FEWEST_LINES) shared.push(edges[from] ?? 0);
    from = at;
  }
  return shared.slice(edges[0] === shared[0] ? 1 : 0);
}

/** How many lines stand on either side of a gutter that ends at `edge`; 0 where it is none. */
function besideGutter(runs: readonly Run[], edge: number): number {
  const left: Run[] = [];
  const right: Run[] = [];
  let across = 0;
  for (const run of runs) {
    if (run.x >= edge - SAME_EDGE) right.push(run);
    else if (run.right <= edge - GUTTER * run.size) left.push(run);
    else across += 1;
  }
  const lines = left.length + right.length;
  if (across > (lines + across) * MOST_ACROSS || !isProse(left) || !isProse(right)) return 0;
  const reach = (of: Run[]) => [Math.min(...of.map(({ y }) => y)), Math.max(...of.map(({ y }) => y))] as const;
  const [leftLow, leftHigh] = reach(left);
  const [rightLow, rightHigh] = reach(right);
  const high = Math.min(leftHigh, rightHigh);
  const low = Math.max(leftLow, rightLow);
  const within = (of: Run[]) => of.filter(({ y }) => y >= low && y <= high).length;
  return Math.min(within(left), within(right)) < FEWEST_LINES ? 0 : Math.min(left.length, right.length);
}

function isProse(column: readonly Run[]): boolean {
  if (column.length < FEWEST_LINES) return false;
  const words = column.map(({ text }) => text.trim().split(/\s+/).length).sort((one, other) => one - other);
  return (words[Math.floor(words.length / 2)] ?? 0) >= PROSE_WORDS;
}
