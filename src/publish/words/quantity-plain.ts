import type { Quantity } from '../../model/quantity.ts';

/** How many, in words a reader takes in at once, and never a number that was not said: "at least 58", "about 30", "“dozens”". */
export function quantityPlain({ bound, n, to, word, said }: Quantity): string {
  if (bound === 'none') return 'none';
  if (n === null || bound === 'vague') return `“${word ?? said}”`;
  if (bound === 'exact') return figure(n);
  if (bound === 'range') return to === null ? figure(n) : `${figure(n)}–${figure(to)}`;
  return `${bound} ${figure(n)}`;
}

export function figure(n: number): string {
  return n.toLocaleString('en-GB');
}
