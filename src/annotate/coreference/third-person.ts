import type { Pronoun } from '../../knowledge/coreference.ts';
import type { Token } from '../../model/annotation.ts';
import { doerAgainst } from './done-against.ts';
import { type Candidate, DECAY, settled, type Viewpoint, WINDOWS } from './focus.ts';
import { subjectOf } from './grammar.ts';
import { isImpersonal } from './impersonal.ts';
import { type Reading, type Resolution, viewInSection } from './reading.ts';
import { isBody, isOnePerson, type Referent, type Use } from './referent.ts';
import { strongestThing } from './things.ts';
import { childBy, firstConjunct, headOf, isBelow, isInsidePhrase, isSubject, isVerb, tokenAt } from './tree.ts';

/** The share by which the best candidate must lead. Set on GUM's free training part: see eval/coreference. */
export const PRONOUN_MARGIN = 0.25;
/** How much more easily a thing is meant by "it" or "they" than a body or a group. Set with the margin. */
export const THING_WEIGHT = 1.5;
/** A possessive or embedded pronoun leans on the subject above it. Set with the margin. */
export const SUBJECT_ABOVE_BONUS = 2;
/** Of several subjects above, those further up. Guess. */
export const OUTER_SUBJECT_BONUS = 1.1;
/** A subject pronoun leans on the last subject. Set with the margin. */
export const PARALLEL_BONUS = 1.2;
/** "…," he said: who spoke last goes on speaking. Guess. */
export const SAYER_BONUS = 1.8;
/** Sentences in which the last speaker still is one. Guess. */
const LAST_SPEAKER_WINDOW = 2;
/** A state or an institution as "they"; less usual than as "it". Guess. */
export const BODY_AS_THEY = 0.5;
/** An armed group ("the Taliban") as "they". Guess. */
export const GROUP_AS_THEY = 0.8;

/** What stands for a third-person pronoun: its referent, or null where it is no actor or not settled. */
export function resolveThirdPerson(reading: Reading, token: Token, pronoun: Pronoun): Resolution | null {
  const { tree, knowledge, focus } = reading;
  const accused = accusedWhoDenies(reading, token);
  if (accused) return { referent: accused, by: 'pronoun' };
  if (pronoun.refers === 'body' && isImpersonal(tree, token, knowledge)) return null;
  const wants = pronoun.refers === 'person' ? 'doer' : demand(reading, token);
  if (wants === 'thing') return null;
  const window = pronoun.refers === 'person' ? WINDOWS.person : WINDOWS.pronoun;
  const view = viewInSection(reading, token, window, DECAY);
  const barred = barredBy(reading, token);
  const fits = (use: Use) => agrees(use, pronoun) && !barred(use);
  const nearest = nearestSubject(reading, token, fits);
  if (pronoun.refers === 'body' && bodyBetween(reading, token, nearest, fits)) return null;
  const quote = reading.quotes.at(tree.sentence, token);
  const saying = isSubjectOfSaying(reading, token);
  if (saying && pronoun.refers === 'body' && unknownBodySpokeLast(reading)) return null;
  const candidates = focus.candidates(
    view,
    (use) => fits(use) && visible(use, quote, pronoun),
    (use) => leaning(reading, use, token, { saying, nearest }) * asGroup(use, pronoun),
  );
  const rival = rivalOf(reading, view, pronoun, { wants, best: candidates[0]?.referent ?? null });
  const best = settled(withoutParts(candidates), PRONOUN_MARGIN, rival);
  if (!best || (pronoun.refers === 'group' && isBody(best.referent) && peopleBetween(reading, best.referent, token)))
    return null;
  if (saying && pronoun.refers === 'person' && otherSpokeLast(reading, view, best.referent)) return null;
  if (saying && pronoun.refers === 'person' && spokeForAnother(reading, best.referent)) return null;
  if (pronoun.refers === 'group' && ownsOfOthers(reading, token, best.referent)) return null;
  // "he" once, never "she" after: what the text says, not what the name sounds like.
  if (pronoun.gender) best.referent.gender ??= pronoun.gender;
  return { referent: best.referent, by: saying ? 'last speaker' : 'pronoun' };
}

/** "accused the front of shelling the town, which it denies": who is accused denies, never the accuser. */
function accusedWhoDenies({ tree, knowledge, focus }: Reading, token: Token): Referent | null {
  const denial = headOf(tree, token);
  if (!denial || token.rel !== 'nsubj' || denial.rel !== 'acl:relcl' || !DENIALS.has(denial.lemma)) return null;
  const what = childBy(tree, denial, 'obj');
  if (what?.lower !== 'which' && what?.lower !== 'that') return null;
  for (let k = headOf(tree, denial), n = 0; k && n < 6; k = headOf(tree, k), n++) {
    if (!knowledge.against.accusers.has(k.lemma)) continue;
    const object = childBy(tree, k, 'obj');
    return focus.inSentence(tree.sentence.index).find((use) => use.head === object?.index)?.referent ?? null;
  }
  return null;
}

const DENIALS = new Set(['deny', 'reject', 'dispute', 'dismiss']);

