import { z } from 'zod';
import { AGREEMENT_TYPES, Certainty, IncidentType, RelationType } from '../model/claim.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

const words = z.array(z.string());
const Part = z.string();
const RelationVerb = z.strictObject({
  relation: RelationType,
  from: Part,
  to: Part,
  object: z.enum(['group', 'place', 'person']).optional(),
  subject: z.enum(['person', 'actor']).optional(),
  enduring: z.boolean().optional(),
  certainty: Certainty.optional(),
});
const Light = z.strictObject({
  verbs: words,
  nouns: words,
  relation: RelationType,
  from: z.union([Part, words]),
  to: z.union([Part, words]),
  object: z.literal('place').optional(),
  certainty: Certainty.optional(),
});
const RelationNoun = z.strictObject({
  relation: RelationType,
  certainty: Certainty.optional(),
  inverse: z.boolean().optional(),
  /** The preposition that it needs before it: "under the command of". */
  under: z.string().optional(),
});
const RelationAdjective = z.strictObject({ relation: RelationType, with: words, certainty: Certainty.optional() });
export const Relations = z.strictObject({
  verbs: z.record(z.string(), RelationVerb),
  light: z.array(Light),
  place: z.array(
    z.strictObject({ verbs: words, prepositions: words, relation: RelationType, passive: z.boolean().optional() }),
  ),
  beside: z.array(z.strictObject({ verbs: words, prepositions: words, nouns: words, relation: RelationType })),
  participles: z.record(z.string(), z.strictObject({ relation: RelationType, giver: z.boolean().optional() })),
  nouns: z.record(z.string(), RelationNoun),
  adjectives: z.record(z.string(), RelationAdjective),
  power: z.strictObject({ gain: z.strictObject({ verbs: words, nouns: words }) }),
  /** By the act of positions/acts.yaml that begins it. */
  begun_by: z.record(z.string(), z.strictObject({ relation: RelationType, as: IncidentType })),
});
export type RelationVerb = z.infer<typeof RelationVerb>;
export type LightRelation = z.infer<typeof Light>;
export type RelationNoun = z.infer<typeof RelationNoun>;
export type RelationAdjective = z.infer<typeof RelationAdjective>;

export const Agreements = z.strictObject({
  nouns: z.record(z.string(), z.enum(AGREEMENT_TYPES)),
  loose: words,
  other_matters: words,
  agree: words,
  request: words,
  requests: words,
  mediate: words,
  mediation: words,
  extend: words,
  break: words,
  hold: words,
  charges: z.strictObject({ truce: words, breach: words, keep: words }),
  start: words,
  end: words,
  collapse: words,
  abandon: words,
  standing: words,
  stop: words,
  fighting: words,
});
export const Themes = z.strictObject({
  decline: z.strictObject({ verbs: words, answers: words }),
  negated_answers: words,
  wants: words,
  future: words,
  pressures: words,
  silences: words,
  ready: words,
  praises: words,
});

/** Lasting relations, accords and stock positions. */
export interface RelationKnowledge {
  verbs: ReadonlyMap<string, RelationVerb>;
  light: readonly LightRelation[];
  place: readonly {
    verbs: ReadonlySet<string>;
    prepositions: ReadonlySet<string>;
    relation: RelationType;
    passive: boolean;
  }[];
  beside: readonly {
    verbs: readonly string[];
    prepositions: readonly string[];
    nouns: readonly string[];
    relation: RelationType;
  }[];
  /** "backed" of "the state-backed group": whether the named one is the subject. */
  participles: ReadonlyMap<string, { relation: RelationType; giver?: boolean | undefined }>;
  nouns: ReadonlyMap<string, RelationNoun>;
  adjectives: ReadonlyMap<string, RelationAdjective>;
  power: { verbs: ReadonlySet<string>; nouns: ReadonlySet<string> };
  agreements: {
    /** By the noun's words as written in the file, singular. */
    nouns: ReadonlyMap<string, (typeof AGREEMENT_TYPES)[number]>;
    /** The last words of those: no other word can end one. */
    lastWords: ReadonlySet<string>;
    /** Of those, the words that may name any bargain. */
    loose: ReadonlySet<string>;
    otherMatters: ReadonlySet<string>;
    agree: ReadonlySet<string>;
    request: ReadonlySet<string>;
    /** Nouns of asking: "at the request of". */
    requests: ReadonlySet<string>;
    mediate: ReadonlySet<string>;
    mediation: ReadonlySet<string>;
    extend: ReadonlySet<string>;
    break: ReadonlySet<string>;
    hold: ReadonlySet<string>;
    /** How charges and denials speak of a truce, and of breaking and keeping it: beginnings of words, or phrases. */
    charges: { truce: readonly string[]; breach: readonly string[]; keep: readonly string[] };
    /** Verbs, with the noun or particle they need: "come into force", "run out". */
    start: readonly (readonly string[])[];
    end: readonly (readonly string[])[];
    /** Of those, the ends before its time. */
    collapse: readonly (readonly string[])[];
    /** What a side does that will be bound no longer: "call off", "withdraw from". */
    abandon: readonly (readonly string[])[];
    standing: ReadonlySet<string>;
    stop: ReadonlySet<string>;
    fighting: ReadonlySet<string>;
  };
  decline: { verbs: ReadonlySet<string>; answers: ReadonlySet<string>; negated: ReadonlySet<string> };
  wants: ReadonlySet<string>;
  pressures: ReadonlySet<string>;
  silences: ReadonlySet<string>;
  ready: ReadonlySet<string>;
  /** As entries of a trace: "speech:praise". */
  praises: ReadonlySet<string>;
}

