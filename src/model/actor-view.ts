import { z } from 'zod';
import { PartyAnswers } from './answers.ts';
import { CLAIM_KINDS, STANCES } from './claim.ts';
import { FightingRecord, Office, RelationRecord } from './relation-record.ts';
import { ActorRecord } from './situation.ts';
import { PartyGaps } from './toll-history.ts';

/** Everything that the case holds on somebody. */
export const ActorView = z.object({
  actor: ActorRecord,
  /** A person's; and for a body those who lead it, speak for it or belong to it stand among its relations. */
  offices: z.array(Office),
  relations: z.array(RelationRecord),
  fighting: z.array(FightingRecord),
  /** How many claims the actor, or anybody for this party, makes: by kind and by stance. */
  makes: z.object({
    kinds: z.partialRecord(z.enum(CLAIM_KINDS), z.int()),
    stances: z.partialRecord(z.enum(STANCES), z.int()),
  }),
  /** Who speaks for it, the most heard first; empty for a person. */
  speakers: z.array(
    z.object({ slug: z.string().nullable(), name: z.string(), role: z.string().nullable(), claims: z.int() }),
  ),
  /** What others say it lost beside what it admits; and what it says of others. Sides only. */
  losses: z.array(PartyGaps),
  alleges: z.array(PartyGaps),
  answers: PartyAnswers.nullable(),
  /** So many of the claims that name the actor, the latest, all this is made from; of most actors all. */
  madeFrom: z.object({ claims: z.int(), of: z.int() }),
});
export type ActorView = z.infer<typeof ActorView>;
