import type { RowDeaths } from '../../model/dataset.ts';
import { figure } from './quantity-plain.ts';

/** "27", "27 (22 to 58)", "22 to 58", "no figure". */
export function deathWords(deaths: RowDeaths | null): string {
  if (deaths === null) return 'no figure';
  const { best } = deaths;
  const figures = [deaths.low, best, deaths.high].filter((n) => n !== null);
  if (figures.length === 0) return 'no figure';
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const open = deaths.low !== null && deaths.high === null && best !== null && deaths.low !== best ? ' or more' : '';
  const range = low === high ? '' : `${figure(low)} to ${figure(high)}`;
  if (best === null) return range === '' ? figure(low) : range;
  return range === '' ? `${figure(best)}${open}` : `${figure(best)} (${range})${open}`;
}

/** "23 to 58": from the fewest that anybody counts to the most; "24 to 224 or more" where the top is open. */
export function spanWords(deaths: RowDeaths | null): string {
  const figures = [deaths?.low ?? null, deaths?.best ?? null, deaths?.high ?? null].filter((n) => n !== null);
  if (figures.length === 0) return 'no figure';
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return `${low === high ? figure(low) : `${figure(low)} to ${figure(high)}`}${deaths?.high === null && deaths.low !== null ? ' or more' : ''}`;
}

/** "3 more there", "5 fewer there", "the same". */
export function differenceWords(difference: number): string {
  if (difference === 0) return 'the same';
  return difference > 0 ? `${figure(difference)} more there` : `${figure(-difference)} fewer there`;
}
