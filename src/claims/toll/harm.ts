import type { Certainty, Effect } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Who } from '../../model/who.ts';
import { isReal, type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { nounHarm } from './counted-harm.ts';
import { ownedCount } from './owned-count.ts';
import { type Victims, victimsAt } from './victims.ts';

/** A word of harm with those harmed, before it is known whether it is one incident's toll or a statistic. */
export interface Harm {
  sentence: number;
  token: number;
  entry: string;
  effect: Effect;
  victims: Who;
  quantity: Quantity;
  /** The noun or number counted. */
  head: number;
  /** Who or what does the harm: a person, a party, an event; -1 where not said. */
  doer: number;
  certainty: Certainty;
  /** Tokens whose places and dates may be the harm's, where two counts share a verb; null: the whole sentence. */
  within: readonly [number, number] | null;
  /** The count that this one is a part of ("including two children"). */
  partOf: Harm | null;
  /** Deaths as a count of their own ("2,414 deaths") and not people harmed. */
  counted: boolean;
}

/** Harm told by verbs ("killed 58", "12 died"), adjectives ("left 12 dead") and nouns ("40 deaths", "the toll rose to 40"). */
export function harmsIn(view: DocumentView, s: SentenceView): Harm[] {
  const out: Harm[] = [];
  for (const token of s.tree.tokens) {
    const harm = verbHarm(view, s, token.index) ?? adjectiveHarm(view, s, token.index) ?? nounHarm(view, s, token.index) ?? ownedCount(view, s, token.index);
    if (!harm) continue;
    const more = gapped(s, harm);
    const [next] = more;
    if (next) for (const one of harm) one.within = [0, next.quantityAt - 1];
    out.push(...harm, ...more.map((m) => m.harm), ...harm.flatMap((one) => partsOf(view, s, one)));
  }
  return out;
}

/** "One was killed in the north and three in the south": a second number that shares the verb. */
function gapped(s: SentenceView, harms: readonly Harm[]): { harm: Harm; quantityAt: number }[] {
  const [first] = harms;
  if (!first || !s.tree.isVerb(first.token)) return [];
  const out: { harm: Harm; quantityAt: number }[] = [];
  for (const q of s.quantities) {
    const before = s.tree.tokens[q.first - 1]?.lower ?? '';
    const after = s.tree.tokens[q.last + 1]?.lower ?? '';
    if (q.first <= first.token || q.noun !== null || (q.of !== 'people' && q.of !== 'unknown')) continue;
    if (!['and', ',', 'while'].includes(before) || !['in', 'at', 'near'].includes(after)) continue;
    if (s.tree.tokens.slice(first.token + 1, q.first).some((t) => t.upos === 'VERB')) continue;
    const victims = { ...first.victims, name: q.quantity.said, span: q.span };
    out.push({ harm: { ...first, quantity: q.quantity, head: q.head, within: [q.first, s.tree.tokens.length], victims }, quantityAt: q.first });
  }
  return out;
}

/** "12 people, including two children", "seven, among them a mayor": named parts of the count. */
function partsOf(view: DocumentView, s: SentenceView, harm: Harm): Harm[] {
  const { tree } = s;
  const heads = tree.tokens.filter((t) => ['including', 'among them', 'among whom'].includes(tree.caseOf(t.index)) && t.index > harm.head && nearCount(s, t.index, harm)).map((t) => t.index);
  return heads
    .flatMap((h) => tree.conjuncts(h))
    .flatMap((h) => victimsAt(view, s, h) ?? [])
    .filter((v) => v.people)
    .map((v) => ({ ...harm, victims: { ...v.who, party: v.who.party ?? harm.victims.party }, quantity: v.quantity, head: v.head, partOf: harm }));
}

function nearCount(s: SentenceView, i: number, harm: Harm): boolean {
  const { head } = s.tree.token(i);
  return head === harm.head || head === harm.token || s.tree.isUnder(i, harm.head);
}

function effectKeyAt(view: DocumentView, s: SentenceView, v: number): string | null {
  const { tree } = s;
  const { lemma } = tree.token(v);
  const { effectVerbs } = view.knowledge.events;
  const object = tree.child(v, 'obj', 'xcomp');
  const longer = [
    `${lemma} ${tree.particle(v)}`,
    `${lemma} ${tree.tokens[v + 1]?.lower ?? ''}`,
    object >= 0 ? `${lemma} ${tree.token(object).lower}` : '',
  ];
  for (const key of longer) if (key && effectVerbs.has(key)) return key;
  if (tree.particle(v) !== '' && lemma !== 'kill') return null;
  return effectVerbs.has(lemma) ? lemma : null;
}

function certaintyOf(phrase: VerbPhrase | null, otherwise: Certainty): Certainty {
  if (phrase?.negated) return 'negated';
  return phrase?.hedged || phrase?.possible ? 'hedged' : otherwise;
}

function verbHarm(view: DocumentView, s: SentenceView, v: number): Harm[] | null {
  const { tree } = s;
  const token = tree.token(v);
  if (token.upos !== 'VERB' && !(token.upos === 'ADJ' && token.xpos.startsWith('VB'))) return null;
  const key = effectKeyAt(view, s, v);
  const entry = key === null ? undefined : view.knowledge.events.effectVerbs.get(key);
  if (!entry || token.rel === 'amod') return null;
  const phrase = verbPhrase(tree, v, view.knowledge.speech);
  if (!isReal(phrase) || (phrase.possible && isOutlook(view, s, v))) return null;
  const at = entry.victims === 'object' ? patientOf(s, v) : tree.subject(v);
  const heads = at < 0 ? [] : shareCount(s, tree.conjuncts(at).filter((k) => !tree.isVerb(k)));
  const doer = entry.victims === 'object' && !entry.helps ? doerOf(s, v, at) : -1;
  const certainty = certaintyOf(phrase, entry.certainty ?? 'asserted');
  return heads
    .flatMap((h) => victimsAt(view, s, h, entry.of === undefined && entry.victims === 'object') ?? [])
    .map((victims) => (entry.lemma === 'lose' ? lostBy(s, v, victims) : victims))
    .filter((victims) => suits(view, victims, entry.of) && (entry.needs !== 'crowd' || isCrowd(s, v, victims)))
    .map((victims) => toHarm(s, v, victims, { entry: `effect:${entry.lemma}`, effect: entry.effect, doer: victims.head === doer ? -1 : doer, certainty }));
}

/** "If attacks go on, a further 30,000 could be displaced by the end of the year": what may come, not what was done. */
function isOutlook(view: DocumentView, s: SentenceView, v: number): boolean {
  const { tree } = s;
  const published = view.document.published.slice(0, 10);
  const later = s.times.some((t) => t.when !== null && t.when.to.slice(0, 10) > published);
  const condition = tree.childrenBy(v, 'advcl').some((k) => tree.children(k).some((c) => view.knowledge.speech.conditional.has(tree.token(c).lower)));
  return later || condition || tree.tokens.some((t) => t.lower === 'further' && t.rel === 'amod');
}

/** Who kills: the subject of an active verb with an object, the agent of a passive; a subject that is itself harmed never. */
function doerOf(s: SentenceView, v: number, at: number): number {
  const { tree } = s;
  const active = !tree.isPassive(v) && at !== tree.ownSubject(v) && (tree.object(v) >= 0 || at > v);
  if (active) return tree.doer(v);
  const agent = tree.child(v, 'obl:agent');
  return agent >= 0 ? agent : tree.oblique(v, 'by');
}

/** "killed more than a dozen civilians" may parse as an oblique: a number right behind the verb counts its victims. */
function patientOf(s: SentenceView, v: number): number {
  const { tree } = s;
  const at = tree.patient(v);
  const adjacent = at < 0 ? s.quantities.find((q) => q.last === v - 1 && q.of === 'people') : undefined;
  // "five were killed and 28 injured": the second participle has only its number.
  if (adjacent) return adjacent.noun ?? adjacent.head;
  if (at < 0 && bareParticiple(s, v)) return tree.ownSubject(v);
  if (tree.isPassive(v)) return countBefore(s, v, at);
  if (at >= 0 && s.quantityOf(at)) return at;
  const next = s.quantities.find((q) => q.first === v + 1 && ['people', 'thing', 'unknown'].includes(q.of));
  return next ? (next.noun ?? next.head) : at;
}

/** "The contingent lost three": people of the subject's own. */
function lostBy(s: SentenceView, v: number, victims: Victims): Victims {
  const subject = s.tree.subject(v);
  const loser = subject < 0 ? null : s.actorAt(subject);
  const bareNumber = victims.people && victims.who.role === null && victims.who.party === null && victims.quantity.n !== null;
  return loser?.party && bareNumber ? { ...victims, who: { ...victims.who, party: loser.party, role: 'soldiers' } } : victims;
}

/** A number of people who leave a place. */
function isCrowd(s: SentenceView, v: number, victims: Victims): boolean {
  const { n, word } = victims.quantity;
  const object = s.tree.object(v);
  return ((n ?? 0) >= 10 || word !== null) && object >= 0 && (s.placeAt(object) !== null || ['city', 'town', 'village', 'home', 'area', 'region', 'country', 'camp'].includes(s.tree.token(object).lemma));
}

/** "with 148 civilians killed", "22 others injured": without an object the subject is the one harmed. */
function bareParticiple(s: SentenceView, v: number): boolean {
  const subject = s.tree.ownSubject(v);
  if (subject < 0 || !['VBN', 'VBD'].includes(s.tree.token(v).xpos)) return false;
  const mention = s.actorAt(subject);
  return s.quantityOf(subject) !== null || mention?.kind === 'people' || mention?.kind === 'person';
}

/** "200 rebels and affiliated fighters": one count for both. */
function shareCount(s: SentenceView, heads: number[]): number[] {
  const [first] = heads;
  if (first === undefined || !s.quantityOf(first)) return heads;
  return heads.filter((h) => h === first || s.quantityOf(h) !== null);
}

/** Where a passive's subject is no people and no thing: the count right before the verb ("200 fighters … were killed"). */
function countBefore(s: SentenceView, v: number, at: number): number {
  const mention = at < 0 ? null : s.actorAt(at);
  if (at >= 0 && (s.quantityOf(at) || !mention || mention.kind === 'people' || mention.kind === 'person')) return at;
  const counts = s.quantities.filter((q) => q.last < v && q.of === 'people' && !verbBetween(s, q.last, v));
  const nearest = counts[counts.length - 1];
  return nearest ? (nearest.noun ?? nearest.head) : at;
}

function verbBetween(s: SentenceView, from: number, to: number): boolean {
  return s.tree.tokens.slice(from + 1, to).some((t) => t.upos === 'VERB' && !t.rel.startsWith('aux'));
}

/** "lost 12 soldiers" but not "lost a base"; "destroyed posts" but not "destroyed the movement". */
function suits(view: DocumentView, victims: Victims, of: 'people' | 'things' | 'combatants' | undefined): boolean {
  if (of === 'things') return !victims.people;
  if (!victims.people) return false;
  if (of !== 'combatants') return true;
  const what = victims.who.role === null ? null : view.knowledge.classOf(victims.who.role);
  return what?.endsWith('combatant') ?? false;
}

export function toHarm(
  s: SentenceView,
  token: number,
  victims: Victims,
  rest: Pick<Harm, 'entry' | 'effect' | 'doer' | 'certainty'>,
): Harm {
  const none = victims.quantity.bound === 'none';
  return {
    sentence: s.index,
    token,
    victims: victims.who,
    quantity: victims.quantity,
    head: victims.head,
    within: null,
    partOf: null,
    counted: false,
    ...rest,
    certainty: none && rest.certainty === 'negated' ? 'asserted' : rest.certainty,
  };
}

/** "12 people dead", "left four wounded", "six are missing". */
function adjectiveHarm(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const token = tree.token(i);
  const survived = view.knowledge.events.survival.get(token.lower);
  const effect = survived ?? view.knowledge.events.effectAdjectives.get(token.lower);
  if (!effect || !['ADJ', 'VERB', 'NOUN'].includes(token.upos)) return null;
  const entry = `effect:${token.lower}`;
  const at = adjectiveOwner(s, i, view.knowledge.events.leaveVerbs);
  if (at < 0) {
    if (survived) return null;
    const number = tree.child(i, 'nummod');
    const q = s.quantityOf(i) ?? (number >= 0 ? s.quantityOf(number) : null);
    if (!q || token.upos === 'VERB') return null;
    const who: Who = { name: q.quantity.said, actor: null, party: null, role: null, span: s.spanOf([i]) };
    const victims = { who, quantity: q.quantity, people: true, head: i };
    return [toHarm(s, i, victims, { entry, effect, doer: leaver(s, i), certainty: 'asserted' })];
  }
  const governor = tree.isCopular(i) ? i : token.head;
  const phrase = governor >= 0 ? verbPhrase(tree, governor, view.knowledge.speech) : null;
  if (phrase && !isReal(phrase)) return null;
  const told = certaintyOf(phrase, 'asserted');
  const certainty = survived === undefined ? told : told === 'asserted' ? 'negated' : 'unclear';
  return tree
    .conjuncts(at)
    .flatMap((k) => victimsAt(view, s, k) ?? [])
    .filter((v) => v.people && v.head !== i)
    .map((v) => toHarm(s, i, v, { entry, effect, doer: leaver(s, i), certainty }));
}

function adjectiveOwner(s: SentenceView, i: number, leave: ReadonlySet<string>): number {
  const { tree } = s;
  const { head, rel, upos } = tree.token(i);
  if (tree.isCopular(i)) return tree.ownSubject(i);
  if (head < 0 || upos === 'VERB') return -1;
  if (rel === 'xcomp' && leave.has(tree.token(head).lemma)) return tree.child(head, 'obj');
  // "nine injured people": only with a count, or every "wounded soldier" would be news.
  return rel === 'amod' && s.quantityOf(head)?.quantity.n ? head : -1;
}

function leaver(s: SentenceView, i: number): number {
  const { head } = s.tree.token(i);
  return head >= 0 && s.tree.isVerb(head) && ['leave', 'render'].includes(s.tree.token(head).lemma) ? s.tree.subject(head) : -1;
}
