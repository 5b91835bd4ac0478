import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf } from '../../../test/claims/claims-of.ts';

describe('an hour told by two clocks', () => {
  it('is the minute of the clock that names its zone', () => {
    const [truce] = claimsOf(
      'agreement',
      'The two sides agreed to a ceasefire to begin at midnight local time (1700 GMT) on 28 July 2025, the premier said.',
    );
    expect(truce?.starts?.from).toBe('2025-07-28T17:00Z');
  });
});

describe('a year named in the sentence', () => {
  const years = (text: string): (string | undefined)[] =>
    codedOf(text).flatMap((c) =>
      c.kind === 'statistic' ? [c.period?.from.slice(0, 4)] : 'when' in c ? [c.when?.from.slice(0, 4)] : [],
    );

  it('is the year of a month told after it', () => {
    expect(
      years('The round of 2011 lasted a week in April and left at least 18 people dead.').every((y) => y === '2011'),
    ).toBe(true);
  });

  it('of two years "that year" is neither', () => {
    expect(
      years(
        "In 2011 the town, which a court had awarded in 1962, was shelled, and 15 people died in that year's clashes.",
      ),
    ).not.toContain('1962');
  });
});