/** "The interim administration denied it. A day later it said …": a body that nobody knows may be the one meant. */
function unknownBodySpokeLast({ tree, things, focus }: Reading): boolean {
  const last = tree.sentence.index - 1;
  const subject = things.findLast((thing) => thing.sentence === last && thing.part === 'subject');
  if (!subject || !BODIES.has(subject.lemma) || subject.paragraph !== tree.sentence.paragraph) return false;
  return !focus.inSentence(last).some((use) => use.part === 'subject');
}

const BODIES = new Set([
  'administration',
  'authority',
  'council',
  'committee',
  'commission',
  'agency',
  'office',
  'union',
  'court',
  'network',
  'association',
]);

/** A quotation goes on with whoever spoke last: where that is another person than the one chosen, nobody is sure. */
function otherSpokeLast(reading: Reading, view: Viewpoint, chosen: Referent): boolean {
  const here = reading.tree.sentence.index;
  for (const use of reading.focus.before(view)) {
    if (here - use.sentence > LAST_SPEAKER_WINDOW) return false;
    if (use.sayer && use.sentence < here && isOnePerson(use.referent)) return use.referent !== chosen;
  }
  return false;
}

/** "Guterres is alarmed, his spokesman told reporters. He called …": the one who spoke, or the one he speaks for. */
function spokeForAnother({ focus, tree }: Reading, chosen: Referent): boolean {
  const { uses } = focus;
  const last = uses.findLast((use) => use.sentence < tree.sentence.index && use.sayer && use.referent === chosen);
  if (!last) return false;
  return uses.some(
    (use) =>
      use.sentence === last.sentence &&
      use.form === 'pronoun' &&
      use.part === 'possessor' &&
      use.head === last.first - 1 &&
      isOnePerson(use.referent) &&
      use.referent !== chosen,
  );
}

/** "Embassies have urged their citizens to leave": of those who do it, whom nobody took for an actor. */
function ownsOfOthers({ tree, focus }: Reading, token: Token, chosen: Referent): boolean {
  if (token.rel !== 'nmod:poss') return false;
  const owned = headOf(tree, token);
  const verb = owned && headOf(tree, owned);
  const subject = verb && isVerb(verb) ? subjectOf(tree, verb) : undefined;
  if (subject?.xpos !== 'NNS' || subject.index > token.index) return false;
  const use = focus.inSentence(tree.sentence.index).find((one) => one.head === subject.index);
  return use?.referent !== chosen;
}

function rivalOf(
  reading: Reading,
  view: Viewpoint,
  pronoun: Pronoun,
  context: { wants: Demand; best: Referent | null },
): number {
  const except = context.best?.words ?? null;
  // Not for persons: two brothers share their name.
  if (pronoun.refers === 'person')
    return strongestThing(reading.things, view, { number: 'singular', kind: 'person name', except: null });
  if (context.wants === 'doer') return 0;
  const kind = context.wants === 'owner' ? 'name' : 'any';
  return THING_WEIGHT * strongestThing(reading.things, view, { number: pronoun.number, kind, except });
}

/**
 * "The army moved against the front, pushing many of its leaders out": another body between the subject and what is
 * possessed makes "its" unsure.
 */
function bodyBetween(reading: Reading, token: Token, nearest: number, fits: (use: Use) => boolean): boolean {
  if (token.rel !== 'nmod:poss' || nearest < 0) return false;
  const { tree, focus } = reading;
  const subject = focus.inSentence(tree.sentence.index).find((use) => use.head === nearest)?.referent;
  return focus
    .inSentence(tree.sentence.index)
    .some(
      (use) =>
        use.head > nearest && use.head < token.index && use.referent !== subject && fits(use) && use.part === 'object',
    );
}

/** "The group said it had shot soldiers and taken their arms": people nearer than the body make "they" unsure. */
function peopleBetween(reading: Reading, body: Referent, token: Token): boolean {
  for (const use of reading.focus.inSentence(reading.tree.sentence.index).toReversed()) {
    if (use.head >= token.index) continue;
    if (use.referent === body) return false;
    if (use.referent.number === 'plural' && use.form !== 'pronoun') return true;
  }
  return false;
}

/** Where "X and Y" leads, X and Y are no rivals of it. */
function withoutParts(candidates: Candidate[]): Candidate[] {
  const parts = candidates[0]?.referent.parts ?? [];
  return parts.length === 0 ? candidates : candidates.filter(({ referent }) => !parts.includes(referent));
}

function agrees({ referent }: Use, pronoun: Pronoun): boolean {
  if (pronoun.refers === 'person')
    return isOnePerson(referent) && (referent.gender === null || referent.gender === pronoun.gender);
  if (pronoun.refers === 'body') return isBody(referent) && referent.number !== 'plural';
  return referent.parts.length > 0 || referent.number === 'plural' || isBody(referent);
}

/**
 * A pronoun is not part of its own antecedent, and one clause's subject and object are not one unless reflexive
 * ("Sharif met him").
 */
