import { z } from 'zod';
import { KNOWLEDGE_FOLDER, openedOnce, readKnowledgeYaml } from './files.ts';

const Counts = z.record(z.string(), z.number());
export const NumeralsFile = z.strictObject({
  units: Counts,
  tens: Counts,
  scales: Counts,
  alone: z.array(z.string()),
  ordinals: Counts,
});

/** Numbers in words: "twenty" adds, "hundred" multiplies, "first" ranks. */
export interface Numerals {
  words: Map<string, number>;
  scales: Map<string, number>;
  /** Scales that "a" may stand before: "a dozen". */
  alone: Set<string>;
  ordinals: Map<string, number>;
}

/** Reads the numbers in words of knowledge/numbers. Throws KnowledgeError where a file does not fit. */
export function loadNumerals(folder = KNOWLEDGE_FOLDER): Numerals {
  return indexNumerals(readKnowledgeYaml('numbers/numerals.yaml', NumeralsFile, folder));
}

function indexNumerals(file: z.infer<typeof NumeralsFile>): Numerals {
  return {
    words: new Map([...Object.entries(file.units), ...Object.entries(file.tens)]),
    scales: new Map(Object.entries(file.scales)),
    alone: new Set(file.alone),
    ordinals: new Map(Object.entries(file.ordinals)),
  };
}

/** What a word before or behind a number does to it. 'exactly' leaves it as it is. */
export const SAID_BOUNDS = ['at least', 'more than', 'at most', 'less than', 'about', 'exactly'] as const;
export type SaidBound = (typeof SAID_BOUNDS)[number];

const Words = z.array(z.string());
export const BoundsFile = z.strictObject({
  before: z.record(z.enum(SAID_BOUNDS), Words),
  after: z.partialRecord(z.enum(SAID_BOUNDS), Words),
});
export const VagueFile = z.record(z.string(), Words);
export const NounsFile = z.strictObject({
  people: Words,
  casualties: Words,
  harm: Words,
  distance: Words,
  money: Words,
  percent: Words,
  time: Words,
  measures: Words,
  labels: Words,
  ranking: Words,
  fractions: Counts,
  stops: Words,
});

/** Phrases by their first word, longest first; words are cut as the text is, letters and marks apart. */
export type PhraseIndex<T> = Map<string, { words: string[]; value: T }[]>;

export type CountedClass = 'people' | 'casualties' | 'distance' | 'money' | 'percent' | 'time' | 'measures';

export interface NumberKnowledge {
  numerals: Numerals;
  boundsBefore: PhraseIndex<SaidBound>;
  boundsAfter: PhraseIndex<SaidBound>;
  /** Value: the canonical word, such as 'dozens'. */
  vague: PhraseIndex<string>;
  /** Singular and plural nouns to what they are. */
  nouns: Map<string, CountedClass>;
  /** Singular nouns for one person, for "a soldier". */
  onePerson: Set<string>;
  harm: Set<string>;
  labels: Set<string>;
  ranking: Set<string>;
  fractions: Map<string, number>;
  stops: Set<string>;
}

/** The YAML of knowledge/numbers as written. */
interface NumberFiles {
  numerals: z.infer<typeof NumeralsFile>;
  bounds: z.infer<typeof BoundsFile>;
  vague: z.infer<typeof VagueFile>;
  nouns: z.infer<typeof NounsFile>;
}

/** Throws KnowledgeError where a file does not fit. */
function readNumberFiles(folder: string): NumberFiles {
  return {
    numerals: readKnowledgeYaml('numbers/numerals.yaml', NumeralsFile, folder),
    bounds: readKnowledgeYaml('numbers/bounds.yaml', BoundsFile, folder),
    vague: readKnowledgeYaml('numbers/vague.yaml', VagueFile, folder),
    nouns: readKnowledgeYaml('numbers/counted-nouns.yaml', NounsFile, folder),
  };
}

