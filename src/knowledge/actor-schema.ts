import { z } from 'zod';
import { ActorKind } from '../model/situation.ts';

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
const Day = z.iso.date();
/** A year or a day, as founding dates are known. */
const Since = z.union([z.int().min(1900).max(2100), Day]);
const Qid = z.string().regex(/^Q[1-9]\d*$/);
const Words = z.array(z.string().min(1));

export const StateEntry = z.strictObject({
  slug: Slug,
  iso: z.string().length(2).nullable(),
  wikidata: Qid.optional(),
  name: z.string(),
  also: Words.default([]),
  capital: z.union([z.string(), Words]).optional(),
  /** False where the capital's name, said alone, is as a rule somebody else: "Brussels said" is the European Union. */
  capital_speaks: z.boolean().default(true),
  /** When it came into being, when it ceased to be; left out for a state that was there in 1980 and is. */
  from: Since.optional(),
  to: Since.optional(),
  seats: z.array(z.strictObject({ name: z.string(), office: Slug, place: z.boolean().default(false) })).default([]),
  adjective: Words,
  people: Words,
  regimes: z.array(z.strictObject({ party: Slug, from: Day, to: Day.optional() })).default([]),
  offices: z
    .array(
      z.strictObject({
        office: Slug,
        slug: Slug.optional(),
        names: Words,
        weak: Words.default([]),
        from: Day.optional(),
        to: Day.optional(),
      }),
    )
    .default([]),
});
export type StateEntry = z.infer<typeof StateEntry>;

/** What a group is to another, for all time or from a day to a day. */
const Bond = z.union([Slug, z.strictObject({ group: Slug, from: Since.optional(), to: Since.optional() })]);
export type Bond = z.infer<typeof Bond>;

export const GroupEntry = z.strictObject({
  slug: Slug,
  name: z.string(),
  aliases: Words.default([]),
  weak: Words.default([]),
  countries: z.array(z.string().length(2)),
  from: Since.optional(),
  to: Since.optional(),
  /** That it belongs or belonged to; several where it changed hands. */
  parent: z.union([Bond, z.array(Bond)]).optional(),
  allied: z.array(Bond).default([]),
  governs: z.boolean().default(false),
  state: Slug.optional(),
  former_state: z.boolean().default(false),
  /** Towns that stand for its government. */
  seats: Words.default([]),
  wikidata: Qid.optional(),
});
export type GroupEntry = z.infer<typeof GroupEntry>;

/** The groups that a group belongs or belonged to, and those it sides with, each with its days. */
export function bondsOf({ parent, allied }: Pick<GroupEntry, 'parent' | 'allied'>): Exclude<Bond, string>[] {
  const parents = parent === undefined ? [] : Array.isArray(parent) ? parent : [parent];
  return [...parents, ...allied].map((bond) => (typeof bond === 'string' ? { group: bond } : bond));
}

export const BodyEntry = z.strictObject({
  slug: Slug,
  name: z.string(),
  aliases: Words.default([]),
  weak: Words.default([]),
  kind: ActorKind.optional(),
  sort: z.enum([
    'international',
    'monitor',
    'aid',
    'think tank',
    'court',
    'rights',
    'health',
    'agency',
    'broadcaster',
    'newspaper',
    'platform',
    'political party',
  ]),
  party: Slug.optional(),
  state: Slug.optional(),
  after: Words.optional(),
  wikidata: Qid.optional(),
});
export type BodyEntry = z.infer<typeof BodyEntry>;

export const InstitutionEntry = z.strictObject({
  office: Slug,
  names: Words,
  self: z.boolean().default(false),
  state: z.boolean().default(false),
  loose: Words.default([]),
  owned: z.boolean().default(false),
});
export type InstitutionEntry = z.infer<typeof InstitutionEntry>;

export const LeaderEntry = z.strictObject({
  slug: Slug,
  names: Words,
  party: Slug.nullable(),
  role: z.string(),
  from: Day.optional(),
  to: Day.optional(),
});
export type LeaderEntry = z.infer<typeof LeaderEntry>;

export const Metonymy = z.strictObject({
  agent_verbs: Words,
  addressed_verbs: Words,
  agent_adjectives: Words,
  ground_verbs: Words,
  motion_verbs: Words,
  place_nouns: Words,
  deed_nouns: Words,
  ground_prepositions: Words,
  party_prepositions: Words,
  speech_verbs: Words,
  aimed_nouns: Words,
  ground_of_nouns: Words,
  speech_nouns: Words,
});
export type Metonymy = z.infer<typeof Metonymy>;

export const OrganisationWords = z.strictObject({
  'armed group': Words,
  institution: Words,
  organisation: Words,
  media: Words,
  fighting_words: Words,
  media_words: Words,
  peaceful_heads: Words,
  complement_heads: Words,
  group_nouns: Words,
  side_nouns: Words,
});
export type OrganisationWords = z.infer<typeof OrganisationWords>;

export const Traps = z.strictObject({ upper_case: Words, sentence_start: Words, person_states: Words });

export const ROLE_CLASSES = [
  'state combatant',
  'group combatant',
  'civilian',
  'leader',
  'official',
  'observer',
] as const;

/** Everything of knowledge/actors/ as its files hold it. */
export const ActorFiles = z.strictObject({
  states: z.array(StateEntry),
  groups: z.array(GroupEntry),
  organisations: z.array(BodyEntry),
  media: z.array(BodyEntry),
  institutions: z.array(InstitutionEntry),
  leaders: z.array(LeaderEntry),
  metonymy: Metonymy,
  organisationWords: OrganisationWords,
  traps: Traps,
});
export type ActorFiles = z.infer<typeof ActorFiles>;
