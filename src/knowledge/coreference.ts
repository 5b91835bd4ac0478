import { z } from 'zod';
import { ActorKind } from '../model/situation.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

const Gender = z.enum(['m', 'f']);
export type Gender = z.infer<typeof Gender>;

const GrammaticalNumber = z.enum(['singular', 'plural', 'either']);
export type GrammaticalNumber = z.infer<typeof GrammaticalNumber>;

const Pronoun = z.strictObject({
  words: z.array(z.string()).min(1),
  person: z.enum(['first', 'third', 'relative']),
  number: GrammaticalNumber,
  gender: Gender.nullable(),
  refers: z.enum(['person', 'body', 'group', 'any']),
});
export type Pronoun = z.infer<typeof Pronoun>;

const PointingNoun = z.strictObject({
  nouns: z.array(z.string()).min(1),
  number: z.enum(['singular', 'plural']),
  kinds: z.array(ActorKind).min(1),
  how: z.enum(['kind', 'people', 'same', 'word']),
});
export type PointingNoun = z.infer<typeof PointingNoun>;

const PairWord = z.strictObject({
  heads: z.array(z.string()).min(1),
  markers: z.array(z.string()),
  /** Whether "the sides" alone, with no marker, already means the pair. */
  bare: z.boolean(),
  parties: z.enum(['any', 'state']),
});
export type PairWord = z.infer<typeof PairWord>;

const words = z.array(z.string());
export const PronounFile = z.strictObject({
  pronouns: z.array(Pronoun),
  reflexive: words,
  possessive: words,
  masculine: words,
  feminine: words,
});
export const NounFile = z.strictObject({
  groups: z.array(PointingNoun),
  same: z.array(words),
  titles: words,
  describing: words,
  own: z.strictObject({ forces: words, offices: words, people: words }),
  of: z.strictObject({ any: words, fighting: words, fighters: words }),
  other: words,
  possessed: words,
  against: z.strictObject({ verbs: words, accusers: words, nouns: words, prepositions: words }),
  agentive: words,
  done_to: words,
  disposed: words,
  spoken_for: words,
  sayers: words,
  impersonal: words,
  times: words,
});
export const PairFile = z.strictObject({ pairs: z.array(PairWord), brokers: words });

/** What `annotate/coreference` needs to know about English words; see knowledge/coreference. */
export interface ReferenceKnowledge {
  pronouns: Map<string, Pronoun>;
  reflexive: Set<string>;
  possessive: Set<string>;
  genderOf: Map<string, Gender>;
  /** Lemma → the ways it may point back, plural and singular apart. */
  groups: Map<string, PointingNoun[]>;
  /** Lemma → the lemmas that may name the same body or office. */
  same: Map<string, string[]>;
  titles: Set<string>;
  describing: Set<string>;
  /** Lemma → what it is to its possessor, where it is on the possessor's side. */
  own: Map<string, 'forces' | 'offices' | 'people'>;
  of: { any: Set<string>; fighting: Set<string>; fighters: Set<string> };
  other: Set<string>;
  possessed: Set<string>;
  against: { verbs: Set<string>; accusers: Set<string>; nouns: Set<string>; prepositions: Set<string> };
  agentive: Set<string>;
  doneTo: Set<string>;
  disposed: Set<string>;
  /** Those who speak or negotiate for somebody: what has one is no town. */
  spokenFor: Set<string>;
  sayers: Set<string>;
  impersonal: Set<string>;
  times: Set<string>;
  pairs: Map<string, PairWord[]>;
  /** Verbs of those who stand between a pair. */
  brokers: Set<string>;
}

interface CoreferenceFiles {
  pronouns: z.infer<typeof PronounFile>;
  nouns: z.infer<typeof NounFile>;
  pairs: z.infer<typeof PairFile>;
}

function readCoreferenceFiles(): CoreferenceFiles {
  return {
    pronouns: readKnowledgeYaml('coreference/pronouns.yaml', PronounFile),
    nouns: readKnowledgeYaml('coreference/nouns.yaml', NounFile),
    pairs: readKnowledgeYaml('coreference/pairs.yaml', PairFile),
  };
}

/** The words of reference of this package's knowledge/; read once. Throws KnowledgeError where a file does not fit its schema. */
export const openReferences = openedOnce((): ReferenceKnowledge => indexReferences(readCoreferenceFiles()));

function indexReferences({ pronouns, nouns, pairs }: CoreferenceFiles): ReferenceKnowledge {
  return {
    pronouns: new Map(pronouns.pronouns.flatMap((entry) => entry.words.map((word) => [word, entry]))),
    reflexive: new Set(pronouns.reflexive),
    possessive: new Set(pronouns.possessive),
    genderOf: new Map([
      ...pronouns.masculine.map((word): [string, Gender] => [word, 'm']),
      ...pronouns.feminine.map((word): [string, Gender] => [word, 'f']),
    ]),
    groups: byWord(nouns.groups, (entry) => entry.nouns),
    same: sameWords(nouns.same),
    titles: new Set(nouns.titles),
    describing: new Set(nouns.describing),
    own: new Map(
      (['forces', 'offices', 'people'] as const).flatMap((part) => nouns.own[part].map((word) => [word, part])),
    ),
    of: { any: new Set(nouns.of.any), fighting: new Set(nouns.of.fighting), fighters: new Set(nouns.of.fighters) },
    other: new Set(nouns.other),
    possessed: new Set(nouns.possessed),
    against: {
      verbs: new Set(nouns.against.verbs),
      accusers: new Set(nouns.against.accusers),
      nouns: new Set(nouns.against.nouns),
      prepositions: new Set(nouns.against.prepositions),
    },
    agentive: new Set(nouns.agentive),
    doneTo: new Set(nouns.done_to),
    disposed: new Set(nouns.disposed),
    spokenFor: new Set(nouns.spoken_for),
    sayers: new Set(nouns.sayers),
    impersonal: new Set(nouns.impersonal),
    times: new Set(nouns.times),
    pairs: byWord(pairs.pairs, (entry) => entry.heads),
    brokers: new Set(pairs.brokers),
  };
}

function byWord<T>(entries: T[], wordsOf: (entry: T) => string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) for (const word of wordsOf(entry)) found.set(word, [...(found.get(word) ?? []), entry]);
  return found;
}

function sameWords(sets: string[][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const set of sets)
    for (const word of set) found.set(word, [...(found.get(word) ?? []), ...set.filter((other) => other !== word)]);
  return found;
}