/** Reads knowledge/numbers. Throws KnowledgeError where a file does not fit. */
export function loadNumbers(folder = KNOWLEDGE_FOLDER): NumberKnowledge {
  const files = readNumberFiles(folder);
  const { bounds, vague, nouns: file } = files;
  const nouns = new Map<string, CountedClass>();
  for (const kind of ['people', 'casualties', 'distance', 'money', 'percent', 'time', 'measures'] as const) {
    for (const noun of file[kind]) {
      nouns.set(noun, kind);
      nouns.set(pluralOf(noun), kind);
    }
  }
  return {
    numerals: indexNumerals(files.numerals),
    boundsBefore: phraseIndex(bounds.before),
    boundsAfter: phraseIndex(bounds.after),
    vague: phraseIndex(vague),
    nouns,
    onePerson: new Set(file.people.filter((noun) => !NEVER_ONE.has(noun))),
    harm: new Set(file.harm),
    labels: new Set(file.labels),
    ranking: new Set(file.ranking),
    fractions: new Map(Object.entries(file.fractions)),
    stops: new Set(file.stops),
  };
}

/** Words for several, or that with "a" before them are no person ("a general strike", "a major attack", "a human"). */
const NEVER_ONE = new Set([
  'people',
  'troop',
  'personnel',
  'crew',
  'staff',
  'police',
  'displaced',
  'other',
  'major',
  'general',
  'local',
  'human',
  'minor',
  'body',
  'national',
  'private',
]);

const PLURALS = new Map([
  ['person', 'persons'],
  ['child', 'children'],
  ['schoolchild', 'schoolchildren'],
  ['grandchild', 'grandchildren'],
  ['wife', 'wives'],
  ['housewife', 'housewives'],
  ['foot', 'feet'],
  ['century', 'centuries'],
  ['spy', 'spies'],
  ['passerby', 'passersby'],
]);

function pluralOf(noun: string): string {
  const listed = PLURALS.get(noun);
  if (listed) return listed;
  if (noun.endsWith('man')) return noun === 'human' ? 'humans' : `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function phraseIndex<T extends string>(lists: Partial<Record<T, string[]>>): PhraseIndex<T> {
  const index: PhraseIndex<T> = new Map();
  // Object.entries forgets that the keys are T
  for (const [value, phrases] of Object.entries(lists) as [T, string[]][]) {
    for (const phrase of phrases) {
      const words = phrase.match(/[\p{L}]+|\d+|[^\p{L}\d\s]/gu) ?? [];
      const [first] = words;
      if (first === undefined) continue;
      const list = index.get(first);
      if (list) list.push({ words, value });
      else index.set(first, [{ words, value }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const Shift = z.tuple([z.number().nullable(), z.number().nullable()]);
const CodebookRules = z.strictObject({
  counts: z.enum(['civilians', 'everyone']),
  differing: z.enum(['widest', 'lowest']),
  ownVoice: z.enum(['settles', 'is one of them']),
  plural: Shift,
  words: z.record(z.string(), Shift),
  bounds: z.record(z.enum(['at least', 'more than', 'at most', 'less than']), Shift),
  gives: z.array(z.enum(['low', 'best', 'high'])),
  unknown: z.number().nullable(),
  rule: z.string(),
});

/**
 * One dataset's published rule for turning words into numbers. `words`: low and high of "dozens" and the like; `plural`:
 * of "people were hurt". `bounds`: what is added to the number said for its low and high; null leaves that end open.
 * `counts`: whose harm. `differing`: what becomes of figures that differ. `ownVoice`: whether a report's own figure
 * stands for what it compiled, so that others only fill the end that it leaves open. `gives`: the figures that the dataset
 * writes down at all. `unknown`: what it writes of deaths that nobody puts a figure on; null where it leaves them open.
 */
export type CodebookRules = z.infer<typeof CodebookRules>;
export const CODEBOOKS = ['house', 'acled', 'airwars', 'ucdp'] as const;
export type CodebookName = (typeof CODEBOOKS)[number];
export const Codebooks = z.record(z.enum(CODEBOOKS), CodebookRules);

export function loadCodebooks(folder?: string): Record<CodebookName, CodebookRules> {
  return readKnowledgeYaml('numbers/codebooks.yaml', Codebooks, folder);
}

/** Our codebooks, read once. */
export const openCodebooks = openedOnce(() => loadCodebooks());
