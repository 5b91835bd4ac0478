import { z } from 'zod';
import { BRIEF_LANGUAGES, BRIEF_SECTIONS, type BriefLanguage } from '../model/brief.ts';
import { ACCORD_TURNS, AGREEMENT_TYPES, EFFECTS, INCIDENT_TYPES, MEASURES } from '../model/claim.ts';
import { POSITION_KINDS } from '../model/position.ts';
import { STATUSES } from '../model/situation.ts';
import { DIFFERENCES } from '../model/statistic.ts';
import { KnowledgeError, openedOnce, readKnowledgeYaml } from './files.ts';

/** Digits of any script: a number in a fixed phrase would be one that nobody claimed. */
const DIGIT = /\p{Nd}/u;
const Phrase = z
  .string()
  .min(1)
  .refine((text) => !DIGIT.test(text), 'a number may not stand in a fixed phrase');
const Forms = z.strictObject({
  zero: Phrase.optional(),
  one: Phrase.optional(),
  two: Phrase.optional(),
  few: Phrase.optional(),
  many: Phrase.optional(),
  other: Phrase,
});
/** A phrase with slots, or one form of it for each plural category of the language. */
export const Template = z.union([Phrase, Forms]);
export type Template = z.infer<typeof Template>;

function each<const K extends string, S extends z.ZodType>(keys: readonly K[], schema: S): z.ZodObject<Record<K, S>> {
  // fromEntries forgets which keys it was given.
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>) as z.ZodObject<
    Record<K, S>
  >;
}

const WORD_KEYS = [
  'several',
  'some',
  'many',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'millions',
] as const;
const ROLES = z.record(z.string(), Template);
const UNITS = ['hours', 'days', 'weeks', 'months', 'minutes', 'years'] as const;

/** One language of briefs: every fixed phrase, head and name of a type. */
export const Wording = z.strictObject({
  name: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  title: Phrase,
  untitled: Phrase,
  sections: each([...BRIEF_SECTIONS, 'notes'], Phrase),
  under: each(['between', 'since', 'until', 'known', 'last', 'actor', 'place', 'sample', 'empty'], Phrase),
  count: each(['incidents', 'reports', 'sources', 'sentences', 'numbers', 'more', 'times', ...UNITS], Template),
  bound: each(['exact', 'at least', 'more than', 'at most', 'less than', 'about', 'range', 'none', 'unknown'], Phrase),
  words: each(WORD_KEYS, Phrase),
  alone: each(WORD_KEYS, Phrase),
  date: each(['about', 'reported', 'none'], Phrase),
  voice: z.strictObject({
    ...each(['of', 'side', 'unnamed', 'report', 'official', 'others', 'a', 'an', 'the'], Phrase).shape,
    /** Last words of names that take the article; empty where the language has none to give. */
    definite: z.array(z.string()),
    /** Common nouns for bodies that take it where they stand alone; empty likewise. */
    bodies: z.array(z.string()),
    adjectives: z.boolean(),
  }),
  harm: each(EFFECTS, Template),
  'harm-hedged': each(EFFECTS, Template),
  'harm-none': each(EFFECTS, Phrase),
  'harm-unnumbered': each(EFFECTS, Phrase),
  'harm-and': each(EFFECTS, Phrase),
  'harm-head': each(EFFECTS, Phrase),
  np: z.strictObject({
    ...each(['plain', 'side', 'things'], Phrase).shape,
    ...each(['side-alone', 'own', 'own-alone'], Template).shape,
  }),
  'np-bare': each(['plain', 'side', 'side-alone'], Phrase),
  reported: each(EFFECTS, Phrase),
  roles: ROLES,
  says: each(['states', 'reports', 'admits', 'alleges', 'suspects', 'denies', 'unclear', 'unnumbered'], Template),
  next: each(
    ['states', 'admits', 'alleges', 'suspects', 'hedged', 'denies', 'unclear', 'unnumbered', 'again', 'same'],
    Template,
  ),
  told: each(
    [
      'reports',
      'tells',
      'admits',
      'claims',
      'accuses',
      'accuses-nobody',
      'attributes',
      'suspects',
      'hedged',
      'denies',
      'unclear',
    ],
    Template,
  ),
  sentence: Phrase,
  join: z.string(),
  incident: each(['between', 'with', 'by', 'against', 'in', 'along', 'visit', 'towards', 'dated'], Phrase),
  status: each(STATUSES, Phrase),
  types: each(INCIDENT_TYPES, Phrase),
  headline: z.strictObject({
    ...each(['counts', 'cut', 'none', 'no-tolls'], Phrase).shape,
    contested: Template,
    single: Template,
  }),
  changes: z.strictObject({
    ...each(
      [
        'since',
        'nothing',
        'too-large',
        'new',
        'figures',
        'revised',
        'withdrawn',
        'confirmed',
        'contested',
        'agreements',
        'begun',
        'status',
        'broken',
      ],
      Phrase,
    ).shape,
    ...each(['revised-item', 'withdrawn-item', 'denied-item', 'figure-item'], Template).shape,
  }),
  days: each(
    [
      'map',
      'map-alt',
      'off-map',
      'number',
      'incident',
      'place',
      'chart',
      'chart-alt',
      'day',
      'incidents',
      'contested',
      'undated',
      'earlier',
      'none',
    ],
    Phrase,
  ),
  contested: each(
    ['incident', 'about', 'own', 'adversary', 'third', 'none', 'nothing', 'why', 'chart', 'chart-alt'],
    Phrase,
  ),
  agreements: z.strictObject({
    ...each(AGREEMENT_TYPES, Phrase).shape,
    ...each(ACCORD_TURNS, Phrase).shape,
    ...each(
      [
        'between',
        'of',
        'clock',
        'clock-from',
        'clock-to',
        'clock-none',
        'length',
        'by-clock',
        'by-word',
        'by-successor',
        'until',
        'mediated',
        'derived',
        'nothing',
      ],
      Phrase,
    ).shape,
    ...each(['rest-times', 'rest-date'], z.string()).shape,
    ...each(['asked', 'accuses', 'accuses-nobody', 'denies'], Template).shape,
  }),
  positions: z.strictObject({
    ...each(POSITION_KINDS, Phrase).shape,
    ...each(['item', 'accepted', 'rejected', 'done', 'perhaps', 'nothing', 'why'], Phrase).shape,
  }),
  forecasts: each(
    [
      'due',
      'open',
      'resolved',
      'item',
      'likelihood',
      'conditional',
      'by',
      'came-true',
      'did-not',
      'void',
      'is-due',
      'proposal',
      'outcome-true',
      'outcome-not',
      'outcome-void',
      'nothing',
      'why',
    ],
    Phrase,
  ),
  statistics: z.strictObject({
    ...each(DIFFERENCES, Phrase).shape,
    ...each(['beside', 'beside-exact', 'beside-open', 'beside-none', 'beside-unnumbered', 'why', 'nothing'], Phrase)
      .shape,
    item: Template,
  }),
  measures: each(MEASURES, Template),
  coverage: z.strictObject({
    ...each(
      [
        'reports',
        'sentences',
        'unmeasured',
        'source',
        'reports-head',
        'side',
        'sources-caption',
        'method',
        'fatalities',
        'echoes',
        'doubt',
        'reading',
        'sums',
      ],
      Phrase,
    ).shape,
    ...each(['sides', 'numbers', 'undated', 'unplaced'], Template).shape,
  }),
  notes: each(['claims', 'as-said'], Phrase),
  page: Phrase,
});
export type Wording = z.infer<typeof Wording>;

