import type { QuantityMention } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';
import { type Victims, victimsAt } from './victims.ts';

/** A number (or "most") that opens an aside on a count told before it, and the first word that says what is so of them. */
interface Share {
  first: number;
  quantity: Quantity;
  tail: number;
  /** "of them" or "of whom" stands behind the number. */
  spelled: boolean;
  /** "of the 40 killed, 12 were children": the whole stands before, and the number has only a verb. */
  whole: boolean;
}

/** Shares without a number. */
const VAGUE = new Set(['most', 'some', 'many', 'several', 'half']);
/** What "of whom" may need before it says what is so. */
const LINKS = new Set([
  'are',
  'were',
  'is',
  'was',
  'be',
  'remain',
  'remained',
  'still',
  'being',
  'have',
  'been',
  'all',
]);
const GRAVELY = new Set(['critically', 'seriously', 'gravely', 'severely', 'badly', 'critical']);
const HELD = new Set([
  'custody',
  'detention',
  'prison',
  'jail',
  'captivity',
  'detained',
  'imprisoned',
  'jailed',
  'held',
]);
const HANDS = new Set(['hands', 'arms', 'wrists', 'feet']);
const TIED = new Set(['tied', 'bound', 'fastened', 'cuffed']);
/** Words from "them" to what they were: "seven of them small children". A guess. */
const MAX_WORDS_TO_WHAT = 4;

/** "19 villagers, seven of them children", "wounding nine, two critically", "20 vehicles, three of them tanks": parts told in an aside. */
export function numberOfThem(view: DocumentView, s: SentenceView, harm: Harm): Victims[] {
  return sharesIn(s).flatMap((share) => {
    if (share.first <= harm.head || isOfOthers(s, harm, share)) return [];
    if ((share.quantity.n ?? 0) > (harm.quantity.to ?? harm.quantity.n ?? Number.POSITIVE_INFINITY)) return [];
    if (share.whole && !isWhole(s, harm)) return [];
    const who = stateOf(s, harm, share) ? sameVictims(s, harm, share) : whatTheyWere(view, s, harm, share);
    return who ? [{ ...who, quantity: share.quantity }] : [];
  });
}

