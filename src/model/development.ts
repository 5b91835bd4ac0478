import { z } from 'zod';
import { ACCORD_TURNS, AGREEMENT_TYPES, Certainty, type Claim, Effect, IncidentType } from './claim.ts';
import { Quantity } from './quantity.ts';
import { When } from './when.ts';
import { Where } from './where.ts';

/**
 * What a report, or a day, adds to what is known of a case. 'first figure' is a voice's first on these victims; one that
 * came with the incident's first report is `opening`. Two are told by no report: a 'violation derived' follows from an incident
 * within the clock of an accord, and nobody charges it; of a 'forecast due' the day has come.
 */
export const DEVELOPMENT_KINDS = [
  'new incident',
  'first figure',
  'revised figure',
  'figure taken back',
  'new agreement',
  'agreement turned',
  'violation charged',
  'violation derived',
  'forecast due',
] as const;
export const DevelopmentKind = z.enum(DEVELOPMENT_KINDS);
export type DevelopmentKind = z.infer<typeof DevelopmentKind>;

/** Somebody by slug where he is known, and as the text names him. */
const Named = z.object({ slug: z.string().nullable(), party: z.string().nullable(), name: z.string() });

export const Development = z.object({
  /** Of its kind and the first claim it stands on: the same for as long as that is read so, whatever is linked anew. */
  id: z.string(),
  kind: DevelopmentKind,
  /** ISO date of the report that tells it; of a forecast that is due, the last day of what was foreseen. */
  day: z.iso.date(),
  /** When that report came out: ISO date or date-time in UTC. */
  published: z.string(),
  /** What it is about, as lists call it. */
  of: z.object({ kind: z.enum(['incident', 'agreement', 'forecast']), id: z.string(), title: z.string() }),
  type: z.union([IncidentType, z.enum(AGREEMENT_TYPES)]).nullable(),
  /** Who says so; of a forecast, who foresees. */
  by: z.array(Named),
  /** Who takes part in what it is about. */
  actors: z.array(Named),
  where: z.array(Where),
  /** When the incident happened that it is of; null where nobody says, and for what is of no incident. */
  when: When.nullable(),
  figure: z
    .object({
      effect: Effect,
      victims: z.object({ party: z.string().nullable(), role: z.string().nullable() }),
      quantity: Quantity,
      /** What the same voice gave before; null for a first one. */
      before: Quantity.nullable(),
      opening: z.boolean(),
    })
    .nullable(),
  /** What somebody says became of an accord. */
  turn: z.enum(ACCORD_TURNS).nullable(),
  /** Of a violation: who is said to have done it, or did. */
  accused: z.array(Named).optional(),
  /** Of a violation that is charged as a count: how often. */
  times: Quantity.nullable().optional(),
  /** Why a violation is derived: an incident by one of the accord's sides, surely within its clock. Left out where it was said. */
  derived: z
    .object({
      incident: z.string(),
      title: z.string(),
      /** The parties that the accord binds. */
      sides: z.array(z.string()),
      starts: When.nullable(),
      ends: When.nullable(),
      /** All of the incident's. */
      claims: z.array(z.string()),
    })
    .optional(),
  /** The plainest that any of its claims is said: one who asserts it is enough. */
  certainty: Certainty,
  claims: z.array(z.string()),
});
export type Development = z.infer<typeof Development>;

/** What became known of one thing, with every claim that tells of it. */
export interface Told {
  developments: Development[];
  claims: Claim[];
}
