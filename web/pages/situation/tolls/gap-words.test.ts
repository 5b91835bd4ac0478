import { describe, expect, test } from 'vitest';
import type { Bound, Quantity } from '../../../../src/model/quantity.ts';
import { gapWords } from './gap-words.ts';

function of(bound: Bound, n: number | null, to: number | null = null): Quantity {
  return { said: '', bound, n, to, word: n === null ? 'dozens' : null };
}

describe('the gap between figures in words', () => {
  test.each<[string, Quantity[], string | null]>([
    ['exact against exact', [of('exact', 23), of('exact', 58)], 'Both cannot be true: the gap is 35.'],
    ['open above', [of('exact', 23), of('at least', 58)], 'Both cannot be true: the gap is at least 35.'],
    [
      'more than begins one higher',
      [of('exact', 23), of('more than', 57)],
      'Both cannot be true: the gap is at least 35.',
    ],
    [
      'fewer than ends one lower',
      [of('less than', 24), of('exact', 58)],
      'Both cannot be true: the gap is at least 35.',
    ],
    ['order does not matter', [of('at least', 58), of('exact', 23)], 'Both cannot be true: the gap is at least 35.'],
    ['a range', [of('range', 10, 20), of('exact', 25)], 'Both cannot be true: the gap is at least 5.'],
    ['none against some', [of('none', null), of('exact', 4)], 'Both cannot be true: the gap is 4.'],
    ['about', [of('about', 30), of('exact', 58)], 'Both can hardly be true: the gap is about 28.'],
    ['open ends that meet', [of('at least', 20), of('exact', 58)], 'Both may be true: their bounds meet.'],
    ['both open above', [of('at least', 20), of('more than', 58)], 'Both may be true: their bounds meet.'],
    ['three', [of('exact', 3), of('exact', 8), of('exact', 10)], 'Not all can be true: the gap is 7.'],
    ['three, one about', [of('about', 3), of('exact', 8), of('exact', 10)], 'Not all can be true: the gap is about 7.'],
    ['words without a number', [of('vague', null), of('exact', 8)], null],
    ['one', [of('exact', 8)], null],
  ])('%s', (_, quantities, want) => expect(gapWords(quantities)).toBe(want));
});
