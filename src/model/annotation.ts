import type { Quantity } from './quantity.ts';
import type { ActorKind } from './situation.ts';
import type { Span } from './span.ts';
import type { When } from './when.ts';
import type { Where } from './where.ts';

/**
 * What `annotate/` hands to `claims/`: sentences of tokens with tags and arcs, and mentions over them.
 * Not stored; made anew from the text at each reading. Token numbers are within their sentence.
 */
export interface Token {
  index: number;
  start: number; // in Document.text
  end: number;
  text: string;
  lower: string;
  lemma: string; // lower case: "said" → "say"; a proper noun keeps its own form, lowered
  upos: string; // Universal Dependencies: NOUN, PROPN, VERB, AUX, ...
  xpos: string; // Penn: VBD, VBN, NNS, ...
  head: number; // index of the head in the sentence, -1 at the root
  rel: string; // nsubj, nsubj:pass, obj, obl, obl:agent, ccomp, ...
}

export interface Sentence {
  index: number;
  paragraph: number; // lines of the text; a heading is a paragraph of its own
  start: number;
  end: number;
  tokens: Token[];
  /** False where the sentence was too long or could hold no claim: tokens then hang flat on the first one. */
  parsed: boolean;
}

/** A stretch of tokens `first..last` (inclusive) of one sentence; `head` is the token the rest hangs on. */
export interface Extent {
  sentence: number;
  first: number;
  last: number;
  head: number;
  span: Span;
}

/**
 * Somebody mentioned: by name ("the TTP"), by a common noun ("soldiers", "the group"), by a pronoun, or by a capital
 * standing for its government ("Kabul rejected"). `actor` and `party` are null where unresolved.
 * One mention may stand for several ("both sides", "they"): then `members` lists them and `actor` is null.
 */
export interface ActorMention extends Extent {
  name: string; // as written, without leading article or trailing appositive
  form: 'name' | 'nominal' | 'pronoun' | 'metonym';
  kind: ActorKind;
  actor: string | null; // slug; people without a slug of their own get one made from their name
  party: string | null;
  role: string | null; // canonical role from knowledge: 'soldiers', 'spokesperson', 'leader', 'analyst'
  members: { actor: string | null; party: string | null; name: string }[];
  /** Chain number within the document: mentions of one entity share it. */
  entity: number;
  /** How it was resolved: 'alias', 'abbreviation', 'title', 'appositive', 'surname', 'pronoun', 'metonym', 'demonym+role', 'unresolved'. */
  by: string;
  /** The body that the words give the person an office in: "Ukrainian army chief X", "the Harun Brigade's emir". */
  serves?: { name: string; actor: string; party: string | null } | null;
}

export interface TimeMention extends Extent {
  when: When | null; // null: a time expression that fixes no date ("for decades", "recently" with no anchor)
  /** Set where the words are a length of time: "48 hours" is PT48H. ISO 8601. */
  duration: string | null;
  /** 'date' answers when; 'duration' how long; 'set' how often ("every night"). */
  use: 'date' | 'duration' | 'set';
  /**
   * The word before it that makes it a bound: "since August", "until Friday", "by 2026", "before the raid".
   * `when` of 'since' runs to the report's date; with 'before', 'after', 'until' and 'by' it is the bound itself,
   * not when something happened.
   */
  limit?: TimeLimit | null;
  /** The hours of the day, in words: 'night' of "Saturday night", 'early' of "early October 10". */
  part?: string | null;
  /** The clock time as written, 24 hours, whether or not its zone is known: "18:00". */
  clock?: string | null;
  /** Set where it is counted from an event in words: "two days after the blasts". */
  anchor?: TimeAnchor | null;
}

export type TimeLimit = 'since' | 'until' | 'by' | 'before' | 'after' | 'from' | 'within';

/** The event that "two days after the blasts" counts from: its words, and its own date where that is known. */
export interface TimeAnchor {
  span: Span;
  direction: 'before' | 'after';
  n: number | null; // null: "days after"
  unit: string; // 'day', 'hour', 'week', ...
  when: When | null;
}

export interface PlaceMention extends Extent {
  where: Where;
  /** What the name is in the gazetteer: 'country', 'admin1', 'admin2', 'town', 'region', 'line', 'water', 'crossing', ... */
  feature: string;
}

export interface QuantityMention extends Extent {
  quantity: Quantity;
  /** What is counted: 'people' also where only the context says so ("killed 58"); 'time' ("48 hours"), 'money', 'percent', 'rank' ("first"), 'year', 'thing', 'unknown'. */
  of: 'people' | 'thing' | 'time' | 'money' | 'percent' | 'distance' | 'rank' | 'year' | 'unknown';
  /** Token index of the counted noun in the sentence, or null: "23 of its soldiers" → soldiers, "killed 58" → null. */
  noun: number | null;
  /** Set where the count is only an article: "a soldier", "another officer". */
  article?: boolean;
  /** Set where the counted are known ones: "the two soldiers", "his three sons". */
  definite?: boolean;
}

/** A run of quoted words; may cross sentences. `open` is before the first mark, `close` after the last. */
export interface QuotedRun {
  span: Span; // with its marks
  inner: Span; // without them
  closed: boolean; // false: the mark is missing and the run ends at its paragraph's end
}

export interface Annotated {
  text: string;
  sentences: Sentence[];
  quotes: QuotedRun[];
  actors: ActorMention[];
  times: TimeMention[];
  places: PlaceMention[];
  quantities: QuantityMention[];
}
