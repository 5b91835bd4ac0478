import type { PartyGaps } from '../../../../src/model/toll-history.ts';
import { extentOf, quantityWords } from '../../../words/quantity.ts';

/** So near is "about" the same, as a part of the number; as the reconciler has it. A guess. */
const NEAR = 0.1;

/** The gap between what one side alleges and the other admits, in a sentence that takes no side. */
export function gapWords(
  gap: Pick<PartyGaps['gaps'][number], 'alleged' | 'admitted' | 'gap'>,
  by: string,
  of: string,
): string {
  if (gap.admitted === null) return `${of} gives no figure, which is not the same as admitting nobody.`;
  if (gap.gap === null) return 'No gap can be told: one of the two is not a number.';
  const [alleged, admitted] = [extentOf(gap.alleged), extentOf(gap.admitted)];
  if (gap.gap.n === 0 && gap.gap.bound === 'exact') return `${by} and ${of} give the same figure.`;
  // "About 30" and 29 are no gap to speak of: what "about" leaves open is wider.
  const isLoose = gap.alleged.bound === 'about' || gap.admitted.bound === 'about';
  if (isLoose && Math.abs(gap.gap.n ?? 0) <= (gap.alleged.n ?? 0) * NEAR)
    return `Nearly the same: ${quantityWords(gap.alleged)} and ${quantityWords(gap.admitted)}.`;
  const times = alleged?.low && admitted?.high ? alleged.low / admitted.high : null;
  const most =
    times !== null && times >= 1.5
      ? `: ${by} names ${alleged?.high === null ? 'at least ' : ''}${timesWords(times)} what ${of} admits`
      : '';
  return `The gap is ${quantityWords(gap.gap)}${most}.`;
}

/** "twice", "two and a half times", "22 times". */
export function timesWords(times: number): string {
  const half = Math.floor(times * 2) / 2;
  if (half >= 10) return `${Math.floor(times)} times`;
  if (half === 1.5) return 'one and a half times';
  if (half === 2) return 'twice';
  const whole = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Math.floor(half)] ?? '';
  return Number.isInteger(half) ? `${whole} times` : `${whole} and a half times`;
}
