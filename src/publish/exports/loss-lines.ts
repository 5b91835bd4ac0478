import { csvLine } from '../csv.ts';
import type { Loss } from './loss.ts';

const COLUMNS = ['row', 'record', 'field', 'kind', 'what', 'claims'] as const;

/** The line of names of a loss report as CSV. */
export const LOSS_CSV_HEAD = csvLine(COLUMNS);

export function lossCsvLine(loss: Loss): string {
  return csvLine(COLUMNS.map((name) => (name === 'claims' ? loss.claims.join('; ') : loss[name])));
}
