import type { Quantity } from '../../model/quantity.ts';
import { oneLine } from './one-line.ts';

/** How many, with its bound and never a number that was not said: "≥58", ">200", "~30", "dozens", "none", "10–12", "no number". */
export function quantityWords({ bound, n, to, word, said }: Quantity): string {
  if (bound === 'none') return 'none';
  if (n === null) return oneLine(word ?? 'no number');
  // A formatter costs more than a page of small numbers.
  const figure = Number.isInteger(n) && Math.abs(n) < 1000 ? `${n}` : n.toLocaleString('en-GB');
  switch (bound) {
    case 'exact':
      return figure;
    case 'at least':
      return `≥${figure}`;
    case 'more than':
      return `>${figure}`;
    case 'at most':
      return `≤${figure}`;
    case 'less than':
      return `<${figure}`;
    case 'about':
      return `~${figure}`;
    case 'range':
      return to === null ? figure : `${figure}–${to.toLocaleString('en-GB')}`;
    case 'vague':
      return oneLine(word ?? said);
  }
}

export const BOUND_KEY = '≥ at least  > more than  ≤ at most  < less than  ~ about  words as said  ? in doubt';
