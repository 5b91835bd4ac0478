import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import { areApart } from '../profile.ts';
import type { EventDocument, EventMention } from './event-document.ts';
import type { Part } from './participants.ts';
import type { WordComparer } from './word-likeness.ts';
import { alike, cosine, coverage, overlap, sharedWorth } from './words.ts';

/** A mention with the document that it stands in, by number. */
export interface Placed {
  mention: EventMention;
  document: EventDocument;
  at: number;
}

/** What is known of the documents of two mentions. */
export interface DocumentsApart {
  chance: number;
  height: number;
  topic: number;
}

/** Reasons for and against two event words being one event, by name; null for two that have nothing to do with each other. */
export type MentionMeasures = Record<string, number>;

/** Cosines from which on words are compared further at all. Guesses that keep 94 of 100 links of the training texts. */
const SOME_MEANING = 0.3;
const SOME_MEANING_OF_ALL = 0.4;
const SOME_MEANING_OF_SISTERS = 0.2;
const WORTH_OF_KIN = 0.5;
/** Sentences apart for mentions of two documents. */
const ELSEWHERE = 9;

/** Named measures of two mentions. */
export function compareMentions(
  a: Placed,
  b: Placed,
  documents: DocumentsApart,
  { words, lexicon }: { words: WordComparer; lexicon: EventLexicon },
): MentionMeasures | null {
  const [one, other] = [a.mention, b.mention];
  if (areElsewhere(one, other)) return null;
  const heads = words.of(one.head, other.head);
  const kin = words.kinWorth(one, other);
  const meaning = alike(one.direction, other.direction);
  const isWorthwhile =
    heads.family + heads.sense + heads.wider > 0 ||
    kin > WORTH_OF_KIN ||
    heads.meaning > SOME_MEANING ||
    meaning > SOME_MEANING_OF_ALL ||
    (heads.sister > 0 && heads.meaning > SOME_MEANING_OF_SISTERS);
  if (!isWorthwhile) return null;
  const rarities = [lexicon.rarity(one.head), lexicon.rarity(other.head)];
  const isSameDocument = a.at === b.at;
  return {
    'same word': heads.same,
    'one family of words': heads.family,
    'share a sense': heads.sense,
    'share the main sense': heads.mainSense,
    'a wider word': heads.wider,
    'share a wider sense': heads.sister,
    'like words': heads.meaning,
    'like phrases': meaning,
    'kin among the words': kin,
    'shared words of the phrases': overlap(one.words, other.words, lexicon),
    'rarity of the commoner word': Math.min(...rarities),
    'rarity of the rarer word': Math.max(...rarities),
    'both verbs': Number(one.part === 'verb' && other.part === 'verb'),
    'both nouns': Number(one.part === 'noun' && other.part === 'noun'),
    ...participantMeasures(one, other, lexicon),
    ...sentenceMeasures(one, other, lexicon),
    'same document': Number(isSameDocument),
    'sentences apart': isSameDocument ? Math.abs(one.sentence - other.sentence) : ELSEWHERE,
    'earlier sentence': Math.min(one.sentence, other.sentence),
    'later sentence': Math.max(one.sentence, other.sentence),
    'documents of one event': documents.chance,
    'groups of documents': documents.height,
    'topics of documents': documents.topic,
    'names of the documents': sharedWorth(a.document.names, b.document.names, lexicon),
    'names of the documents covered': coverage(a.document.names, b.document.names, lexicon),
    'rare words of the documents': isSameDocument ? 1 : cosine(a.document.bag, b.document.bag),
    'like documents': isSameDocument ? 1 : alike(a.document.direction, b.document.direction),
  };
}

/** Both are put somewhere by their clauses, and nowhere that could be one place. */
function areElsewhere(one: EventMention, other: EventMention): boolean {
  if (one.places.length === 0 || other.places.length === 0) return false;
  return one.places.every((p) => other.places.every((q) => areApart(p, q)));
}

function participantMeasures(one: EventMention, other: EventMention, lexicon: EventLexicon): MentionMeasures {
  const [agent, likeAgent] = partLikeness(one, other, ['agent', 'agent'], lexicon);
  const [target, likeTarget] = partLikeness(one, other, ['target', 'target'], lexicon);
  const crossed = [
    partLikeness(one, other, ['agent', 'target'], lexicon)[0],
    partLikeness(one, other, ['target', 'agent'], lexicon)[0],
  ];
  return {
    'same agent': agent,
    'like agents': likeAgent,
    'same target': target,
    'like targets': likeTarget,
    'agent of one is target of the other': Math.max(...crossed),
    'same place': partLikeness(one, other, ['place', 'place'], lexicon)[0],
    'shared participants': overlap(one.about, other.about, lexicon),
    'weight of shared participants': sharedWorth(one.about, other.about, lexicon),
    "participants in the other's sentence":
      sharedWorth(one.about, new Set(other.sentenceBag.keys()), lexicon) +
      sharedWorth(other.about, new Set(one.sentenceBag.keys()), lexicon),
    'shared modifiers': overlap(one.modifiers, other.modifiers, lexicon),
    'same governor': Number(one.governor !== '' && one.governor === other.governor),
  };
}

function sentenceMeasures(one: EventMention, other: EventMention, lexicon: EventLexicon): MentionMeasures {
  const numbers = one.numbers.size > 0 && other.numbers.size > 0;
  return {
    "word stands in the other's sentence":
      Number(other.sentenceBag.has(one.head)) + Number(one.sentenceBag.has(other.head)),
    'shared words of the sentences': cosine(one.sentenceBag, other.sentenceBag),
    'shared words nearby': cosine(one.nearBag, other.nearBag),
    'like words nearby': alike(one.near, other.near),
    'names of the sentences': sharedWorth(one.names, other.names, lexicon),
    'shared names of the sentences': overlap(one.names, other.names, lexicon),
    'shared numbers': numbers ? Number([...one.numbers].some((n) => other.numbers.has(n))) : -1,
    'one is negated': Number(one.negated !== other.negated),
  };
}

/** A participant of the same head counts at least this much. */
const SAME_HEAD = 0.5;

/** Shared words and cosine of the two participants that fit best; -1 where one of the mentions has none. */
function partLikeness(
  one: EventMention,
  other: EventMention,
  [part, otherPart]: readonly [Part, Part],
  lexicon: EventLexicon,
): [number, number] {
  let [shared, like] = [-1, -1];
  for (const x of one.participants) {
    if (x.part !== part) continue;
    for (const y of other.participants) {
      if (y.part !== otherPart) continue;
      const words = Math.max(0, overlap(x.words, y.words, lexicon));
      shared = Math.max(shared, x.head === y.head ? Math.max(SAME_HEAD, words) : words);
      like = Math.max(like, alike(x.vector, y.vector));
    }
  }
  return [shared, like];
}
