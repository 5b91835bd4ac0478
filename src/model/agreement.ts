import { z } from 'zod';
import { ACCORD_TURNS, AGREEMENT_TYPES, Claim } from './claim.ts';
import { Quantity } from './quantity.ts';
import { When } from './when.ts';
import { Where } from './where.ts';
import { Who } from './who.ts';

/** Somebody's word: who gave it, on which day the report of it came out, and in which claims. */
export const Word = z.object({
  by: z.string(),
  party: z.string().nullable(),
  /** ISO date of the first report that has it. */
  day: z.string(),
  claims: z.array(z.string()),
});
export type Word = z.infer<typeof Word>;

/** A turn in an accord's course, and whose word it is. `until` is an event in words, `ends` a day that it now runs to. */
export const AgreementTurn = Word.extend({
  turn: z.enum(ACCORD_TURNS),
  /** Whether the one who says so is bound by the accord himself. */
  bound: z.boolean(),
  until: z.string().nullable(),
  ends: When.nullable(),
});
export type AgreementTurn = z.infer<typeof AgreementTurn>;

/**
 * A breach of an accord. 'said' where somebody says so: `accusers` then names them; 'derived' where nobody does, and an
 * incident of violence between its sides falls within its clock.
 */
export const Violation = z.object({
  id: z.string(),
  basis: z.enum(['said', 'derived']),
  /** Null where what was done is not told of apart from the charge. */
  incident: z.string().nullable(),
  accusers: z.array(Word),
  accused: z.array(Who),
  /** Those accused who deny it, or say that they kept to the accord. */
  deniers: z.array(Word),
  when: When.nullable(),
  where: z.array(Where),
  /** How often, where the charge is a count. */
  times: Quantity.nullable(),
});
export type Violation = z.infer<typeof Violation>;

/** A time as a report writes it ("6 p.m. local time (1300 GMT)"), with the end of the accord that it sets. */
export const ClockWords = z.object({ edge: z.enum(['starts', 'ends']), words: z.string(), claim: z.string() });

export const Agreement = z.object({
  id: z.string(),
  type: z.enum(AGREEMENT_TYPES),
  parties: z.array(Who),
  mediators: z.array(Who),
  requested: z.array(z.object({ by: Who, according: z.string(), claims: z.array(z.string()).optional() })),
  starts: When.nullable(),
  /** The end that is known by day, extensions included. */
  ends: When.nullable(),
  /** As of the last report, or the day that the case is looked at from. */
  status: z.enum(['announced', 'in force', 'expired', 'broken', 'extended']),
  /** What says so: the clock, somebody's word, or a later accord of the same sides. Left out of cases derived before 0.4. */
  statusBy: z
    .object({ basis: z.enum(['clock', 'word', 'successor']), by: z.array(z.string()), asOf: z.string() })
    .optional(),
  /** The event, in words, that it was extended to, where that has no day. */
  until: z.string().nullable().optional(),
  clock: z.array(ClockWords).optional(),
  /** What was said to become of it, the earliest word first. */
  course: z.array(AgreementTurn).optional(),
  /** The accord of the same kind and sides before it, and the one after. */
  follows: z.string().nullable().optional(),
  followedBy: z.string().nullable().optional(),
  /** Incidents that somebody calls a breach of it. */
  violations: z.array(z.object({ incident: z.string(), allegedBy: z.array(z.string()) })),
  /** The same and more: charges without an incident of their own, who denies, and what is only derived. */
  breaches: z.array(Violation).optional(),
  claims: z.array(z.string()),
});
export type Agreement = z.infer<typeof Agreement>;

/** A row of `show violations`: a breach with the accord that it is of. */
export const ViolationRow = Violation.extend({ agreement: z.string() });
export type ViolationRow = z.infer<typeof ViolationRow>;

/** What `show agreement ID --json` prints; `claims` are those of the accord and of its breaches. */
export const AgreementShown = z.object({
  asKnownOn: z.iso.date().optional(),
  agreement: Agreement,
  violations: z.array(Violation),
  claims: z.array(Claim),
});
