import { expect, test } from 'vitest';
import { ledgerWords } from './ledger-words.ts';

const sum = (low: number, high: number | null, incidents: number, figures: number) => ({
  period: { from: '2025-01-01', to: '2025-09-30' },
  reports: 1,
  incidents,
  figures,
  low,
  best: low,
  high,
  rule: 'house' as const,
});

test.each([
  ['a range', sum(46, 81, 7, 4), '46 to 81 in this case, from 4 of 7 incidents.'],
  ['open above', sum(46, null, 4, 4), '46+ in this case, from 4 incidents.'],
  ['one number', sum(46, 46, 1, 1), '46 in this case, from 1 incident.'],
  ['no figure is not zero', sum(0, 0, 2, 0), '2 incidents of this case within it, none with a figure.'],
  ['no incident', sum(0, 0, 0, 0), 'No incident of this case lies within its place and time.'],
])('%s', (_, given, want) => expect(ledgerWords(given)).toBe(want));
