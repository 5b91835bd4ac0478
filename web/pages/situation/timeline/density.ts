import type { MarkSpans } from './mark-spans.ts';
import type { Stretch } from './stretch.ts';

export interface Bins {
  from: number;
  /** Days in each bin. */
  step: number;
  counts: Float64Array;
  most: number;
}

/**
 * How much falls on each bin of days. What is known only as a month lies on all its days in equal parts: a day is then not
 * given more than is known of it. `weights` count for each row instead of one; `lane` narrows to one lane.
 */
export function densityOf(
  { count, start, end, lane }: MarkSpans,
  { from, to }: Stretch,
  step: number,
  { weights, only }: { weights?: readonly number[]; only?: number } = {},
): Bins {
  const bins = Math.max(1, Math.ceil((to - from) / step));
  const steps = new Float64Array(bins + 1);
  for (let row = 0; row < count; row += 1) {
    const begins = start[row] ?? Number.NaN;
    const ends = end[row] ?? Number.NaN;
    if (!(begins < to && ends > from) || (only !== undefined && lane[row] !== only)) continue;
    const first = Math.floor((begins - from) / step);
    const last = Math.max(first, Math.ceil((ends - from) / step) - 1);
    const share = (weights?.[row] ?? 1) / (last - first + 1);
    const low = Math.max(first, 0);
    const high = Math.min(last, bins - 1);
    steps[low] = (steps[low] ?? 0) + share;
    steps[high + 1] = (steps[high + 1] ?? 0) - share;
  }
  const counts = new Float64Array(bins);
  let sum = 0;
  let most = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    sum += steps[bin] ?? 0;
    counts[bin] = sum < 1e-9 ? 0 : sum;
    most = Math.max(most, sum);
  }
  return { from, step, counts, most };
}

/** Days in a bin, so that none is narrower than it can be seen. */
export function binDays({ from, to }: Stretch, width: number, narrowest = 4): number {
  return Math.max(1, Math.ceil(((to - from) * narrowest) / Math.max(width, 1)));
}

/** The outline of the bins as an SVG path, standing on `base` and `height` high at `most`. */
export function stepPath(
  { from, step, counts }: Bins,
  x: (day: number) => number,
  base: number,
  height: number,
  most: number,
): string {
  let path = '';
  let open = false;
  counts.forEach((count, bin) => {
    const y = base - (count === 0 ? 0 : Math.max(1, (count / most) * height));
    if (count > 0) {
      const left = x(from + bin * step).toFixed(1);
      const right = x(from + (bin + 1) * step).toFixed(1);
      path += `${open ? '' : `M${left} ${base}`}L${left} ${y.toFixed(1)}L${right} ${y.toFixed(1)}`;
      open = true;
    } else if (open) {
      path += `L${x(from + bin * step).toFixed(1)} ${base}Z`;
      open = false;
    }
  });
  return open ? `${path}L${x(from + counts.length * step).toFixed(1)} ${base}Z` : path;
}