function barredBy(reading: Reading, token: Token): (use: Use) => boolean {
  const { tree, knowledge } = reading;
  const head = headOf(tree, token);
  const reflexive = knowledge.reflexive.has(token.lower);
  const argument = token.rel !== 'nmod:poss';
  const doer = argument ? null : doerAgainst(tree, token, knowledge);
  return (use) => {
    if (use.sentence !== tree.sentence.index) return reflexive;
    if (use.first <= token.index && token.index <= use.last) return true;
    const other = tokenAt(tree, use.head);
    if (!other || !head) return false;
    if (doer && doer === firstConjunct(tree, other)) return true;
    if (!argument) return isInsidePhrase(tree, token, other);
    const first = firstConjunct(tree, other);
    if (reflexive) return subjectOf(tree, head) !== first;
    const sameClause = headOf(tree, first) === head && isVerb(head);
    return sameClause && (isSubject(first.rel) || isSubject(token.rel) || first.rel === 'obj');
  };
}

/**
 * He and she do not cross a quotation's border; they and it may look out of one, never into one. "They" looking out is no
 * council or ministry: whoever is quoted has other people in mind.
 */
function visible(use: Use, quote: number, pronoun: Pronoun): boolean {
  if (use.quote === quote) return true;
  if (quote < 0 || use.quote >= 0 || pronoun.refers === 'person' || use.sayer) return false;
  const { kind } = use.referent;
  return pronoun.refers !== 'group' || (kind !== 'institution' && kind !== 'organisation' && kind !== 'media');
}

interface Leaning {
  /** The pronoun is the subject of a verb of saying. */
  saying: boolean;
  /** The nearest fitting subject of a clause that the pronoun stands in. */
  nearest: number;
}

function leaning(reading: Reading, use: Use, token: Token, { saying, nearest }: Leaning): number {
  let bonus = 1;
  if (use.sentence === reading.tree.sentence.index && isClauseSubject(use) && isSubjectAbove(reading, use, token))
    bonus *= use.head === nearest ? SUBJECT_ABOVE_BONUS : OUTER_SUBJECT_BONUS;
  if (isSubject(token.rel) && isClauseSubject(use)) bonus *= PARALLEL_BONUS;
  // "The ministry raised its toll. It said …": whom the sentence before is about speaks as well as who spoke last.
  const toldOf = use.part === 'subject' && reading.tree.sentence.index - use.sentence === 1;
  if (saying && (use.sayer || toldOf)) bonus *= SAYER_BONUS;
  return bonus;
}

function nearestSubject(reading: Reading, token: Token, fits: (use: Use) => boolean): number {
  const above = reading.focus
    .inSentence(reading.tree.sentence.index)
    .filter(
      (use) => use.head < token.index && isClauseSubject(use) && fits(use) && isSubjectAbove(reading, use, token),
    );
  return above.at(-1)?.head ?? -1;
}

function isClauseSubject(use: Use): boolean {
  return use.part === 'subject' || use.part === 'embedded';
}

/** The subject of a clause that the pronoun stands in. */
function isSubjectAbove(reading: Reading, use: Use, token: Token): boolean {
  const { tree } = reading;
  const subject = tokenAt(tree, use.head);
  const predicate = subject && headOf(tree, firstConjunct(tree, subject));
  return predicate !== undefined && predicate !== token && isBelow(tree, token, predicate);
}

function asGroup({ referent }: Use, pronoun: Pronoun): number {
  if (pronoun.refers !== 'group' || referent.parts.length > 0 || referent.number === 'plural') return 1;
  return referent.kind === 'armed group' ? GROUP_AS_THEY : BODY_AS_THEY;
}

function isSubjectOfSaying(reading: Reading, token: Token): boolean {
  const verb = headOf(reading.tree, token);
  return verb !== undefined && isSubject(token.rel) && reading.knowledge.sayers.has(verb.lemma) && isVerb(verb);
}

/**
 * How sure it is that somebody is meant. 'doer': only somebody does what the verb says. 'owner': only somebody, or a
 * place, has what the noun names ("its soldiers"). 'thing': an "it" that a verb is done to and nothing says that it is
 * done to somebody.
 */
type Demand = 'doer' | 'owner' | 'thing' | 'open';

function demand(reading: Reading, token: Token): Demand {
  const { tree, knowledge } = reading;
  const head = headOf(tree, token);
  if (!head) return 'open';
  // A town has citizens, and no spokesman or envoy: "In Kabul, the ministry … Its spokesman".
  if (token.rel === 'nmod:poss' && knowledge.spokenFor.has(head.lemma)) return 'doer';
  if (token.rel === 'nmod:poss')
    return knowledge.own.has(head.lemma) || knowledge.possessed.has(head.lemma) ? 'owner' : 'open';
  if (token.rel === 'nsubj' && !childBy(tree, head, 'aux:pass'))
    return knowledge.agentive.has(head.lemma) || knowledge.disposed.has(head.lemma) ? 'doer' : 'open';
  if (token.lower !== 'it') return 'open';
  return knowledge.doneTo.has(head.lemma) ? 'doer' : 'thing';
}
