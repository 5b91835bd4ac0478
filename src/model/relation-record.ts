import { z } from 'zod';
import { IncidentType, RelationType, Stance } from './claim.ts';
import { ActorKind } from './situation.ts';
import { When } from './when.ts';
import { CLAIMANT_AS } from './who.ts';

/** One end of a relation. `slug` is null for whom or what no identity is known; places have the kind 'place'. */
export const RelationEnd = z.object({
  slug: z.string().nullable(),
  name: z.string(),
  kind: z.union([ActorKind, z.literal('place')]).nullable(),
  party: z.string().nullable(),
});
export type RelationEnd = z.infer<typeof RelationEnd>;

/** One voice on a relation: a side speaks with one, whichever of its offices speaks. Days (ISO) are of the reports. */
export const RelationVoice = z.object({
  by: z.string(),
  party: z.string().nullable(),
  as: z.enum(CLAIMANT_AS),
  stance: Stance,
  /** It never says so plainly: always suspected, reported, or only if. */
  hedged: z.boolean(),
  first: z.iso.date(),
  last: z.iso.date(),
  claims: z.array(z.string()),
  /** Further claims of this voice, where a list is shortened. */
  more: z.int().optional(),
});
export type RelationVoice = z.infer<typeof RelationVoice>;

/**
 * `stated`: somebody says so plainly, nobody denies it. `alleged`: only in doubt, or only as a charge against somebody.
 * `disputed`: said and denied. `denied`: nobody in the case says so himself, somebody denies it.
 */
export const RELATION_STANDINGS = ['stated', 'alleged', 'disputed', 'denied'] as const;

/** When somebody says a relation held. `open`: from then on ("since 2018"), as far as he who says so knows. */
export const HeldDays = z.object({ when: When, open: z.boolean(), according: z.string(), claim: z.string() });
export type HeldDays = z.infer<typeof HeldDays>;

/** Who is to whom what, according to whom, and when that was said. */
export const RelationRecord = z.object({
  id: z.string(),
  subject: RelationEnd,
  relation: RelationType,
  object: RelationEnd,
  standing: z.enum(RELATION_STANDINGS),
  /** First and last day of the reports that say or deny it. */
  said: z.object({ first: z.iso.date(), last: z.iso.date() }),
  /** Days that it is said to have held; empty where no report gives any. */
  held: z.array(HeldDays),
  asserted: z.array(RelationVoice),
  denied: z.array(RelationVoice),
  /** How many the assertion rests on: reports that carry one statement are one. */
  origins: z.int(),
  claims: z.array(z.string()),
});
export type RelationRecord = z.infer<typeof RelationRecord>;

/** What two do to each other with arms in a stretch of time: incidents by type, and who says so. Each direction is its own. */
export const FightingRecord = z.object({
  subject: RelationEnd,
  object: RelationEnd,
  types: z.partialRecord(IncidentType, z.int()),
  incidents: z.array(z.string()),
  asserted: z.array(RelationVoice),
  denied: z.array(RelationVoice),
  claims: z.array(z.string()),
  /**
   * Where the lists are shortened, as for the sides of a long war: how many more there are of each; `both` is how many of all
   * claims and incidents the other direction has too.
   */
  more: z
    .object({
      claims: z.int(),
      incidents: z.int(),
      asserted: z.int(),
      denied: z.int(),
      both: z.object({ claims: z.int(), incidents: z.int() }),
    })
    .optional(),
});
export type FightingRecord = z.infer<typeof FightingRecord>;

/** Who stands how to whom in a year, on a day, or in the whole case: edges are relations and fighting, nodes their ends. */
export const Network = z.object({
  /** Null for the whole case. */
  of: z.union([z.object({ year: z.int() }), z.object({ day: z.iso.date() })]).nullable(),
  nodes: z.array(RelationEnd.extend({ edges: z.int() })),
  relations: z.array(RelationRecord),
  fighting: z.array(FightingRecord),
  /** Incidents with both sides named that have no day, and so cannot be placed in a year. */
  undated: z.int(),
});
export type Network = z.infer<typeof Network>;

/** How an office is spoken of: held; given up or taken away; or its holder is dead. */
export const OFFICE_STATES = ['held', 'former', 'late'] as const;

/** A person's office: from knowledge with its days, or as reports have it with the days they were published. */
export const Office = z.object({
  person: z.string(),
  office: z.string(), // the role: 'prime minister', 'spokesperson'; or the relation: 'leads'
  of: z.object({ slug: z.string().nullable(), name: z.string() }).nullable(),
  state: z.enum(OFFICE_STATES),
  basis: z.enum(['knowledge', 'reports']),
  /** For knowledge the days it was held, null where open; for reports the first and last that say so. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  claims: z.array(z.string()),
});
export type Office = z.infer<typeof Office>;
