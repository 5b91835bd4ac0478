/** A bar to be laid out: where it begins and ends in pixels, and how long its words would be; 0 for none. */
export interface BarGiven {
  lane: number;
  x: number;
  width: number;
  words: number;
}

export interface BarPlaced {
  /** Row within its lane. */
  row: number;
  /** Where its words stand; null where there is no room for them. */
  words: 'right' | 'left' | null;
}

const GAP = 10;

/**
 * Bars in as few rows of their lane as do not overlap, words included. Words stand right of the bar, or left of it where
 * there they would leave the chart. `rows`: how many each lane has. Bars come in the order of their beginnings.
 */
export function layBars(
  bars: readonly BarGiven[],
  lanes: number,
  left: number,
  right: number,
): { placed: BarPlaced[]; rows: number[] } {
  const taken: { from: number; to: number }[][][] = Array.from({ length: lanes }, () => []);
  const placed = bars.map((bar): BarPlaced => {
    const rows = taken[bar.lane] ?? [];
    const sides = sidesOf(bar, left, right);
    const free = rows.findIndex((row) => sides.some((side) => isFree(row, extent(bar, side))));
    const row = free === -1 ? rows.length : free;
    const spans = rows[row] ?? [];
    const side = sides.find((each) => isFree(spans, extent(bar, each))) ?? null;
    spans.push(extent(bar, side));
    rows[row] = spans;
    return { row, words: side };
  });
  return { placed, rows: taken.map((rows) => rows.length) };
}

function sidesOf(bar: BarGiven, left: number, right: number): ('right' | 'left' | null)[] {
  if (bar.words === 0) return [null];
  const sides: ('right' | 'left' | null)[] = [];
  if (extent(bar, 'right').to <= right) sides.push('right');
  if (extent(bar, 'left').from >= left) sides.push('left');
  return sides.length > 0 ? sides : [null];
}

function extent({ x, width, words }: BarGiven, side: 'right' | 'left' | null): { from: number; to: number } {
  return { from: side === 'left' ? x - words : x, to: x + width + (side === 'right' ? words : 0) };
}

function isFree(row: readonly { from: number; to: number }[], { from, to }: { from: number; to: number }): boolean {
  return row.every((taken) => to + GAP <= taken.from || from >= taken.to + GAP);
}
