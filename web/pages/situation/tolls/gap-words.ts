import type { Quantity } from '../../../../src/model/quantity.ts';
import { figure } from '../../../words/quantity.ts';

/** Between which whole numbers a quantity lies; a null end is open. `soft` where the words say "about". */
interface Bounds {
  low: number;
  high: number | null;
  soft: boolean;
}

/** Null where no number was said. "More than 200" begins at 201, "fewer than 12" ends at 11. */
function boundsOf({ bound, n, to }: Quantity): Bounds | null {
  if (bound === 'none') return { low: 0, high: 0, soft: false };
  if (n === null || bound === 'vague') return null;
  const soft = bound === 'about';
  if (bound === 'at least') return { low: n, high: null, soft };
  if (bound === 'more than') return { low: n + 1, high: null, soft };
  if (bound === 'at most') return { low: 0, high: n, soft };
  if (bound === 'less than') return { low: 0, high: Math.max(n - 1, 0), soft };
  if (bound === 'range') return { low: n, high: to ?? n, soft };
  return { low: n, high: n, soft };
}

/**
 * Whether figures for the same victims can all be true, in words: "Both cannot be true: the gap is at least 35."
 * Null where there is nothing to compare.
 */
export function gapWords(quantities: readonly Quantity[]): string | null {
  const bounds = quantities.map(boundsOf).filter((each) => each !== null);
  if (bounds.length < 2) return null;
  const ceiling = bounds.reduce<Bounds | null>(
    (least, each) => (each.high !== null && each.high < (least?.high ?? Infinity) ? each : least),
    null,
  );
  const floor = bounds.reduce((most, each) => (each.low > most.low ? each : most));
  if (!ceiling || ceiling.high === null || ceiling.high >= floor.low)
    return bounds.length === 2 ? 'Both may be true: their bounds meet.' : 'All may be true: their bounds meet.';
  const gap = floor.low - ceiling.high;
  const both = bounds.length === 2 ? 'Both' : 'Not all';
  const cannot = bounds.length === 2 ? 'cannot be true' : 'can be true';
  if (ceiling.soft || floor.soft)
    return `${both} can hardly be true: the gap is about ${figure(gap)}.`.replace('Not all can hardly', 'Not all can');
  const isFixed = ceiling.low === ceiling.high && floor.low === floor.high;
  return `${both} ${cannot}: the gap is ${isFixed ? '' : 'at least '}${figure(gap)}.`;
}
