import type { Effect } from '../../model/claim.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { certaintyOf, type Harm, PLAIN, toHarm } from './harm.ts';
import { isMishap } from './no-conflict.ts';
import { type Victims, victimsAt } from './victims.ts';

/** Verbs that say that a death or an injury came about. */
const BRINGING = new Set([
  'result',
  'cause',
  'lead',
  'leave',
  'inflict',
  'report',
  'confirm',
  'record',
  'claim',
  'see',
]);
/** Verbs whose subject bears the injury. */
const BEARING = new Set(['suffer', 'sustain', 'receive', 'incur']);
/** Nouns that name those harmed, not what befell them. */
const HARMED = new Set(['body', 'corpse', 'martyr', 'dead', 'injured', 'wounded', 'missing', 'loss']);
const WHOSE = ['of', 'to', 'among', 'amongst', 'for'];

/** "the deaths of 10 villagers", "injuries to four nurses", "two people sustained injuries", "injuries were reported". */
export function actOfHarm(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const token = tree.token(i);
  if (token.upos !== 'NOUN' || token.rel === 'compound') return null;
  if (token.lemma === 'loss' && token.xpos === 'NN') return lossOf(view, s, i);
  if (HARMED.has(token.lemma)) return null;
  const effect = view.knowledge.events.effectNouns.get(token.lemma);
  if (!effect || effect === 'casualties') return null;
  const own = s.quantityOf(i);
  const bearers = own === null && effect === 'injured' ? bearersOf(view, s, i) : [];
  if (bearers.length > 0)
    return bearers.map((v) =>
      toHarm(s, i, v, { entry: `effect:${token.lemma}`, effect, doer: -1, certainty: 'asserted' }),
    );
  const verb = bringer(view, s, i);
  const borne = own === null && effect === 'injured' && verb >= 0 && BEARING.has(tree.token(verb).lemma);
  if (borne) return borneBy(view, s, i, verb);
  if (own !== null) return null;
  const brought = verb >= 0 && BRINGING.has(tree.token(verb).lemma);
  const phrase = verb >= 0 ? verbPhrase(tree, verb, view.knowledge.speech) : null;
  if (phrase && !isReal(phrase)) return null;
  if (verb >= 0 && isMishap(view, s, verb, tree.subject(verb))) return null;
  const certainty = certaintyOf(phrase, 'asserted');
  const victims = harmedBy(view, s, i, verb, effect).filter((v) => v.people && (brought || isCounted(v)));
  if (victims.length > 0)
    return victims.map((v) => toHarm(s, i, v, { entry: `effect:${token.lemma}`, effect, doer: -1, certainty }));
  return brought && isBarePlural(s, i) ? [unnumbered(s, i, effect, token.lemma)] : null;
}

/** "acknowledged the loss of 23 soldiers": people that are counted; of villages and aircraft nobody dies. */
function lossOf(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const phrase = bringer(view, s, i) >= 0 ? verbPhrase(tree, bringer(view, s, i), view.knowledge.speech) : null;
  if (phrase && !isReal(phrase)) return null;
  const certainty = certaintyOf(phrase, 'asserted');
  const lost = harmedBy(view, s, i, -1, 'killed').filter(({ people, quantity }) => people && quantity.n !== null);
  if (lost.length === 0) return null;
  return lost.map((v) => toHarm(s, i, v, { entry: 'effect:loss', effect: 'killed', doer: -1, certainty }));
}

/** "two people sustaining injuries": a participle that the parser took for the injuries' own, with who bears them before it. */
function bearersOf(view: DocumentView, s: SentenceView, i: number): Victims[] {
  const { tree } = s;
  const participle = tree.childrenBy(i, 'amod').find((k) => BEARING.has(tree.token(k).lemma)) ?? -1;
  if (participle < 1) return [];
  const victims = victimsAt(view, s, participle - 1);
  return victims?.people ? [victims] : [];
}

/** The verb that the noun is object, subject of the passive or goal of: "resulted in deaths", "injuries were reported". */
function bringer(view: DocumentView, s: SentenceView, i: number): number {
  const { tree } = s;
  const joined = tree.firstConjunct(i);
  const above = tree.token(joined).rel === 'nmod' ? tree.token(joined).head : -1;
  // "the deaths of 10 men and the injury of others": joined to the men in the tree, to the deaths in the sentence.
  const first =
    joined !== i && above >= 0 && view.knowledge.events.effectNouns.has(tree.token(above).lemma) ? above : joined;
  const { head, rel } = tree.token(first);
  if (head < 0 || !tree.isVerb(head)) return -1;
  if (['obj', 'nsubj:pass'].includes(rel)) return head;
  return rel.startsWith('obl') && ['in', 'to'].includes(tree.caseOf(first)) ? head : -1;
}

function borneBy(view: DocumentView, s: SentenceView, i: number, verb: number): Harm[] | null {
  const { tree } = s;
  const phrase = verbPhrase(tree, verb, view.knowledge.speech);
  const at = tree.subject(verb);
  if (!isReal(phrase) || at < 0 || isMishap(view, s, verb, -1)) return null;
  const certainty = certaintyOf(phrase, 'asserted');
  return tree
    .conjuncts(at)
    .flatMap((k) => victimsAt(view, s, k) ?? [])
    .filter((v) => v.people)
    .map((v) => toHarm(s, verb, v, { entry: `effect:${tree.token(i).lemma}`, effect: 'injured', doer: -1, certainty }));
}

/** Whose deaths or injuries: under the noun, or beside it under the verb ("caused injuries to four nurses"). */
function harmedBy(view: DocumentView, s: SentenceView, i: number, verb: number, effect: Effect): Victims[] {
  const { tree } = s;
  const beside =
    verb < 0 ? [] : tree.children(verb).filter((k) => k > i && ['to', 'among', 'amongst'].includes(tree.caseOf(k)));
  const whose = [...tree.children(i).filter((k) => WHOSE.includes(tree.caseOf(k))), ...beside].filter((k) => k > i);
  const [first] = whose;
  if (first === undefined) return [];
  return tree
    .conjuncts(first)
    .filter((k) => !view.knowledge.events.effectNouns.has(tree.token(k).lemma))
    .flatMap((k) => victimsAt(view, s, k, effect === 'killed') ?? []);
}

/** A number from two on says of itself that it is a toll; "the death of X" needs a verb that says it came about. */
function isCounted({ quantity }: Victims): boolean {
  return quantity.n !== null && quantity.n > 1;
}

function isBarePlural(s: SentenceView, i: number): boolean {
  const { tree } = s;
  const first = tree.firstConjunct(i);
  // "no deaths or injuries"
  if (first !== i && s.quantityOf(first)?.quantity.bound === 'none') return false;
  return tree.token(i).xpos === 'NNS' && tree.childrenBy(i, 'det', 'nmod:poss', 'nummod').length === 0;
}

function unnumbered(s: SentenceView, i: number, effect: Effect, lemma: string): Harm {
  const { text } = s.tree.token(i);
  return {
    sentence: s.index,
    token: i,
    entry: `effect:${lemma}`,
    effect,
    victims: { name: text, actor: null, party: null, role: null, span: s.spanOf([i]) },
    quantity: { said: text, bound: 'vague', n: null, to: null, word: null },
    head: i,
    ...PLAIN,
    counted: true,
  };
}
