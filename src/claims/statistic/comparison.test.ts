import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

/** "deaths 212 2025-06-01": measure, number and the first day of the period. */
function counts(text: string): string[] {
  return claimsOf('statistic', text).map((c) => `${c.measure} ${c.quantity.n} ${c.period.from}`);
}

describe('a count laid beside that of another period', () => {
  it.each([
    [
      'At least 212 civilians were killed in June, compared with 140 in May, the UN said.',
      ['deaths 212 2025-06-01', 'deaths 140 2025-05-01'],
    ],
    [
      'In 2024, 1,800 people were killed in Burkina Faso, up from 1,200 in 2023.',
      ['deaths 1800 2024-01-01', 'deaths 1200 2023-01-01'],
    ],
    // Where no period stands behind it, it is an older figure of the same.
    ['At least 212 civilians were killed in June, up from 190.', ['deaths 212 2025-06-01']],
    ['At least 212 civilians were killed in June, compared with 140 on Monday.', ['deaths 212 2025-06-01']],
  ])('%s', (text, want) => {
    expect(counts(text)).toEqual(want);
  });

  it('a coup whose date stands beside it opens the period', () => {
    expect(counts('At least 310 people have been killed since the coup in May 2019.')).toEqual([
      'deaths 310 2019-05-01',
    ]);
  });
});

describe('a count put at a number', () => {
  it.each([
    [
      'The killings bring the number of policemen killed this year to 19, compared with five in the whole of 1991.',
      ['deaths 19 2025-01-01', 'deaths 5 1991-01-01'],
    ],
    ['The blast brings to 27 the number of soldiers killed in Ituri since January.', ['deaths 27 2025-01-01']],
    ['The ministry put the number of soldiers killed in the raid on Kess at 19.', []],
  ])('%s', (text, want) => {
    expect(counts(text)).toEqual(want);
  });

  it('has the number in its quote', () => {
    expect(claimsOf('toll', 'The ministry put the number of dead at 75.')[0]?.quote).toContain('75');
    expect(claimsOf('toll', 'Three farmers were shot and wounded in Kess.')[0]?.quote).toContain('Three');
  });
});

describe('what is counted', () => {
  it('is told without the "of" of its number', () => {
    const [claim] = claimsOf(
      'statistic',
      'Tens of thousands of people have been killed since the war began in April 2023.',
    );
    expect(claim?.scope).toBe('people killed');
  });
});

describe('ground told by its measure', () => {
  it.each([
    [
      'Russian forces gained about 310 square kilometres in Ukraine in August.',
      ['territory captured russia 2025-08-01'],
    ],
    ['The party gained two points in the capital.', []],
  ])('%s', (text, want) => {
    const taken = claimsOf('incident', text).map((c) => `${c.type} ${c.agents[0]?.party} ${c.when?.from}`);
    expect(taken).toEqual(want);
  });
});
