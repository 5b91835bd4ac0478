import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { isPlaced } from './counted-harm.ts';
import { certaintyOf, type Harm, toHarm } from './harm.ts';
import { isKindOfAct, isMishap } from './no-conflict.ts';
import { type Victims, victimsAt } from './victims.ts';

function effectKeyAt(view: DocumentView, s: SentenceView, v: number): string | null {
  const { tree } = s;
  const { lemma } = tree.token(v);
  const { effectVerbs } = view.knowledge.events;
  const object = tree.child(v, 'obj', 'xcomp');
  const longer = [
    `${lemma} ${tree.particle(v)}`,
    `${lemma} ${tree.tokens[v + 1]?.lower ?? ''}`,
    object >= 0 ? `${lemma} ${tree.token(object).lower}` : '',
    object >= 0 ? `${lemma} ${tree.token(object).lemma}` : '',
    ...tree.obliques(v, 'to').map((k) => `${lemma} to ${tree.token(k).lower}`),
  ];
  for (const key of longer) if (key && effectVerbs.has(key)) return key;
  if (tree.particle(v) !== '' && lemma !== 'kill') return null;
  return effectVerbs.has(lemma) ? lemma : null;
}

export function verbHarm(view: DocumentView, s: SentenceView, v: number): Harm[] | null {
  const { tree } = s;
  const token = tree.token(v);
  // "Two soldiers succumbed": a rare verb may be tagged as an adjective; a subject without a copula shows it.
  const verbal = tree.ownSubject(v) >= 0 && !tree.isCopular(v) && view.knowledge.events.effectVerbs.has(token.lemma);
  if (token.upos !== 'VERB' && !(token.upos === 'ADJ' && (token.xpos.startsWith('VB') || verbal))) return null;
  const key = effectKeyAt(view, s, v);
  const entry = key === null ? undefined : view.knowledge.events.effectVerbs.get(key);
  if (!entry || token.rel === 'amod') return null;
  if (token.rel === 'acl' && isPlaced(s, v)) return null;
  const phrase = verbPhrase(tree, v, view.knowledge.speech);
  if (!isReal(phrase) || (phrase.possible && isOutlook(view, s, v))) return null;
  const at = entry.victims === 'object' ? patientOf(s, v) : tree.subject(v);
  // "The bodies of 17 men were seized": nobody is taken prisoner.
  if (entry.lemma === 'fall' && isFallenOtherwise(s, v)) return null;
  if (entry.effect === 'captured' && at >= 0 && ['body', 'corpse', 'remains'].includes(tree.token(at).lemma))
    return null;
  const heads =
    at < 0
      ? []
      : shareCount(
          s,
          [...joinedBefore(s, v, at), ...tree.conjuncts(at)].filter(
            (k) => !tree.isVerb(k) && (k === at || !isOtherHarm(view, s, k)),
          ),
        );
  const doer = entry.victims === 'object' && !entry.helps ? doerOf(s, v, at) : -1;
  if (isMishap(view, s, v, doer) || isKindOfAct(s, v)) return [];
  const certainty = certaintyOf(phrase, entry.certainty ?? 'asserted');
  // "seized Novodar": a name that nothing knows is sooner a place than a prisoner.
  const unnamed = entry.of === undefined && entry.victims === 'object' && !['seize', 'capture'].includes(entry.lemma);
  return heads
    .flatMap((h) => oneMore(view, s, v, h) ?? victimsAt(view, s, h, unnamed) ?? [])
    .map((victims) => (entry.lemma === 'lose' ? lostBy(s, v, victims) : victims))
    .filter((victims) => !entry.not?.includes(s.tree.token(victims.head).lemma))
    .filter((victims) => entry.lemma !== 'seize' || !isBareName(s, victims))
    .filter((victims) => suits(view, victims, entry.of) && fitsNeed(s, v, victims, entry.needs))
    .map((victims) =>
      toHarm(s, v, victims, {
        entry: `effect:${entry.lemma}`,
        effect: entry.effect,
        doer: victims.head === doer ? -1 : doer,
        certainty,
      }),
    );
}

/** "have fallen ill", "fell silent", "fell behind": nobody died of it. */
function isFallenOtherwise({ tree }: SentenceView, v: number): boolean {
  const next = tree.tokens[v + 1]?.lower ?? '';
  return ['ill', 'ill.', 'sick', 'silent', 'apart', 'into', 'for', 'behind', 'short', 'from', 'under', 'to'].includes(
    next,
  );
}

