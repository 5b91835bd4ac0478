import type { EventVerb } from '../../knowledge/events.ts';
import type { FrameBook } from '../attribution/frame.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { isNotOfWar } from './not-of-war.ts';
import { nounAt, nounTriggers } from './noun-trigger.ts';
import { isToldAgain } from './told-again.ts';
import type { Trigger } from './trigger.ts';
import { entriesAt, verbTriggers } from './verb-trigger.ts';

/** All events told in one sentence, in the order of their words. */
export function triggersIn(view: DocumentView, s: SentenceView, book: FrameBook): Trigger[] {
  const all = wordsOfEvents(view, s, book).filter((t) => !isNotOfWar(view, s, t));
  return all.filter((t) => !isToldAgain(s, t, all));
}

/** Every word that may tell an event, whatever it means here. */
export function wordsOfEvents(view: DocumentView, s: SentenceView, book: FrameBook): Trigger[] {
  const known = new Map<number, boolean>();
  const isEvent = (i: number): boolean => {
    const before = known.get(i);
    if (before !== undefined) return before;
    const { upos } = s.tree.token(i);
    const found =
      upos === 'VERB' ? isOwnEvent(entriesAt(view, s, i)) || isHarm(view, s, i) : nounAt(view, s, i) !== null;
    known.set(i, found);
    return found;
  };
  const told = verbTriggers(view, s, book, isEvent).filter((v) => !isGerundOfCause(s, v.token));
  const verbs = told.filter((v) => !isFlightOf(s, v, told));
  // A gerund ("accused of firing on civilians") may be both: the verb knows its sides.
  const nouns = nounTriggers(view, s, book, isEvent).filter(
    (n) => !verbs.some((v) => v.token === n.token || isToldBy(s, n, v)),
  );
  return [...verbs, ...nouns].sort((a, b) => a.token - b.token);
}

/** "A rocket fired from the north slammed into a house": how it came, and the hit is what happened. */
function isFlightOf(s: SentenceView, v: Trigger, all: readonly Trigger[]): boolean {
  const { rel, head } = s.tree.token(v.token);
  if (!rel.startsWith('acl') || v.targets.length > 0 || v.agents.length > 0) return false;
  return all.some((hit) => hit !== v && s.tree.subject(hit.token) === head && hit.entry !== v.entry);
}

/** "launched" tells no event beside the attack that was launched. */
function isOwnEvent(entries: readonly EventVerb[]): boolean {
  return (
    entries.length > 0 &&
    entries.every((e) => e.type !== 'launched') &&
    entries.some((e) => e.needs?.startsWith('munition') !== true)
  );
}

/** "wounded by shelling in the city": the parser may have the shelling done by the wounded. */
function isGerundOfCause(s: SentenceView, v: number): boolean {
  const { tree } = s;
  return (
    tree.token(v).xpos === 'VBG' &&
    ['shelling', 'bombing'].includes(tree.token(v).lower) &&
    tree.child(v, 'obj') < 0 &&
    ['by', 'in', 'from', 'amid', 'during'].includes(tree.caseOf(v))
  );
}

const HITTING = new Set(['event:hit', 'event:blow up', 'event:strike', 'event:struck', 'event:target', 'event:pound']);

/** "Air strikes hit the port": the strikes and the hitting are one event, and the verb knows what was hit. */
function isToldBy(s: SentenceView, noun: Trigger, verb: Trigger): boolean {
  if (!HITTING.has(verb.entry) || s.tree.doer(verb.token) !== noun.token) return false;
  const sameTime = noun.when === null || noun.when.from === verb.when?.from;
  const placed = noun.where.every((p) => verb.where.some((q) => q.name === p.name));
  return sameTime && placed && noun.certainty === verb.certainty && s.tree.conjuncts(noun.token).length === 1;
}

function isHarm(view: DocumentView, s: SentenceView, i: number): boolean {
  return view.knowledge.events.effectVerbs.has(s.tree.token(i).lemma);
}
