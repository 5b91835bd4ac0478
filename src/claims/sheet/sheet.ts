import type { Grove } from '../../knowledge/grove.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';

/** Raised with any change of what the clues mean: weights of another number are refused. */
export const SHEET_CLUES = 'sheet-2';
/** The same for the numbers that the trees ask for. */
export const SHEET_MEASURES = 'sheet-measures-1';

/** What a sentence may tell of. */
export const SHEET_KINDS = ['none', 'attack', 'bombing', 'kidnapping', 'arson', 'robbery', 'hijacking'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** The part that somebody or something may have in an event, its outcome and the doubt included. */
export const PART_LABELS = [
  'none',
  'doer',
  'group, as fact',
  'group, accused',
  'group, accused by authorities',
  'group, claiming',
  'group, possibly',
  'tool',
  'thing',
  'thing damaged',
  'thing destroyed',
  'person',
  'person killed',
  'person injured',
  'person unhurt',
] as const;
export type PartLabel = (typeof PART_LABELS)[number];
export const PARTS = ['doer', 'group', 'tool', 'thing', 'person'] as const;
export type Part = (typeof PARTS)[number];

/** Weighs clues and gives a probability for each of its labels, in their order. */
export interface Weigher {
  weigh(clues: readonly string[]): readonly number[];
}

/** What is decided by trees: where an incident was, whether it is one, and who has a part. */
export const DECISIONS = ['place', 'incident', ...PARTS] as const;
export type Decision = (typeof DECISIONS)[number];

export interface SheetModels {
  /** Whether a text tells of any incident: no, yes. */
  text: Weigher;
  sentences: Weigher;
  phrases: Weigher;
  /** The same with what the first look at the whole text says. */
  sentencesAgain: Weigher;
  phrasesAgain: Weigher;
  /** Whether two sentences tell of one incident: no, yes. */
  pairs: Weigher;

  groves: Record<Decision, Grove>;
  /** Words before a name that are no part of it: "Senator", "Colonel". */
  titles: ReadonlySet<string>;
}

/** Somebody or something with a part in the incident, all its mentions put together. */
export interface Participant {
  part: Part;
  /** As written, the fullest mention. */
  words: string;
  span: Span;
  /** The tokens of it, of the mention first met. */
  at: { sentence: number; first: number; last: number };
  /** A person's or body's own name. */
  name: string | null;
  /** What else a named person is called: "senator", "leader of the union". */
  descriptions: string[];
  /** Head noun in small letters. */
  head: string;
  /** Broad sense or role from the readers of names and roles. */
  sense: string;
  actor: string | null;
  role: string | null;
  count: number | null;
  plural: boolean;
  /** The label's last word: killed, injured, unhurt; damaged, destroyed; as fact, accused, claiming, possibly. */
  outcome: string | null;
  probability: number;
}

/** One incident of violence as a text tells it, with everybody and everything that has a part in it. */
export interface IncidentSheet {
  kind: SheetKind;
  probability: number;
  sentences: number[];
  /** The violent words of its sentences, in their dictionary form: "shoot", "explode". */
  words: string[];
  when: When | null;
  where: Where[];
  participants: Participant[];
}
