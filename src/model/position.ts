import { z } from 'zod';
import { PositionClaim } from './claim.ts';

/** What a position is to those who read it; 'refusal' is an answer that somebody will not give. */
export const POSITION_KINDS = ['demand', 'charge', 'threat', 'promise', 'denial', 'condemnation', 'refusal'] as const;
export const PositionKind = z.enum(POSITION_KINDS);
export type PositionKind = z.infer<typeof PositionKind>;

/** What an answer makes of a position. 'done' where the deed that was demanded, threatened or promised is told of. */
export const ANSWERS = ['accepted', 'rejected', 'done'] as const;

/**
 * What answers a position. 'said' where the report itself lays it beside the position ("denied the accusation", right behind
 * it); 'proposed' where only side, topic and day speak for it: `reasons` name them.
 */
export const PositionAnswer = z.object({
  answer: z.enum(ANSWERS),
  basis: z.enum(['said', 'proposed']),
  by: z.string(),
  party: z.string().nullable(),
  /** ISO date. */
  day: z.string(),
  words: z.string(),
  claim: z.string().nullable(),
  incident: z.string().nullable(),
  reasons: z.array(z.string()),
});
export type PositionAnswer = z.infer<typeof PositionAnswer>;

/** A row of `show positions`: the claim, the day it was said, what it is, and what answered it; none: ignored so far. */
export const PositionRow = PositionClaim.extend({
  day: z.string(),
  sort: PositionKind,
  answers: z.array(PositionAnswer),
});
export type PositionRow = z.infer<typeof PositionRow>;