const MODEL: BriefLanguage = 'en';
const opened = new Map<BriefLanguage, () => Wording>(
  BRIEF_LANGUAGES.map((language) => [language, openedOnce(() => readWording(language))]),
);

/** The catalogue of a language. Throws KnowledgeError where a key or slot of the English one is missing in it. */
export function openWording(language: BriefLanguage): Wording {
  const open = opened.get(language);
  if (!open) throw new KnowledgeError(`no wording for ${language}`);
  return open();
}

function readWording(language: BriefLanguage): Wording {
  const wording = readKnowledgeYaml(`wording/${language}.yaml`, Wording);
  if (language === MODEL) return wording;
  const [fault] = slotFaults(wording, openWording(MODEL));
  if (fault) throw new KnowledgeError(`wording/${language}.yaml: ${fault}`);
  return wording;
}

/** Where a catalogue's phrases have other slots than those of the English one; roles may be more or fewer. */
export function slotFaults(wording: Wording, model: Wording): string[] {
  const [own, wanted] = [slotsOf(wording), slotsOf(model)];
  return [...wanted].flatMap(([key, slots]) => {
    if (key.startsWith('roles.')) return own.has(key) ? [] : [`${key} is missing`];
    const found = own.get(key);
    return found === slots ? [] : [`${key} has the slots "${found ?? ''}", and "${slots}" are wanted`];
  });
}

/** Key → its slots in the order of the alphabet, of the form for `other` where there are several. */
function slotsOf(data: unknown, key = ''): Map<string, string> {
  if (typeof data === 'string') {
    const slots = [...data.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '');
    return new Map([[key, [...new Set(slots)].sort().join(' ')]]);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return new Map();
  if ('other' in data && typeof data.other === 'string') return slotsOf(data.other, key);
  return new Map(
    Object.entries(data).flatMap(([name, inner]) => [...slotsOf(inner, key === '' ? name : `${key}.${name}`)]),
  );
}
