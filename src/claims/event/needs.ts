import type { EventNeed } from '../../knowledge/events.ts';
import type { DocumentView, SentenceView } from '../view.ts';

/** Tokens of a clause; -1 for what it lacks. */
export interface ClauseParts {
  verb: number;
  subject: number;
  object: number;
  /** What the verb aims at by one of its prepositions. */
  at: number;
}

/** Whether the parts of a clause are such that the verb has the sense of its entry ("hit" a market, not "hit a record"). */
export function meets(view: DocumentView, s: SentenceView, need: EventNeed, parts: ClauseParts): boolean {
  const { verb, subject, object, at } = parts;
  const is = (token: number, what: string): boolean => isA(view, s, token, what);
  switch (need) {
    case 'target':
      return isTarget(view, s, object) || isTarget(view, s, at);
    case 'target-or-weapon':
      return isTarget(view, s, at) || is(massOf(s, object), 'weapon');
    case 'force-object':
      return isForce(view, s, object);
    case 'force-subject':
      return isForce(view, s, subject);
    case 'person-object':
      return isPerson(s, object);
    case 'person-subject':
      return isPerson(s, subject) && !isCombatant(view, s.actorAt(subject)?.role ?? null);
    case 'person-or-party':
      return isPerson(s, subject) || isForce(view, s, subject);
    case 'place-object':
      return object >= 0 && (s.placeAt(object) !== null || is(object, 'place') || isGround(s, object));
    case 'place-subject':
      return subject >= 0 && (s.placeAt(subject) !== null || is(subject, 'place'));
    case 'thing-object':
      return is(object, 'thing') || is(object, 'place') || (object >= 0 && s.placeAt(object) !== null);
    case 'weapon-object':
      return is(object, 'weapon');
    case 'munition-comes-down':
      return isMunition(view, s, massOf(s, subject)) && isTarget(view, s, at);
    case 'weapon-at-target':
      return is(massOf(s, object), 'weapon') && isTarget(view, s, at);
    case 'munition-subject':
      return isMunition(view, s, subject) && s.tree.token(subject).head === verb;
    case 'munition-at-target':
      return isMunition(view, s, massOf(s, object)) && isTarget(view, s, at);
    case 'munition-from':
      return isTimesOrNothing(s, object) && s.tree.obliques(verb, 'from', 'with').some((k) => isFired(view, s, k));
    case 'munition-swarm':
      return (
        isSwarm(view, s, object) && !isGiven(s, verb, object) && isForce(view, s, subject) && !s.tree.isPassive(verb)
      );
    case 'advance-by-force':
      return is(object, 'advance') && isForce(view, s, subject) && !isOfCivilians(view, s, object);
    case 'outlawed-object':
      return is(object, 'outlawed');
    case 'manned-object':
      return is(object, 'manned');
    case 'truce-object':
      return is(object, 'truce') || isTruceNamedBefore(view, s, object);
    case 'mission-object':
      return is(object, 'mission');
    case 'diplomat-object':
      return is(object, 'diplomat');
    case 'prisoner-object':
      return is(object, 'prisoner');
    case 'border-object':
      return is(object, 'border') || (object >= 0 && s.placeAt(object)?.feature === 'crossing');
    case 'attack-object':
      return is(object, 'attack');
    case 'control-object':
      return is(object, 'control') || (object >= 0 && s.placeAt(object) !== null);
  }
}

/** "dozens of shells", "a salvo of rockets", "a total of 117 drones": the noun that is counted. */
export function massOf(s: SentenceView, object: number): number {
  if (object < 0 || !MASSES.has(s.tree.token(object).lemma)) return object;
  return s.tree.children(object).find((k) => s.tree.caseOf(k) === 'of') ?? object;
}

const MASSES = new Set(
  'dozen dozens score scores hundred hundreds thousand thousands number total salvo volley barrage wave series swarm pair couple'.split(
    ' ',
  ),
);

/** Something that goes off where it hits, by its bare noun: "shells", not "the Shell". */
export function isMunition(view: DocumentView, s: SentenceView, token: number): boolean {
  return (
    token >= 0 && s.tree.token(token).upos === 'NOUN' && isA(view, s, token, 'munition') && s.actorAt(token) === null
  );
}

