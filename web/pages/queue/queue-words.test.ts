import { describe, expect, it } from 'vitest';
import { keysOf, placeOf } from './queue-words.ts';

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
