import type { DocumentView, SentenceView } from '../view.ts';
import { type Phrase, phraseAt, wordsOf } from './phrase.ts';
import { senseOf } from './phrase-clues.ts';
import type { Participant } from './sheet.ts';

/** Words in a plural form that are one thing. */
const ONE_IN_PLURAL = new Set(['headquarters', 'barracks', 'works', 'premises', 'gallows', 'crossroads']);

/** A phrase as a participant: name and description apart, how many, the broad sense. */
export function describe(
  view: DocumentView,
  s: SentenceView,
  p: Phrase,
  what: Pick<Participant, 'part' | 'probability' | 'outcome'>,
  titles: ReadonlySet<string>,
): Participant {
  const { tree } = s;
  const { text } = view.document;
  const head = tree.token(p.head);
  const count = s.quantityOf(p.head);
  const n = count && !count.article ? count.quantity.n : null;
  const named = what.part === 'person' || what.part === 'doer' ? nameOf(s, p, titles) : null;
  const several = count !== null && !count.article && count.quantity.word !== null;
  return {
    ...what,
    words: wordsOf(s, text, p, true),
    span: { start: tree.token(p.first).start, end: tree.token(p.lastOf).end },
    at: { sentence: s.index, first: p.first, last: p.lastOf },
    name: named ? spelled(s, text, named.first, named.last) : null,
    descriptions: named ? descriptionsOf(s, text, p, named) : [],
    head: head.lemma,
    sense: senseOf(view, s, p),
    actor: p.mention?.actor ?? null,
    role: p.mention?.role ?? null,
    count: n,
    plural: (head.xpos === 'NNS' && !ONE_IN_PLURAL.has(head.lower)) || (n ?? 1) > 1 || several,
  };
}

/** What a named person is called beside the name: before it, behind it, or as that which the name explains. */
function descriptionsOf(s: SentenceView, text: string, p: Phrase, named: { first: number }): string[] {
  const { tree } = s;
  const out: string[] = [];
  if (named.first > p.first) out.push(spelled(s, text, p.first, named.first - 1));
  for (const k of tree.childrenBy(p.head, 'appos'))
    if (tree.token(k).upos === 'NOUN') out.push(wordsOf(s, text, phraseAt(s, k), true));
  const { rel, head } = tree.token(p.head);
  if (rel === 'appos' && head >= 0 && tree.token(head).xpos === 'NN')
    out.push(wordsOf(s, text, phraseAt(s, head), true));
  return out.filter(tells);
}

/** A person as a text names it at one place. */
export interface NamedPerson {
  name: string;
  descriptions: string[];
}

export function personAt(
  view: DocumentView,
  s: SentenceView,
  p: Phrase,
  titles: ReadonlySet<string>,
): NamedPerson | null {
  const named = p.inner ? null : nameOf(s, p, titles);
  if (!named) return null;
  const { text } = view.document;
  return { name: spelled(s, text, named.first, named.last), descriptions: descriptionsOf(s, text, p, named) };
}

const EMPTY = new Set([
  'the',
  'a',
  'an',
  'by',
  'of',
  'and',
  '"',
  ',',
  '(',
  '[',
  'as',
  'from',
  'with',
  'against',
  'to',
  'for',
  'in',
  'at',
  'on',
]);

/** Whether the words say more than an article or a preposition. */
function tells(said: string): boolean {
  return said.split(' ').some((word) => /\p{L}/u.test(word) && !EMPTY.has(word.toLowerCase()));
}

function spelled(s: SentenceView, text: string, first: number, last: number): string {
  let [from, to] = [first, last];
  while (from < to && EMPTY.has(s.tree.token(from).lower)) from++;
  while (to > from && /^[^\p{L}\p{N}]+$/u.test(s.tree.token(to).text)) to--;
  return text.slice(s.tree.token(from).start, s.tree.token(to).end).replace(/\s+/g, ' ');
}

const PARTICLES = new Set(['de', 'la', 'del', 'y', 'las', 'los', 'da', 'dos', 'von', 'van', 'al', 'bin', 'el']);
const BODIES = new Set(['state', 'armed group', 'organisation', 'media', 'institution']);

/** The tokens of a person's own name at the end of the phrase. */
function nameOf(s: SentenceView, p: Phrase, titles: ReadonlySet<string>): { first: number; last: number } | null {
  const { tree } = s;
  if (tree.token(p.head).upos !== 'PROPN' || (p.mention?.form === 'name' && BODIES.has(p.mention.kind))) return null;
  let first = p.last + 1;
  for (let k = p.last; k >= p.first; k--) {
    const t = tree.token(k);
    if (titles.has(t.lower.replaceAll('.', ''))) break;
    const capital = /^\p{Lu}/u.test(t.text);
    if (!capital && !PARTICLES.has(t.lower)) break;
    first = k;
  }
  const placed = s.placeAt(p.head) !== null && p.last - first < 1;
  return first <= p.last && !placed ? { first, last: p.last } : null;
}
