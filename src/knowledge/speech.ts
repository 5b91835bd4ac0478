import { z } from 'zod';
import { Certainty, Stance } from '../model/claim.ts';
import { readKnowledgeYaml } from './files.ts';

const VerbEntry = z.strictObject({
  stance: Stance,
  takes: z.array(
    z.enum(['clause', 'object', 'gerund', 'predicate', 'of', 'for', 'on', 'against', 'to', 'as', 'with', 'in']),
  ),
  hearer: z.literal('object').optional(),
  certainty: Certainty.optional(),
  channel: z.string().optional(),
  acts: z.boolean().optional(),
  inanimate: z.boolean().optional(),
  /** What must be there for the verb to be one of saying: "found" only with a clause. */
  needs: z.enum(['clause', 'object', 'predicate', 'to', 'toll', 'quote']).optional(),
});
export const SpeechVerbs = z.record(z.string(), VerbEntry);
export type SpeechVerb = z.infer<typeof VerbEntry> & { lemma: string };

const NounEntry = z.strictObject({
  stance: Stance,
  voice: z.boolean().optional(),
  /** It shows rather than says: what stands behind "of" is seen in it and does not own it. */
  shows: z.boolean().optional(),
  channel: z.string().optional(),
  certainty: Certainty.optional(),
  needs: z.enum(['clause']).optional(),
  after: z.array(z.string()).optional(),
});
export type SpeechNoun = z.infer<typeof NounEntry> & { lemma: string };

const words = z.array(z.string());

export const SpeechPhrases = z.strictObject({
  prepositions: z.array(z.strictObject({ words: z.string(), stance: Stance })),
  nouns: z.record(z.string(), NounEntry),
  channels: z.record(z.string(), z.string()),
  attitudes: z.record(z.string(), Stance),
  condemning: words,
});

export const Hedges = z.strictObject({
  adverbs: z.strictObject({ hedged: words, unclear: words }),
  adjectives: z.strictObject({ hedged: words, negated: words }),
  modals: z.strictObject({ hedged: words, future: words, conditional: words, duty: words }),
  passives: words,
  unclear: z.strictObject({ adjectives: words, plain: words }),
  absence: words,
  conditional: words,
  whether: words,
});

const LikelihoodWord = z.strictObject({
  words: z.string(),
  low: z.number(),
  high: z.number(),
  row: z.enum(['icd203', 'near']),
});
export const LikelihoodWords = z.array(LikelihoodWord);
export type LikelihoodWord = z.infer<typeof LikelihoodWord>;

/** How people say things and how much they stand behind them. */
export interface SpeechKnowledge {
  /** By lemma; a verb with a particle is keyed with it: "rule out", "call for". */
  verbs: ReadonlyMap<string, SpeechVerb>;
  /** Lemmas of the verbs that take a clause: they may stand before or behind what they report. */
  reporting: ReadonlySet<string>;
  /** Lemmas (first words) of all verbs of saying. */
  saying: ReadonlySet<string>;
  nouns: ReadonlyMap<string, SpeechNoun>;
  prepositions: readonly { words: readonly string[]; stance: Stance }[];
  channels: ReadonlyMap<string, string>;
  /** Verbs of being for or against something, by lemma. */
  attitudes: ReadonlyMap<string, Stance>;
  condemning: ReadonlySet<string>;
  hedgeAdverbs: ReadonlySet<string>;
  hedgeAdjectives: ReadonlySet<string>;
  negatingAdjectives: ReadonlySet<string>;
  modals: {
    hedged: ReadonlySet<string>;
    future: ReadonlySet<string>;
    conditional: ReadonlySet<string>;
    duty: ReadonlySet<string>;
  };
  passives: ReadonlySet<string>;
  unclearAdjectives: ReadonlySet<string>;
  plainlyUnclear: ReadonlySet<string>;
  absence: ReadonlySet<string>;
  conditional: ReadonlySet<string>;
  whether: ReadonlySet<string>;
  /** Longest first. */
  likelihood: readonly (LikelihoodWord & { tokens: readonly string[] })[];
}

/** Verbs that may close a report ("…, the army said"); a hope or a doubt may not. */
function isReporting(entry: z.infer<typeof VerbEntry> | undefined): boolean {
  return (
    entry?.takes.includes('clause') === true &&
    !entry.inanimate &&
    ['states', 'claims', 'admits'].includes(entry.stance) &&
    entry.needs !== 'quote'
  );
}

/** Reads `knowledge/speech/`. Throws KnowledgeError naming file and line. */
export function openSpeech(folder?: string): SpeechKnowledge {
  const verbs = readKnowledgeYaml('speech/verbs.yaml', SpeechVerbs, folder);
  const phrases = readKnowledgeYaml('speech/phrases.yaml', SpeechPhrases, folder);
  const hedges = readKnowledgeYaml('speech/hedges.yaml', Hedges, folder);
  const likelihood = readKnowledgeYaml('speech/likelihood.yaml', LikelihoodWords, folder);
  return {
    verbs: new Map(Object.entries(verbs).map(([lemma, entry]) => [lemma, { ...entry, lemma }])),
    saying: new Set(
      Object.entries(verbs).flatMap(([lemma, entry]) =>
        entry.needs === 'object' || entry.needs === 'predicate' ? [] : [lemma.split(' ')[0] ?? lemma],
      ),
    ),
    reporting: new Set(Object.keys(verbs).filter((lemma) => isReporting(verbs[lemma]))),
    nouns: new Map(Object.entries(phrases.nouns).map(([lemma, entry]) => [lemma, { ...entry, lemma }])),
    prepositions: phrases.prepositions.map((p) => ({ words: p.words.split(' '), stance: p.stance })),
    channels: new Map(Object.entries(phrases.channels)),
    attitudes: new Map(Object.entries(phrases.attitudes)),
    condemning: new Set(phrases.condemning),
    hedgeAdverbs: new Set(hedges.adverbs.hedged),
    hedgeAdjectives: new Set(hedges.adjectives.hedged),
    negatingAdjectives: new Set(hedges.adjectives.negated),
    modals: {
      hedged: new Set(hedges.modals.hedged),
      future: new Set(hedges.modals.future),
      conditional: new Set(hedges.modals.conditional),
      duty: new Set(hedges.modals.duty),
    },
    passives: new Set(hedges.passives),
    unclearAdjectives: new Set(hedges.unclear.adjectives),
    plainlyUnclear: new Set(hedges.unclear.plain),
    absence: new Set(hedges.absence),
    conditional: new Set(hedges.conditional),
    whether: new Set(hedges.whether),
    likelihood: likelihood
      .map((entry) => ({ ...entry, tokens: entry.words.split(' ') }))
      .sort((a, b) => b.tokens.length - a.tokens.length),
  };
}
