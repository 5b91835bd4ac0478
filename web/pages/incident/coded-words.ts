import type { CodebookToll } from '../../../src/model/coded-toll.ts';
import { figure } from '../../words/quantity.ts';

/** What a dataset writes: "24 to 58, best 30"; an end that it leaves open is said to be open. */
export function codedWords({ low, best, high }: Pick<CodebookToll, 'low' | 'best' | 'high'>): string {
  const range =
    low !== null && high !== null
      ? low === high
        ? figure(low)
        : `${figure(low)} to ${figure(high)}`
      : low !== null
        ? `${figure(low)} or more`
        : high !== null
          ? `up to ${figure(high)}`
          : null;
  if (best === null) return range ?? 'no number';
  return range === null || range === figure(best) ? figure(best) : `${range}, best ${figure(best)}`;
}
