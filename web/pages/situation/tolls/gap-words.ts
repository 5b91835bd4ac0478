import type { Quantity } from '../../../../src/model/quantity.ts';
import { type Bounds, boundsOf, figure } from '../../../words/quantity.ts';

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
