/** So many squares fit in a row. */
const MOST = 12;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];

/** Whole squares of a row, and the share of another one (0 to 1) that is left. */
export interface Squares {
  whole: number;
  part: number;
}

/** How many claims a square stands for, the same in all rows up to `most`, and the squares of each row. */
export function squaresOf(counts: readonly number[], most = Math.max(...counts, 0)): { each: number; of: Squares[] } {
  const each = STEPS.find((step) => most / step <= MOST) ?? Math.ceil(most / MOST);
  return { each, of: counts.map((count) => ({ whole: Math.floor(count / each), part: (count % each) / each })) };
}