/** Relations that a deed begins, by the trace entry of its claims ("act:recognise"), and the types of those deeds. */
export const relationsBegunBy = openedOnce(
  (): { relations: ReadonlyMap<string, RelationType>; types: readonly IncidentType[] } => {
    const { begun_by } = readKnowledgeYaml('relations/relations.yaml', Relations);
    const acts = Object.entries(begun_by);
    return {
      relations: new Map(acts.map(([act, { relation }]) => [`act:${act}`, relation])),
      types: [...new Set(acts.map(([, { as }]) => as))],
    };
  },
);

/** Reads `knowledge/relations/` and `knowledge/positions/`. Throws KnowledgeError naming file and line. */
export function openRelations(folder?: string): RelationKnowledge {
  const relations = readKnowledgeYaml('relations/relations.yaml', Relations, folder);
  const agreements = readKnowledgeYaml('positions/agreements.yaml', Agreements, folder);
  const themes = readKnowledgeYaml('positions/themes.yaml', Themes, folder);
  return {
    verbs: new Map(Object.entries(relations.verbs)),
    light: relations.light,
    place: relations.place.map((p) => ({
      verbs: new Set(p.verbs),
      prepositions: new Set(p.prepositions),
      relation: p.relation,
      passive: p.passive ?? false,
    })),
    beside: relations.beside,
    participles: new Map(Object.entries(relations.participles)),
    nouns: new Map(Object.entries(relations.nouns)),
    adjectives: new Map(Object.entries(relations.adjectives)),
    power: { verbs: new Set(relations.power.gain.verbs), nouns: new Set(relations.power.gain.nouns) },
    agreements: {
      nouns: new Map(Object.entries(agreements.nouns)),
      lastWords: new Set(Object.keys(agreements.nouns).map((words) => words.split(' ').pop() ?? words)),
      loose: new Set(agreements.loose),
      otherMatters: new Set(agreements.other_matters),
      agree: new Set(agreements.agree),
      request: new Set(agreements.request),
      requests: new Set(agreements.requests),
      mediate: new Set(agreements.mediate),
      mediation: new Set(agreements.mediation),
      extend: new Set(agreements.extend),
      break: new Set(agreements.break),
      hold: new Set(agreements.hold),
      charges: agreements.charges,
      start: agreements.start.map((w) => w.split(' ')),
      end: agreements.end.map((w) => w.split(' ')),
      collapse: agreements.collapse.map((w) => w.split(' ')),
      abandon: agreements.abandon.map((w) => w.split(' ')),
      standing: new Set(agreements.standing),
      stop: new Set(agreements.stop),
      fighting: new Set(agreements.fighting),
    },
    decline: {
      verbs: new Set(themes.decline.verbs),
      answers: new Set(themes.decline.answers),
      negated: new Set(themes.negated_answers),
    },
    wants: new Set(themes.wants),
    pressures: new Set(themes.pressures),
    silences: new Set(themes.silences),
    ready: new Set(themes.ready),
    praises: new Set(themes.praises.map((lemma) => `speech:${lemma}`)),
  };
}
