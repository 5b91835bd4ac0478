import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../../src/model/quantity.ts';
import { gapWords, timesWords } from './gap-words.ts';

const of = (n: number | null, bound: Quantity['bound'] = 'exact'): Quantity => ({
  said: '',
  bound,
  n,
  to: null,
  word: null,
});

describe('a gap in words', () => {
  it.each([
    [of(58), of(23), of(35), 'The gap is 35: A names two and a half times what B admits.'],
    [
      of(200, 'more than'),
      of(9),
      of(191, 'more than'),
      'The gap is more than 191: A names at least 22 times what B admits.',
    ],
    [of(24), of(23), of(1), 'The gap is 1.'],
    [of(23), of(23), of(0), 'A and B give the same figure.'],
    [of(30, 'about'), of(29), of(1, 'about'), 'Nearly the same: about 30 and 29.'],
    [of(60, 'about'), of(29), of(31, 'about'), 'The gap is about 31: A names twice what B admits.'],
    [of(58), null, null, 'B gives no figure, which is not the same as admitting nobody.'],
    [of(null, 'vague'), of(3), null, 'No gap can be told: one of the two is not a number.'],
    [of(5), of(0, 'none'), of(5), 'The gap is 5.'],
  ])('%#', (alleged, admitted, gap, want) => expect(gapWords({ alleged, admitted, gap }, 'A', 'B')).toBe(want));

  it.each([
    [1.5, 'one and a half times'],
    [2.4, 'twice'],
    [3, 'three times'],
    [4.7, 'four and a half times'],
    [22.2, '22 times'],
  ])('%d is %s', (times, want) => expect(timesWords(times)).toBe(want));
});
