import { z } from 'zod';
import { BOUNDS } from './vocabulary.ts';

export { BOUNDS } from './vocabulary.ts';

/**
 * How many, as said, kept apart from how a codebook would count it ("dozens" is 12 to one dataset, 24 to another).
 * `n` is null where the text has a word and no number (`bound` 'vague', `word` "dozens"); `to` is the upper end of a range.
 * `bound` 'none' is a stated zero: "no casualties".
 */
export const Quantity = z.object({
  said: z.string(),
  bound: z.enum(BOUNDS),
  n: z.number().nullable(),
  to: z.number().nullable(),
  word: z.string().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
export type Bound = Quantity['bound'];
