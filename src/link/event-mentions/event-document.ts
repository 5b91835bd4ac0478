import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import type { Annotated, Sentence, Token } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Where } from '../../model/where.ts';
import { type Participant, participantsOf } from './participants.ts';
import { type Bag, bagOf, directionOf, isContent } from './words.ts';

/** A word or words for an event, as somebody marked them in a text. */
export interface MarkedEvent {
  id: string;
  span: Span;
}

/** A marked event with what its sentence says of it. */
export interface EventMention {
  id: string;
  sentence: number;
  /** The word that the marked ones hang on, in its dictionary form: "attack". */
  head: string;
  part: 'verb' | 'noun' | 'other';
  /** All marked content words in their dictionary forms. */
  words: ReadonlySet<string>;
  direction: Float32Array | null;
  participants: readonly Participant[];
  /** Where its own clause puts it. */
  places: readonly Where[];
  /** Words of all participants. */
  about: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  governor: string;
  negated: boolean;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  sentenceBag: Bag;
  nearBag: Bag;
  near: Float32Array | null;
}

/** A document as the linker of event words sees it. */
export interface EventDocument {
  id: string;
  mentions: readonly EventMention[];
  plain: Bag;
  bag: Bag;
  nameBag: Bag;
  words: ReadonlySet<string>;
  /** Names and numbers, which tell like events apart. */
  marks: ReadonlySet<string>;
  names: ReadonlySet<string>;
  direction: Float32Array | null;
}

/** Verbs that leave the event to the noun beside them: "made an arrest". */
const LIGHT = new Set('be have do say make take get give go come'.split(' '));
/** How many words to either side of an event word are near it. */
const NEAR = 5;
const NEAR_FOR_DIRECTION = 6;

/** Reads the marked events of one annotated document, in the order given. Marks without a word of the text are left out. */
export function readEventDocument(
  id: string,
  annotated: Annotated,
  marked: readonly MarkedEvent[],
  lexicon: EventLexicon,
): EventDocument {
  const tokens = annotated.sentences.flatMap((sentence) => sentence.tokens);
  const content = tokens.filter(isContent);
  const proper = tokens.filter((token) => token.upos === 'PROPN');
  const names = new Set(proper.map((token) => token.lower));
  const capitals = proper.filter((token) => /^\p{Lu}/u.test(token.text)).map((token) => token.lower);
  const numbers = content.filter((token) => token.upos === 'NUM').map((token) => token.lemma);
  return {
    id,
    mentions: marked.flatMap((mark) => readMention(mark, annotated, lexicon) ?? []),
    plain: bagOf(tokens, lexicon, 1),
    bag: bagOf(tokens, lexicon),
    nameBag: bagOf(proper, lexicon),
    words: new Set(content.map((token) => token.lemma)),
    marks: new Set([...capitals, ...numbers]),
    names,
    direction: directionOf(
      content.map((token) => token.lemma),
      lexicon,
    ),
  };
}

function readMention({ id, span }: MarkedEvent, annotated: Annotated, lexicon: EventLexicon): EventMention | null {
  const isMarked = (token: Token) => token.start < span.end && span.start < token.end;
  const sentence = annotated.sentences.find(({ tokens }) => tokens.some(isMarked));
  if (!sentence) return null;
  const { tokens } = sentence;
  const marked = tokens.filter(isMarked);
  const head = headOf(marked);
  if (!head) return null;
  const wordOf = (token: Token) => lexicon.headword(token.lemma, token.lower);
  const words = new Set([head, ...marked.filter(isContent)].map(wordOf));
  const own = new Set(marked.map((token) => token.index));
  const participants = participantsOf(sentence, { head, own }, annotated, lexicon);
  const around = tokens.filter((token) => !own.has(token.index));
  const within = (reach: number) => around.filter((token) => Math.abs(token.index - head.index) <= reach);
  const word = wordOf(head);
  return {
    id,
    sentence: sentence.index,
    head: word,
    part: /^(?:VERB|AUX)$/.test(head.upos) ? 'verb' : /^(?:NOUN|PROPN)$/.test(head.upos) ? 'noun' : 'other',
    words,
    direction: directionOf(words, lexicon),
    participants,
    places: participants.flatMap(({ where }) => where ?? []),
    about: new Set(participants.flatMap((one) => [...one.words])),
    modifiers: modifiersOf(sentence, head, marked),
    governor: tokens[head.head]?.lemma ?? '',
    negated: around.some((token) => token.head === head.index && (token.lemma === 'not' || token.lemma === 'no')),
    names: new Set(tokens.filter((token) => token.upos === 'PROPN').map((token) => token.lower)),
    numbers: new Set(tokens.filter((token) => token.upos === 'NUM').map((token) => token.lower)),
    sentenceBag: bagOf(tokens, lexicon),
    nearBag: bagOf(within(NEAR), lexicon),
    near: directionOf(
      within(NEAR_FOR_DIRECTION)
        .filter(isContent)
        .map((token) => token.lemma),
      lexicon,
    ),
  };
}

function headOf(marked: readonly Token[]): Token | undefined {
  const own = new Set(marked.map((token) => token.index));
  const head = marked.find((token) => token.upos !== 'PUNCT' && !own.has(token.head)) ?? marked.at(-1);
  if (!head || !LIGHT.has(head.lemma)) return head;
  return marked.findLast((token) => /^(?:NOUN|VERB|PROPN|ADJ)$/.test(token.upos) && !LIGHT.has(token.lemma)) ?? head;
}

function modifiersOf({ tokens }: Sentence, head: Token, marked: readonly Token[]): Set<string> {
  const beside = tokens.filter(
    (token) => token.head === head.index && /^(?:compound|amod|nummod|advmod)$/.test(token.rel),
  );
  return new Set(
    [...beside, ...marked].filter((token) => token !== head && isContent(token)).map(({ lemma }) => lemma),
  );
}
