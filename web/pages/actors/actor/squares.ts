/** So many squares fit in a row. */
const MOST = 12;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];

/** How many claims a square stands for, the same in all rows up to `most`, and the squares of each row: at least one where there is any. */
export function squaresOf(counts: readonly number[], most = Math.max(...counts, 0)): { each: number; of: number[] } {
  const each = STEPS.find((step) => most / step <= MOST) ?? Math.ceil(most / MOST);
  return { each, of: counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round(count / each)))) };
}