/** "Two policemen and a child were killed": counted people before an "and", whom the parser hung on the verb beside the child. */
function joinedBefore(s: SentenceView, v: number, at: number): number[] {
  const { tree } = s;
  const start = tree.subtree(at)[0] ?? at;
  const and = tree.tokens[start]?.upos === 'CCONJ' ? start : start - 1;
  const before = and - 1;
  if (at > v || tree.tokens[and]?.lower !== 'and' || tree.tokens[before]?.head !== v) return [];
  const q = s.quantityOf(before);
  return q?.noun === before && q.of === 'people' ? [before] : [];
}

/** "three people killed and one injury", "killed 12 and wounded others": what is joined tells another harm. */
function isOtherHarm(view: DocumentView, s: SentenceView, k: number): boolean {
  const { effectNouns, effectAdjectives } = view.knowledge.events;
  const { lemma, lower } = s.tree.token(k);
  if (effectNouns.has(lemma) || effectNouns.has(lower)) return true;
  return s.tree.childrenBy(k, 'amod').some((c) => effectAdjectives.has(s.tree.token(c).lower));
}

/** "If attacks go on, a further 30,000 could be displaced by the end of the year": what may come, not what was done. */
function isOutlook(view: DocumentView, s: SentenceView, v: number): boolean {
  const { tree } = s;
  const published = view.document.published.slice(0, 10);
  const later = s.times.some((t) => t.when !== null && t.when.to.slice(0, 10) > published);
  const condition = tree
    .childrenBy(v, 'advcl')
    .some((k) => tree.children(k).some((c) => view.knowledge.speech.conditional.has(tree.token(c).lower)));
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
  // "A strike on the town killed four" parsed as a noun with a participle: with an object it is no passive.
  const own = tree.token(v).rel === 'acl' ? tree.child(v, 'obj') : -1;
  if (own > v && s.quantityOf(own)) return own;
  const at = tree.patient(v);
  const adjacent = at < 0 ? s.quantities.find((q) => q.last === v - 1 && q.of === 'people') : undefined;
  // "five were killed and 28 injured": the second participle has only its number.
  if (adjacent) return adjacent.noun ?? adjacent.head;
  if (at < 0 && bareParticiple(s, v)) return tree.ownSubject(v);
  if (at < 0 && describesOthers(s, v)) return tree.token(v).head;
  // "resulting in five civilians killed": a participle that hangs on the verb before.
  const counted = s.quantities.find((q) => q.noun === v - 1 && q.of === 'people');
  if (at < 0 && counted && ['xcomp', 'acl', 'advcl'].includes(tree.token(v).rel)) return v - 1;
  if (tree.isPassive(v)) return countBefore(s, v, at);
  if (at >= 0 && s.quantityOf(at)) return at;
  // "wounded from six to 14 others"
  const from = tree.tokens[v + 1]?.lower === 'from' ? v + 2 : v + 1;
  const next = s.quantities.find((q) => q.first === from && ['people', 'thing', 'unknown'].includes(q.of));
  return next ? (next.noun ?? next.head) : at;
}

/** "seized Kala Boro": two words in capitals pass for a person, but what is seized is sooner a place. */
function isBareName(s: SentenceView, { who, head }: Victims): boolean {
  return who.role === null && who.party === null && s.actorAt(head)?.form === 'name' && s.quantityOf(head) === null;
}

/** "The contingent lost three": people of the subject's own. */
function lostBy(s: SentenceView, v: number, victims: Victims): Victims {
  const subject = s.tree.subject(v);
  const loser = subject < 0 ? null : s.actorAt(subject);
  if (!loser?.party || !victims.people || victims.who.party !== null) return victims;
  return { ...victims, who: { ...victims.who, party: loser.party, role: victims.who.role ?? 'soldiers' } };
}

/** "A lost nine soldiers and B lost one": the number stands for the noun of the verb before it. */
function oneMore(view: DocumentView, s: SentenceView, v: number, at: number): Victims | null {
  const { tree } = s;
  const { rel, head, lemma } = tree.token(v);
  if (tree.token(at).lower !== 'one' || rel !== 'conj' || head < 0 || tree.token(head).lemma !== lemma) return null;
  if (tree.object(v) !== at || tree.children(at).length > 0) return null;
  const counted = victimsAt(view, s, tree.patient(head));
  if (!counted?.people || s.quantityOf(counted.head) === null) return null;
  const { role } = counted.who;
  const who = { name: 'one', actor: null, party: null, role, span: s.spanOf([at]) };
  return { who, quantity: { said: 'one', bound: 'exact', n: 1, to: null, word: null }, people: true, head: at };
}

