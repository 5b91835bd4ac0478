import { expect, it } from 'vitest';
import { squaresOf } from './squares.ts';

it.each([
  [[3, 1, 0], { each: 1, of: [3, 1, 0] }],
  [[12, 2], { each: 1, of: [12, 2] }],
  [[39, 1], { each: 5, of: [8, 1] }],
  [[4_100, 3], { each: 500, of: [8, 1] }],
  [[], { each: 1, of: [] }],
])('%j claims are %j', (counts, want) => expect(squaresOf(counts)).toEqual(want));
