import { describe, expect, it } from 'vitest';
import { keysOf, numbersOf, partsOf, placeOf } from './queue-words.ts';

describe('what is looked at of those that wait', () => {
  it.each([
    ['the one of the address', ['x', 'y', 'z'], 'y', 0, 1],
    ['the first where the address names none', ['x', 'y'], undefined, 0, 0],
    ['the next one once it is answered', ['x', 'z'], 'y', 1, 1],
    ['the one before where it was the last', ['x', 'y'], 'z', 2, 1],
    ['none where nothing waits', [], 'x', 3, -1],
  ] as const)('%s', (_, keys, wanted, before, want) => expect(placeOf(keys, wanted, before)).toBe(want));
});

it('gives the first yes to a, the first no to r, and digits to the others', () => {
  const answer = (says: 'yes' | 'no') => ({ says, label: '', request: {} });
  expect(keysOf([answer('yes'), answer('yes'), answer('yes'), answer('no')])).toEqual(['a', '2', '3', 'r']);
  expect(keysOf([{ ...answer('no'), request: { kind: 'no claim' } }])).toEqual(['0']);
  expect(keysOf([])).toEqual([]);
});

describe('numbers without a claim, in their sentence', () => {
  const what = 'Of these, 901 fell and 20 fled.';
  const numbers = [
    { start: 10, end: 13 },
    { start: 23, end: 25 },
  ];
  it('cuts the sentence at them', () =>
    expect(
      partsOf(what, numbers)
        .map(({ words, isNumber }) => (isNumber ? `[${words}]` : words))
        .join(''),
    ).toBe('Of these, [901] fell and [20] fled.'));
  it('leaves the sentence whole where a place is not in it', () =>
    expect(partsOf(what, [{ start: 28, end: 99 }])).toEqual([{ at: 0, words: what, isNumber: false }]));
  it('names them', () => expect(numbersOf({ what, numbers })).toBe('“901” or “20”'));
});
