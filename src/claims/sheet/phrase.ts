import type { ActorMention } from '../../model/annotation.ts';
import type { SentenceView } from '../view.ts';

/** A noun with what belongs to it, as somebody or something that may have a part in an event. */
export interface Phrase {
  sentence: number;
  head: number;
  /** First and last token of the noun with its modifiers, "of …" left out. */
  first: number;
  last: number;
  /** Last token with the "of …" behind it: "members of the union". */
  lastOf: number;
  /** A name inside another phrase: "FMLN" of "FMLN guerrillas". */
  inner: boolean;
  mention: ActorMention | null;
}

const LEFT = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'advmod',
  'punct',
  'case',
  'nmod',
  'obl:unmarked',
  'nmod:unmarked',
]);
const NAME_RIGHT = new Set(['flat', 'flat:foreign', 'goeswith', 'fixed']);
const INNER = new Set(['compound', 'flat', 'flat:foreign', 'fixed', 'goeswith', 'nmod:desc', 'det', 'case', 'cop']);

/** All phrases of a sentence, and the names inside them. */
export function phrasesIn(s: SentenceView): Phrase[] {
  const out: Phrase[] = [];
  for (const token of s.tree.tokens) {
    if (!isHead(s, token.index)) continue;
    out.push(phraseAt(s, token.index));
  }
  for (const mention of s.actors) {
    if (
      mention.form !== 'name' ||
      mention.actor === null ||
      !['armed group', 'institution', 'organisation', 'state'].includes(mention.kind)
    )
      continue;
    if (out.some((p) => p.head === mention.head && !p.inner)) continue;
    out.push({
      sentence: s.index,
      head: mention.head,
      first: mention.first,
      last: mention.last,
      lastOf: mention.last,
      inner: true,
      mention,
    });
  }
  return out;
}

/** "guerrillas today murdered": the parser may take the day for the subject, and its subject for the day's. */
function ownsDay(s: SentenceView, i: number): boolean {
  const { rel, head } = s.tree.token(i);
  return rel === 'compound' && head === i + 1 && s.timeAt(head) !== null;
}

function isHead(s: SentenceView, i: number): boolean {
  const { upos, rel, xpos, lower, head } = s.tree.token(i);
  if (!/\p{L}/u.test(lower)) return false;
  if (upos === 'NOUN' || upos === 'PROPN') {
    // A name that the parser hangs on a verb ("murdered Mayor | T. A.") is a phrase of its own.
    const stray = rel.startsWith('flat') && upos === 'PROPN' && head >= 0 && s.tree.isVerb(head);
    if (INNER.has(rel) && !stray && !ownsDay(s, i)) return false;
    return s.timeAt(i) === null;
  }
  // "the wounded", "six others"
  return (
    (upos === 'ADJ' || upos === 'VERB') &&
    (xpos === 'JJ' || xpos === 'VBN') &&
    ['nsubj', 'nsubj:pass', 'obj', 'conj'].includes(rel) &&
    s.tree.childrenBy(i, 'det').length > 0
  );
}

export function phraseAt(s: SentenceView, head: number): Phrase {
  const { tree } = s;
  let first = head;
  for (let k = head - 1; k >= 0; k--) {
    if (!belongs(s, k, head, first)) break;
    first = k;
  }
  while (first < head && /^[^\p{L}\p{N}"]/u.test(tree.token(first).text)) first++;
  let last = head;
  for (let k = head + 1; k < tree.tokens.length; k++) {
    const { rel, head: above } = tree.token(k);
    if (!NAME_RIGHT.has(rel) || above < first || above > last) break;
    last = k;
  }
  const mention = s.actorHeadedBy(head);
  if (mention && mention.form === 'name') last = Math.max(last, Math.min(mention.last, head + 6));
  return { sentence: s.index, head, first, last, lastOf: withOf(s, head, last), inner: false, mention };
}

function belongs(s: SentenceView, k: number, head: number, first: number): boolean {
  const { rel, head: above, text } = s.tree.token(k);
  if (text === ',' || text === '--') return false;
  // "a 4-year-old girl"
  if (text === '-' && s.tree.tokens[k - 1]?.end === s.tree.token(k).start) return true;
  if (s.tree.token(k).upos === 'ADP' && rel === 'case' && above === head) return false;
  if (!LEFT.has(rel)) return false;
  if (above === head) return rel !== 'case' && rel !== 'punct' ? true : text === '"';
  return above >= first && above < head ? true : above > k && above < first && LEFT.has(rel);
}

/** The last token of an "of …" that stands right behind the noun, coordinations left out. */
function withOf(s: SentenceView, head: number, last: number): number {
  const { tree } = s;
  if (tree.tokens[last + 1]?.lower !== 'of') return last;
  const of = tree.childrenBy(head, 'nmod').find((k) => tree.tokens[last + 1]?.head === k);
  if (of === undefined) return last;
  const inner = phraseAt(s, of);
  return inner.lastOf - last > MOST_OF ? inner.last : inner.lastOf;
}

/** Words of an "of …" beyond which it says more than whose or where. A guess. */
const MOST_OF = 10;

/** The words of a phrase as they stand in the text, without a leading article. */
export function wordsOf(s: SentenceView, text: string, phrase: Phrase, of = false): string {
  const { tree } = s;
  let { first } = phrase;
  while (first < phrase.head && ['the', 'a', 'an', '"', '[', '('].includes(tree.token(first).lower)) first++;
  const last = of ? phrase.lastOf : phrase.last;
  return text.slice(tree.token(first).start, tree.token(last).end).replace(/\s+/g, ' ');
}
