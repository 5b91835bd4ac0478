import { expect, it } from 'vitest';
import { squaresOf } from './squares.ts';

const whole = (n: number) => ({ whole: n, part: 0 });

it.each([
  [[3, 1, 0], { each: 1, of: [whole(3), whole(1), whole(0)] }],
  [[12, 2], { each: 1, of: [whole(12), whole(2)] }],
  // One claim is not drawn as five.
  [
    [39, 1],
    {
      each: 5,
      of: [
        { whole: 7, part: 0.8 },
        { whole: 0, part: 0.2 },
      ],
    },
  ],
  [
    [4_100, 3],
    {
      each: 500,
      of: [
        { whole: 8, part: 0.2 },
        { whole: 0, part: 0.006 },
      ],
    },
  ],
  [[], { each: 1, of: [] }],
])('%j claims are %j', (counts, want) => expect(squaresOf(counts)).toEqual(want));