function fitsNeed(s: SentenceView, v: number, victims: Victims, needs: 'crowd' | 'count' | undefined): boolean {
  if (needs === 'crowd') return isCrowd(s, v, victims);
  return (
    needs !== 'count' ||
    (victims.quantity.n !== null && (s.quantityOf(victims.head) !== null || victims.who.name === 'one'))
  );
}

/** A number of people who leave a place. */
function isCrowd(s: SentenceView, v: number, victims: Victims): boolean {
  const { n, word } = victims.quantity;
  const object = s.tree.object(v);
  return (
    ((n ?? 0) >= 10 || word !== null) &&
    object >= 0 &&
    (s.placeAt(object) !== null ||
      ['city', 'town', 'village', 'home', 'area', 'region', 'country', 'camp'].includes(s.tree.token(object).lemma))
  );
}

/** "with 148 civilians killed", "22 others injured": without an object the subject is the one harmed. */
function bareParticiple(s: SentenceView, v: number): boolean {
  const subject = s.tree.ownSubject(v);
  if (subject < 0 || !['VBN', 'VBD'].includes(s.tree.token(v).xpos)) return false;
  const mention = s.actorAt(subject);
  return s.quantityOf(subject) !== null || mention?.kind === 'people' || mention?.kind === 'person';
}

/** "a number of others wounded": a participle that the tagger takes for a past tense. */
function describesOthers(s: SentenceView, v: number): boolean {
  const { rel, head, xpos } = s.tree.token(v);
  return rel === 'acl' && xpos === 'VBD' && head === v - 1 && s.tree.token(head).lower === 'others';
}

/** "200 rebels and affiliated fighters": one count for both. */
function shareCount(s: SentenceView, heads: number[]): number[] {
  const [first] = heads;
  if (first === undefined || !s.quantityOf(first)) return heads;
  return heads.filter((h) => h === first || s.quantityOf(h) !== null || isSingle(s, h));
}

/** "two policemen and a teacher", "a farmer, his wife and children": one more, or some of his own, told apart. */
function isSingle(s: SentenceView, h: number): boolean {
  const { tree } = s;
  const { xpos } = tree.token(h);
  const own = tree.childrenBy(h, 'nmod:poss').some((k) => ['his', 'her', 'their'].includes(tree.token(k).lower));
  if (own) return xpos === 'NN' || (xpos === 'NNS' && s.actorAt(h)?.kind === 'people');
  return xpos === 'NN' && tree.childrenBy(h, 'det').some((k) => ['a', 'an'].includes(tree.token(k).lower));
}

/** Where a passive's subject is no people and no thing: the count right before the verb ("200 fighters … were killed"). */
function countBefore(s: SentenceView, v: number, at: number): number {
  const whole = at < 0 ? -1 : wholeBefore(s, at);
  if (whole >= 0) return whole;
  const mention = at < 0 ? null : s.actorAt(at);
  if (at >= 0 && (s.quantityOf(at) || !mention || mention.kind === 'people' || mention.kind === 'person')) return at;
  const counts = s.quantities.filter((q) => q.last < v && q.of === 'people' && !verbBetween(s, q.last, v));
  const nearest = counts[counts.length - 1];
  return nearest ? (nearest.noun ?? nearest.head) : at;
}

/**
 * "21 members of the A and B families", "12 villagers, all members of the family": a bare plural that the parser took for
 * the subject, and the count that it only describes; -1 where there is none.
 */
function wholeBefore(s: SentenceView, at: number): number {
  const { tokens } = s.tree;
  if (s.quantityOf(at) !== null || !['NNS', 'NNPS', 'NNP'].includes(s.tree.token(at).xpos)) return -1;
  const q = s.quantities.findLast((one) => one.of === 'people' && one.noun !== null && one.noun < at);
  const noun = q?.noun ?? null;
  if (noun === null || tokens[noun]?.xpos !== 'NNS') return -1;
  const between = tokens.slice(noun + 1, at);
  const [first] = between;
  const described = first?.upos === 'ADP' || first?.xpos === 'VBG';
  const renamed = first?.text === ',' && (s.tree.token(at).lemma === 'member' || between[1]?.lower === 'all');
  if (!described && !renamed) return -1;
  const commas = between.filter((t) => t.text === ',' || t.text === ';').length;
  const clause = between.some((t) => t.upos === 'AUX' || (t.upos === 'VERB' && t.xpos !== 'VBG'));
  return commas === (renamed ? 1 : 0) && !clause ? noun : -1;
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
  // "three of its men": those of a side that is named.
  return (what?.endsWith('combatant') ?? false) || (victims.who.party !== null && victims.who.role === 'men');
}