function sharesIn(s: SentenceView): Share[] {
  const { tokens } = s.tree;
  return tokens.flatMap((t) => {
    const said = s.quantities.find((q) => q.first <= t.index && t.index <= q.last);
    const first = said?.first ?? t.index;
    const last = said?.of === 'percent' ? endOfPercent(s, t.index) : t.index;
    const spelled = tokens[last + 1]?.lower === 'of' && /^(?:them|whom)$/.test(tokens[last + 2]?.lower ?? '');
    const after = spelled ? last + 3 : last + 1;
    const tail = tokens.findIndex((w) => w.index >= after && !LINKS.has(w.lower));
    const opens = /^[,;:(–—-]$/.test(tokens[first - 1]?.text ?? '');
    // "and 60 per cent of them were children"
    const joined = spelled && tail > after && tokens[first - 1]?.lower === 'and';
    if (tail < 0 || !(opens || joined)) return [];
    const quantity = said && t.index === said.last ? amountOf(s, said, last) : countWord(t.text, t.lower);
    const whole = !spelled && tail > after && said?.of !== 'percent';
    return quantity ? [{ first, quantity, tail, spelled: spelled || whole, whole }] : [];
  });
}

/** A number as it stands; of a share in percent only its words, for it is no count. */
function amountOf(s: SentenceView, { of, quantity, first }: QuantityMention, last: number): Quantity | null {
  if (of !== 'percent') return s.tree.token(last).upos === 'NUM' ? quantity : null;
  const said = s.tree.text(s.tree.tokens.slice(first, last + 1).map((t) => t.index));
  return { said, bound: 'vague', n: null, to: null, word: said.toLowerCase() };
}

function endOfPercent(s: SentenceView, number: number): number {
  let k = number;
  while (['per', 'cent', 'percent', '%'].includes(s.tree.tokens[k + 1]?.lower ?? '')) k++;
  return k;
}

/** "of the 40 people killed" */
function isWhole(s: SentenceView, harm: Harm): boolean {
  return [harm.head, harm.token].some((k) => s.tree.caseOf(k) === 'of');
}

function countWord(said: string, lower: string): Quantity | null {
  if (lower === 'one') return { said, bound: 'exact', n: 1, to: null, word: null };
  return VAGUE.has(lower) ? { said, bound: 'vague', n: null, to: null, word: lower } : null;
}

/** "two of them critically", "250 of whom are in detention", "five of them with their hands tied": those harmed, in what state. */
function stateOf(s: SentenceView, harm: Harm, { tail, spelled }: Share): boolean {
  const { tokens } = s.tree;
  const words = tokens.slice(tail, tail + MAX_WORDS_TO_WHAT + 1).map((t) => t.lower);
  const [first = '', second = ''] = words;
  const condition = first === 'in' && (words.includes('condition') || second === 'hospital');
  if (harm.effect === 'injured')
    return condition || (GRAVELY.has(first) && !(!spelled && ['wounded', 'injured', 'hurt'].includes(second)));
  if (!spelled) return false;
  if (harm.effect === 'captured')
    return HELD.has(first) || (first === 'in' && words.slice(1, 3).some((w) => HELD.has(w)));
  if (harm.effect !== 'killed') return false;
  const tied = first === 'with' && words.some((w) => HANDS.has(w)) && words.some((w) => TIED.has(w));
  return tied || first === 'blindfolded';
}

function sameVictims(s: SentenceView, harm: Harm, share: Share): Victims {
  const span = s.spanOf([share.first]);
  return { who: { ...harm.victims, span }, quantity: share.quantity, people: true, head: share.first };
}

function whatTheyWere(view: DocumentView, s: SentenceView, harm: Harm, { tail, spelled }: Share): Victims | null {
  const { tokens } = s.tree;
  if (!spelled) return null;
  const noun = tokens
    .slice(tail, tail + MAX_WORDS_TO_WHAT)
    .find((w) => w.upos !== 'DET' && w.upos !== 'ADJ' && w.upos !== 'ADV');
  if (!noun || !['NOUN', 'PROPN'].includes(noun.upos)) return null;
  const last = lastOfCompound(s, noun.index);
  // "most of whom doctors had treated": the noun begins a clause.
  if (
    !['.', ',', ')', ';', '–', '—', 'and', 'or', ''].includes(tokens[last + 1]?.lower ?? '') &&
    !isPhrase(s, last + 1)
  )
    return null;
  const what = victimsAt(view, s, last);
  if (harm.victims.role === 'things') {
    if (what?.people) return null;
    const words = s.tree.subtree(last, (k) => !['compound', 'amod', 'flat'].includes(s.tree.token(k).rel));
    const who = { name: s.tree.text(words), actor: null, party: null, role: 'things', span: s.spanOf(words) };
    return { who, quantity: harm.quantity, people: false, head: last };
  }
  return what?.people ? what : null;
}

function isPhrase(s: SentenceView, at: number): boolean {
  return ['ADP', 'PUNCT', 'CCONJ', 'SCONJ', 'PRON'].includes(s.tree.tokens[at]?.upos ?? 'PUNCT');
}

function lastOfCompound(s: SentenceView, noun: number): number {
  let k = noun;
  while (['NOUN', 'PROPN'].includes(s.tree.tokens[k + 1]?.upos ?? '')) k++;
  return k;
}

/**
 * "killing three and injuring 12, two of them children": they are among the twelve; "killed six before police, most of
 * them recruits, fled": they are among the police.
 */
function isOfOthers(s: SentenceView, harm: Harm, { first }: Share): boolean {
  const counted = s.quantities.some(
    (q) =>
      ['people', 'unknown'].includes(q.of) && q.first > harm.head && q.last < first && q.quantity !== harm.quantity,
  );
  const named = s.actorAt(first - 2);
  if (counted || named === null || named.head === harm.head) return counted;
  const noun = s.quantities.find((q) => q.quantity === harm.quantity)?.noun ?? harm.head;
  return named.head !== noun && named.kind !== 'state' && s.placeAt(first - 2) === null;
}
