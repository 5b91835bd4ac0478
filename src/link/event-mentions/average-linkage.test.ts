import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsAt, joiningHeights, Likeness } from './average-linkage.ts';

/** "0-1:0.9 1-2:0.5": what is not said is 0. */
function likeness(size: number, said: string): Likeness {
  const all = new Likeness(size);
  for (const [, a, b, value] of said.matchAll(/(\d+)-(\d+):([\d.]+)/g)) all.set(Number(a), Number(b), Number(value));
  return all;
}

test.each([
  ['the two most alike first', 3, '0-1:0.9 1-2:0.6 0-2:0.6', 0.5, [0, 0, 0]],
  ['a third by its average to both', 3, '0-1:0.9 1-2:0.8', 0.5, [0, 0, 2]],
  ['of equals the first', 3, '0-1:0.7 1-2:0.7', 0.5, [0, 0, 2]],
  ['strangers never', 4, '0-1:0.9 2-3:0.9', 0, [0, 0, 2, 2]],
])('joins %s', (_, size, said, height, want) => {
  expect(groupsAt(joiningHeights(likeness(size, said)), height)).toEqual(want);
});

test('of three things two are never nearer to each other than to the third by less than the least', () => {
  const pair = fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
      const all = new Likeness(8);
      for (const [a, b, value] of pairs) if (a !== b) all.set(a, b, value);
      const heights = joiningHeights(all);
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < 8; b++)
          for (let c = 0; c < 8; c++)
            expect(heights.of(a, c)).toBeGreaterThanOrEqual(Math.min(heights.of(a, b), heights.of(b, c)) - 1e-9);
    }),
  );
});