/** "fired from the hill", "fired 44 times" */
function isTimesOrNothing(s: SentenceView, object: number): boolean {
  return object < 0 || s.tree.token(object).lemma === 'time';
}

/** "from guns and mortars" */
function isFired(view: DocumentView, s: SentenceView, token: number): boolean {
  return s.tree
    .conjuncts(token)
    .some((k) => isMunition(view, s, k) || view.knowledge.events.weapons.has(s.tree.token(k).lower));
}

/** "sent 30 drones to Ukraine" */
function isGiven({ tree }: SentenceView, verb: number, object: number): boolean {
  return (
    tree.child(verb, 'iobj') >= 0 ||
    [verb, object].some((k) => tree.children(k).some((c) => /^(?:to|for)$/.test(tree.caseOf(c))))
  );
}

/** So many at once are no test. A guess. */
const SWARM = 10;

/** "96 drones and three missiles", "dozens of rockets" */
function isSwarm(view: DocumentView, s: SentenceView, object: number): boolean {
  const noun = massOf(s, object);
  if (!isMunition(view, s, noun)) return false;
  const { n, word } = s.quantityOf(object)?.quantity ?? s.quantityOf(noun)?.quantity ?? { n: null, word: null };
  return (n ?? 0) >= SWARM || word !== null;
}

export function isA(view: DocumentView, s: SentenceView, token: number, what: string): boolean {
  if (token < 0) return false;
  const list = view.knowledge.events.objects.get(what);
  const { lower, lemma } = s.tree.token(token);
  return list !== undefined && (list.has(lower) || list.has(lemma));
}

/** "a column of protesters", "an aid convoy" */
function isOfCivilians(view: DocumentView, s: SentenceView, object: number): boolean {
  return s.tree.childrenBy(object, 'nmod', 'compound', 'amod', 'nmod:poss').some((k) => {
    const { lower } = s.tree.token(k);
    const role = s.actorAt(k)?.role ?? null;
    return (
      ['aid', 'humanitarian', 'relief', 'wedding', 'funeral', 'food', 'un'].includes(lower) ||
      (role !== null && !isCombatant(view, role))
    );
  });
}

/** "the truce held, hours after they were accused of having violated it": the only thing named before that can be kept or broken. */
function isTruceNamedBefore(view: DocumentView, s: SentenceView, object: number): boolean {
  if (object < 0 || s.tree.token(object).lower !== 'it') return false;
  return s.tree.tokens.some(({ index }) => index < object && isA(view, s, index, 'truce'));
}

/** "310 square kilometres": ground by its measure. */
function isGround(s: SentenceView, token: number): boolean {
  const { lemma } = s.tree.token(token);
  const before = s.tree.tokens[token - 1]?.lower ?? '';
  return ['hectare', 'acre'].includes(lemma) || (/^(?:kilomet(?:re|er)|mile|km)/.test(lemma) && /^sq/.test(before));
}

/** People, a party, a place, or a thing that can be hit. */
export function isTarget(view: DocumentView, s: SentenceView, token: number): boolean {
  if (token < 0) return false;
  // "the ship MERIDIAN STAR"
  const kind = s.tree.childrenBy(token, 'compound', 'nmod:desc').some((k) => isA(view, s, k, 'thing'));
  return (
    kind ||
    s.actorAt(token) !== null ||
    s.placeAt(token) !== null ||
    isA(view, s, token, 'thing') ||
    isA(view, s, token, 'place') ||
    isA(view, s, token, 'target')
  );
}

export function isPerson(s: SentenceView, token: number): boolean {
  if (token < 0) return false;
  const mention = s.actorAt(token);
  if (mention) return mention.kind === 'person' || mention.kind === 'people';
  const q = s.quantities.find((one) => one.head === token || one.noun === token);
  return q?.of === 'people';
}

/** A state, group, or its armed people. */
export function isForce(view: DocumentView, s: SentenceView, token: number): boolean {
  if (token < 0) return false;
  const mention = s.actorAt(token);
  return (
    mention !== null &&
    (mention.party !== null ||
      ['state', 'institution', 'armed group'].includes(mention.kind) ||
      mention.members.length > 0 ||
      isCombatant(view, mention.role))
  );
}

function isCombatant(view: DocumentView, role: string | null): boolean {
  return role !== null && (view.knowledge.classOf(role)?.endsWith('combatant') ?? false);
}
