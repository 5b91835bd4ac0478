import type { Quantity } from '../../../src/model/quantity.ts';
import type { TollRow } from '../../../src/model/situation.ts';
import { boundsOf, extentOf, figure, quantityWords } from '../../words/quantity.ts';

/** From what a side admits to what is alleged of it, in people, with words; null where one is no number or they are one. */
export function gapOf({
  admitted,
  alleged,
}: Pick<TollRow, 'admitted' | 'alleged'>): { from: number; to: number; words: string } | null {
  if (admitted === null || alleged === null) return null;
  const [own, others] = [extentOf(admitted), extentOf(alleged)];
  if (own === null || others === null) return null;
  const from = own.high ?? own.low;
  const to = others.low ?? others.high;
  if (from === null || to === null || to <= from) return null;
  const [isFromOpen, isToOpen] = [own.high === null || admitted.bound === 'about', others.high === null];
  // "More than 200" begins at 201: the gap is told between numbers that can be true, the bracket drawn between those said.
  const [least, most] = [
    isToOpen ? (boundsOf(alleged)?.low ?? to) : to,
    own.low === null ? (boundsOf(admitted)?.high ?? from) : from,
  ];
  const apart = figure(least - most);
  // Open ends on both sides, or an admitted figure that may be more, leave the gap itself open either way.
  if (isFromOpen || alleged.bound === 'about') return { from, to, words: `gap of about ${apart}` };
  return {
    from,
    to,
    words: isToOpen ? `gap of ${apart} or more` : others.low === null ? `gap of at most ${apart}` : `gap of ${apart}`,
  };
}

/** Why two figures cannot both be true, from their bounds alone. */
export function whyApart(a: Quantity, b: Quantity): string {
  return `Same effect, same group, same incident. ${reach(a)}; ${reach(b)}. No number is both.`;
}

function reach(quantity: Quantity): string {
  const { bound, n, to } = quantity;
  const words = `“${quantityWords(quantity).replace(/[“”]/g, '')}”`;
  if (bound === 'none') return `${words} is nobody`;
  if (n === null) return `${words} has no number`;
  if (bound === 'at least') return `${words} begins at ${figure(n)}`;
  if (bound === 'more than') return `${words} begins at ${figure(n + 1)}`;
  if (bound === 'at most') return `${words} ends at ${figure(n)}`;
  if (bound === 'less than') return `${words} ends at ${figure(n - 1)}`;
  if (bound === 'range' && to !== null) return `${words} runs from ${figure(n)} to ${figure(to)}`;
  if (bound === 'about') return `${words} is loose, but not so loose`;
  return `${words} stands without a bound`;
}
