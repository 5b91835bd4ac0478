import { describe, expect, it } from 'vitest';
import { claimsOf, short } from './claims-of.ts';

const ROWS = [
  [
    'quarters of a year',
    'At least 1,200 deaths had been recorded in the first three quarters of this year, according to the Institute for Peace Studies.',
    'deaths 1200 2025-01-01..2025-09-30',
  ],
  [
    'since a coup',
    'Since it took power in a coup in February 2021 the junta has killed more than 7,300 people.',
    'deaths 7300 2021-02-01..2025-10-15',
  ],
  [
    'since a noun with its year',
    'Since the partition of 2009 at least 640 people have died in border incidents.',
    'deaths 640 2009-01-01..2025-10-15',
  ],
  [
    'a month among the deadliest',
    'October was one of the deadliest months of the year, with at least 148 civilians killed and 929 injured.',
    'deaths 148 2025-10-01..2025-10-31',
  ],
  [
    'violations',
    'UNIFIL has recorded over 10,000 violations of Lebanese airspace since November 2024.',
    'incidents 10000 2024-11-01..2025-10-15',
  ],
  [
    'a share spelled out',
    'The region accounted for just over half of all deaths from terrorism in 2024, that is to say 3,885 of 7,555.',
    'deaths 3885 2024-01-01..2024-12-31',
  ],
  [
    'displaced',
    'More than 1.2 million people have been displaced in Sudan since April 2023.',
    'displaced 1200000 2023-04-01..2025-10-15',
  ],
  [
    'since what an earlier sentence dates',
    'A ceasefire between Israel and Hezbollah has been in place since 27 November 2024. More than 330 people have been killed in Israeli strikes since the ceasefire took effect.',
    'deaths 330 2024-11-27..2025-10-15',
  ],
] as const;

describe('a count over a long period', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(claimsOf('statistic', text).map((c) => `${c.measure} ${c.quantity.n} ${short(c.period)}`)).toContain(want);
  });

  it.each([
    ['one man years ago', 'A former leader was killed by a US drone in Miranshah in November 2013.'],
    ['one ambush of a month', 'In October 2024 an ambush in Karak killed 16 soldiers.'],
    ['a few days', 'At least 80 people have been killed since Thursday in the region.'],
    ['a day', 'At least 12 people were killed on Monday in Kabul.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('statistic', text)).toEqual([]);
  });
});
