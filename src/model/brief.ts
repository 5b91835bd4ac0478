import { z } from 'zod';
import { Quantity } from './quantity.ts';

/** The languages that a brief can be written in: one catalogue each in knowledge/wording/. */
export const BRIEF_LANGUAGES = ['en', 'ur', 'fa', 'ar', 'fr'] as const;
export const BriefLanguage = z.enum(BRIEF_LANGUAGES);
export type BriefLanguage = z.infer<typeof BriefLanguage>;

export const BRIEF_FORMATS = ['md', 'html', 'pdf', 'eml'] as const;
export const BriefFormat = z.enum(BRIEF_FORMATS);
export type BriefFormat = z.infer<typeof BriefFormat>;

export const COUNTED = [
  'incidents',
  'reports',
  'sources',
  'claims',
  'agreements',
  'positions',
  'forecasts',
  'sentences',
  'numbers',
] as const;

/**
 * What a number in a brief stands on. `claims`: a figure as claimed, with its quantity. `count`: how many things, by id.
 * `sum`: what the ledger adds up to over a window, with the rule it was added by. `likelihood`: percent by a published scale,
 * for a claim's own word. `length`: the duration that a claim gives.
 */
export const FigureBasis = z.discriminatedUnion('of', [
  z.object({ of: z.literal('claims'), claims: z.array(z.string()).min(1), quantity: Quantity }),
  z.object({ of: z.literal('count'), what: z.enum(COUNTED), ids: z.array(z.string()) }),
  z.object({ of: z.literal('sum'), rule: z.string(), from: z.string(), to: z.string(), n: z.number() }),
  z.object({ of: z.literal('likelihood'), claim: z.string(), percent: z.number() }),
  z.object({ of: z.literal('length'), claim: z.string(), duration: z.string() }),
]);
export type FigureBasis = z.infer<typeof FigureBasis>;

/** A piece of a sentence. Only `words` come from a catalogue; all else is as claimed, or counted. */
export const BriefPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: z.string() }),
  /** Of somebody or some place, as named. */
  z.object({ kind: z.literal('name'), text: z.string() }),
  /** `from` and `to` are ISO 8601. */
  z.object({ kind: z.literal('date'), text: z.string(), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('figure'), text: z.string(), basis: FigureBasis }),
  /** The words of a claim, or a piece of them. */
  z.object({ kind: z.literal('quote'), text: z.string(), claim: z.string() }),
]);
export type BriefPart = z.infer<typeof BriefPart>;

/** A sentence, the claims it stands on, and the numbers of the notes that have their words. */
export const BriefSentence = z.object({
  parts: z.array(BriefPart),
  claims: z.array(z.string()),
  notes: z.array(z.int()),
});
export type BriefSentence = z.infer<typeof BriefSentence>;

export const BriefTable = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  columns: z.array(z.object({ head: z.string(), number: z.boolean() })),
  rows: z.array(z.array(z.array(BriefSentence))),
});
export type BriefTable = z.infer<typeof BriefTable>;

/** Words in a drawing: one line, whose baseline begins, has its middle or ends at `x`, `y` in units of the drawing. */
export const BriefLabel = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  anchor: z.enum(['start', 'middle', 'end']),
  /** `number`: of a map, in bold with an edge of paper around it. `area`: of a map's ground, with wide letters. */
  look: z.enum(['plain', 'faint', 'bold', 'number', 'area']),
});
export type BriefLabel = z.infer<typeof BriefLabel>;

export const BriefBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(BriefSentence) }),
  /** A heading within a section: a day, a kind of position. */
  z.object({ kind: z.literal('heading'), parts: z.array(BriefPart) }),
  /** `about` is the id of an incident, agreement or claim; `lead` names it, `tag` is its status in a word. */
  z.object({
    kind: z.literal('item'),
    about: z.string().nullable(),
    lead: BriefSentence.nullable(),
    tag: z.string().nullable(),
    sentences: z.array(BriefSentence),
  }),
  BriefTable,
  /**
   * A drawing as SVG, made by us of data alone; what it shows stands in a table beside it. `labels` are the words in it,
   * for whoever draws these by other means.
   */
  z.object({
    kind: z.literal('picture'),
    name: z.string(),
    svg: z.string(),
    labels: z.array(BriefLabel),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
  }),
]);
export type BriefBlock = z.infer<typeof BriefBlock>;

export const BRIEF_SECTIONS = [
  'headline',
  'changes',
  'days',
  'contested',
  'agreements',
  'positions',
  'forecasts',
  'statistics',
  'coverage',
] as const;
export const BriefSection = z.object({
  id: z.enum(BRIEF_SECTIONS),
  title: z.string(),
  blocks: z.array(BriefBlock),
});
export type BriefSection = z.infer<typeof BriefSection>;

/** The words that sentences stand on, numbered in the order they are first needed; claims of the same words share a note. */
export const BriefNote = z.object({
  number: z.int(),
  claims: z.array(z.string()),
  claimant: z.string(),
  quote: z.string(),
  document: z.string(),
  source: z.string(),
  published: z.string(),
  url: z.string().nullable(),
});
export type BriefNote = z.infer<typeof BriefNote>;

/** What is asked for: days are ISO dates, included. */
export const BriefAsked = z.object({
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  asKnownOn: z.iso.date().nullable(),
  actor: z.string().nullable(),
  place: z.string().nullable(),
  language: BriefLanguage,
});
export type BriefAsked = z.infer<typeof BriefAsked>;

export const Brief = z.object({
  version: z.literal(1),
  asked: BriefAsked,
  language: BriefLanguage,
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  /** The period, the day it is known on, and warnings that belong above everything. */
  under: z.array(BriefSentence),
  /** The day of the last report: the brief's own date, for a clock would make two alike ones differ. */
  dated: z.iso.date().nullable(),
  sections: z.array(BriefSection),
  /** Heading of the notes, and the words in front of ids in them. */
  notesTitle: z.string(),
  notes: z.array(BriefNote),
});
export type Brief = z.infer<typeof Brief>;
