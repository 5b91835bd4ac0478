import { z } from 'zod';

/** Somebody else who speaks to what a party says, once however many reports carry him. */
export const Answerer = z.object({ by: z.string(), party: z.string().nullable(), claims: z.array(z.string()) });
export type Answerer = z.infer<typeof Answerer>;

/** What a party says: that something happened and who did it; that it did not do it; or how many. */
export const ANSWERED_KINDS = ['account', 'denial', 'figure'] as const;

/**
 * One thing that a party says, with the others who speak to it. `borneOut`: an independent origin says so too, naming the
 * same doer where the party names one, or the same number. `contradicted`: another doer, or a figure that excludes it.
 * `denied`: somebody says that it is not so. Nobody at all: unanswered.
 */
export const AnsweredItem = z.object({
  kind: z.enum(ANSWERED_KINDS),
  incident: z.string(),
  title: z.string(),
  day: z.iso.date().nullable(),
  what: z.string(),
  claims: z.array(z.string()),
  borneOut: z.array(Answerer),
  contradicted: z.array(Answerer),
  denied: z.array(Answerer),
});
export type AnsweredItem = z.infer<typeof AnsweredItem>;

/** Items that one bears out and another contradicts count in both columns. Never one number for a party's truth. */
export const AnswerCounts = z.object({
  items: z.int(),
  borneOut: z.int(),
  contradicted: z.int(),
  denied: z.int(),
  unanswered: z.int(),
});
export type AnswerCounts = z.infer<typeof AnswerCounts>;

/** What a party claims over the case, and how often others bear it out. */
export const PartyAnswers = z.object({
  party: z.string(),
  counts: z.object({ account: AnswerCounts, denial: AnswerCounts, figure: AnswerCounts }),
  /** The others, by how many items each bears out, contradicts and denies. */
  others: z.array(
    z.object({
      by: z.string(),
      party: z.string().nullable(),
      borneOut: z.int(),
      contradicted: z.int(),
      denied: z.int(),
    }),
  ),
  items: z.array(AnsweredItem),
});
export type PartyAnswers = z.infer<typeof PartyAnswers>;
