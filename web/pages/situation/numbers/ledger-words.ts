import type { LedgerSum } from '../../../../src/model/statistic.ts';
import { counted, figure } from '../../../words/quantity.ts';

/** What the case's own reports add up to for the same scope: "46+ to 81+ in this case, from 4 of 7 incidents". */
export function ledgerWords({ low, high, incidents, figures }: LedgerSum): string {
  if (incidents === 0) return 'No incident of this case lies within its place and time.';
  if (figures === 0) return `${counted(incidents, 'incident')} of this case within it, none with a figure.`;
  const open = high === null ? '+' : '';
  const sum = high !== null && high > low ? `${figure(low)} to ${figure(high)}` : `${figure(low)}${open}`;
  return `${sum} in this case, from ${figures === incidents ? '' : `${figure(figures)} of `}${counted(incidents, 'incident')}.`;
}
