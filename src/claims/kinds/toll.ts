import { type ClaimDraft, DONE_TO_PERSONS, STRIKES } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Claimant, Who } from '../../model/who.ts';
import { headOf, identify, type Reading, spokenBy } from '../draft.ts';
import { whenOf, wheresOf } from '../event/circumstances.ts';
import { isForce, isMunition } from '../event/needs.ts';
import { reach } from '../event/reach.ts';
import { doersAt, type Trigger, targetsAt } from '../event/trigger.ts';
import { figureOf, type Harm } from '../toll/harm.ts';
import { ownPeople } from '../toll/own-people.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { clauseTokens, tookPlace } from './incident.ts';

/** A toll with its nearest event in the sentence, so that time, place and doer can be shared. */
export interface HarmAt {
  harm: Harm;
  event: Trigger | null;
  /** What happened as the harm was done ("were killed when missiles struck a house"): its place and time are the harm's. */
  meanwhile: Trigger | null;
}

/** An event farther than this from a word of harm is not the one it speaks of. A guess. */
const MAX_ARCS_TO_EVENT = 3;

export function withEvents(
  s: SentenceView,
  harms: readonly Harm[],
  triggers: readonly Trigger[],
  reading: Reading,
): HarmAt[] {
  return harms.map((harm) => ({
    harm,
    event: nearestEvent(s, harm, triggers, reading) ?? eventBefore(s, harm, triggers, reading),
    meanwhile: eventOfWhen(s, harm, triggers),
  }));
}

function nearestEvent(s: SentenceView, harm: Harm, triggers: readonly Trigger[], reading: Reading): Trigger | null {
  let best: Trigger | null = null;
  let least = MAX_ARCS_TO_EVENT + 1;
  for (const t of triggers) {
    if (
      t.token === harm.token ||
      !mayShare(s, t, harm) ||
      reading.book.at(s.index, t.token) !== reading.book.at(s.index, harm.token)
    )
      continue;
    const arcs = reach(s, t.token, harm.token) + (t.generic ? 1 : 0);
    if (arcs < least) {
      least = arcs;
      best = t;
    }
  }
  return best;
}

/** "a strike on the suburbs on Sunday that killed X": whatever noun the tree hangs "that" on, the event before it killed. */
function eventBefore(s: SentenceView, harm: Harm, triggers: readonly Trigger[], reading: Reading): Trigger | null {
  const { rel, head } = s.tree.token(harm.token);
  if (rel !== 'acl:relcl' || head < 0 || s.actorAt(head)?.party) return null;
  const before = triggers.filter(
    (t) =>
      t.via === 'noun' &&
      t.token < harm.token &&
      harm.token - t.token <= MAX_WORDS_TO_EVENT &&
      reading.book.at(s.index, t.token) === reading.book.at(s.index, harm.token),
  );
  return before[before.length - 1] ?? null;
}

const MAX_WORDS_TO_EVENT = 16; // a guess

function eventOfWhen(s: SentenceView, harm: Harm, triggers: readonly Trigger[]): Trigger | null {
  return (
    triggers.find((t) => t.via === 'verb' && t.token > harm.token && opensWith(s, t.token, ['when', 'as', 'after'])) ??
    triggers.find((t) => t.via === 'verb' && t.token !== harm.token && isDuring(s, harm, t.token)) ??
    null
  );
}

function opensWith(s: SentenceView, clause: number, openers: readonly string[]): boolean {
  const { lower } = s.tree.token(s.tree.subtree(clause)[0] ?? clause);
  return openers.includes(lower) && s.tree.token(clause).rel === 'advcl';
}

/** The verb, or the one it is joined to without a subject of its own, is in a "when" that hangs on the word of harm. */
function isDuring(s: SentenceView, harm: Harm, verb: number): boolean {
  const { tree } = s;
  let clause = verb;
  while (tree.token(clause).rel === 'conj' && tree.ownSubject(clause) < 0 && tree.token(clause).head >= 0)
    clause = tree.token(clause).head;
  return opensWith(s, clause, ['when', 'as']) && tree.token(clause).head === harm.token;
}

/**
 * "Nine were killed when gunmen stopped a bus and opened fire": the attack told by a "when" is what killed them, unless
 * the attackers may be among the dead ("when they attacked") or are no fighters ("when protesters stormed the palace").
 */
function attackMeanwhile(reading: Reading, s: SentenceView, harm: Harm, t: Trigger | null): Trigger | null {
  if (t === null || harm.doer >= 0 || t.certainty === 'negated' || !isDuring(s, harm, t.token)) return null;
  const subject = s.tree.doer(t.token);
  const armed = isForce(reading.view, s, subject) || t.agents.some((w) => w.party !== null);
  if (t.via !== 'verb' || !armed || s.actorAt(subject)?.form === 'pronoun') return null;
  const kind = (who: Who): string | null => (who.role === null ? null : reading.view.knowledge.classOf(who.role));
  const own = t.agents.some(
    (w) =>
      (w.party !== null && w.party === harm.victims.party) ||
      (kind(w) !== null && kind(w) === kind(harm.victims) && (w.party === null || harm.victims.party === null)),
  );
  return own ? null : t;
}

/** An event told by a verb shares its clause with the harm it governs; the verb of another clause only tells when. */
function mayShare(s: SentenceView, t: Trigger, harm: Harm): boolean {
  if (t.via === 'noun' || s.tree.isUnder(harm.token, t.token)) return true;
  const { rel, head } = s.tree.token(t.token);
  return rel === 'conj' && head === harm.token && s.tree.ownSubject(t.token) < 0;
}

/** Figures of people harmed and things lost, each on its own claimant. */
export function tollClaims(reading: Reading, s: SentenceView, harms: readonly HarmAt[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const ids = new Map<Harm, string>();
  const days = new Map<number, When | null>();
  for (const { harm, event, meanwhile } of harms) {
    const asTrigger = { token: harm.token, tokens: [harm.token], via: 'verb' as const };
    const unreal = { ...UNPLACED, ...asTrigger, sentence: s.index };
    if (!tookPlace(reading, s, unreal)) continue;
    const isEvent = (i: number): boolean => event?.token === i;
    const atVerb = wheresOf(s, harm.token, reading.book, isEvent).filter((p) => isWithin(s, harm, p.span));
    // "one in the north and three in the south": the second place may hang on the second number.
    const atCount = harm.within && atVerb.length === 0 ? wheresOf(s, harm.head, reading.book, isEvent) : [];
    const own = [...atVerb, ...atCount.filter((p) => isWithin(s, harm, p.span))];
    const told = doersOf(reading.view, s, harm, event ?? attackMeanwhile(reading, s, harm, meanwhile));
    const head = headOf(reading, s, harm.token, {
      rule: harm.counted ? 'deaths counted' : 'word of harm',
      entries: event ? [harm.entry, event.entry] : [harm.entry],
      certainty: doubtedDoer(harm, event, told) ? 'hedged' : harm.certainty,
      // "put the number of dead at 75", "12 were shot and wounded": the figure may stand outside the word's own phrase.
      tokens: [...clauseTokens(s, asTrigger), harm.head, ...figureOf(s, harm)],
      event: event?.words ?? [harm.token],
    });
    const parent = harm.partOf === null ? undefined : ids.get(harm.partOf);
    if (harm.partOf !== null && parent === undefined) continue;
    const draft: ClaimDraft = {
      ...head,
      kind: 'toll',
      effect: harm.effect,
      quantity: harm.quantity,
      victims: ownPeople(reading, s, harm, head),
      agents: ownDoers(s, harm, spokenBy(told, head.claimant), head.claimant),
      when: whenFor(reading, s, harm, event) ?? meanwhile?.when ?? joinedDay(s, harm, days),
      where:
        placesFor(own, event ?? meanwhile).length > 0 ? placesFor(own, event ?? meanwhile) : (meanwhile?.where ?? []),
      partOf: parent ?? null,
    };
    days.set(harm.token, draft.when);
    ids.set(harm, identify(draft, reading.view.document.id).id);
    out.push(draft);
  }
  return out;
}

/** "was killed, reportedly by fire from the front": with the doer it would say more than the text. */
function doubtedDoer(harm: Harm, event: Trigger | null, doers: readonly Who[]): boolean {
  return harm.certainty === 'asserted' && event?.certainty === 'hedged' && doers.length > 0 && doers === event.agents;
}

/** "In the raid of Sunday eight were killed and four were hurt": the one day of the sentence is that of both. */
function joinedDay(s: SentenceView, { token }: Harm, days: ReadonlyMap<number, When | null>): When | null {
  const { rel, head } = s.tree.token(token);
  return rel === 'conj' && s.times.filter((t) => t.when !== null).length === 1 ? (days.get(head) ?? null) : null;
}

/** Whether a place stands among the words that speak of this count. */
function isWithin(s: SentenceView, harm: Harm, span: Span | null): boolean {
  if (harm.within === null || span === null) return true;
  const from = s.tree.tokens[harm.within[0]]?.start ?? 0;
  const to = s.tree.tokens[harm.within[1]]?.end ?? Number.POSITIVE_INFINITY;
  return span.start >= from && span.end <= to;
}

/** "Our forces killed 12": the speaker's own. */
function ownDoers(s: SentenceView, harm: Harm, doers: Who[], claimant: Claimant): Who[] {
  const ours = harm.doer >= 0 && s.tree.childrenBy(harm.doer, 'nmod:poss').some((k) => s.tree.token(k).lower === 'our');
  if (!ours || claimant.as !== 'party') return doers;
  return doers.map((who) => (who.party === null ? { ...who, party: claimant.party } : who));
}

const UNPLACED: Trigger = {
  sentence: 0,
  token: 0,
  words: [],
  via: 'verb',
  type: 'armed attack',
  entry: '',
  both: false,
  generic: false,
  agents: [],
  targets: [],
  weapons: [],
  when: null,
  where: [],
  certainty: 'asserted',
  unreal: false,
  tokens: [],
};

/** Who did it: the doer of the verb; where an event kills ("strikes that killed 12"), the event's own agents. */
export function doersOf(view: DocumentView, s: SentenceView, harm: Harm, event: Trigger | null): Who[] {
  const found = harm.doer < 0 ? [] : doersAt(s, harm.doer).filter((w) => w.span?.start !== harm.victims.span?.start);
  const doers = found.length > 0 ? found : whoseMunition(view, s, harm.doer);
  if (doers.length > 0 && event?.token !== harm.doer) return doers;
  const strikes = event !== null && !event.both && ATTACKS.has(event.type) && !standsBeside(s, harm);
  return strikes ? event.agents : doers;
}

/** "A Saudi drone killed two": whose it is. */
function whoseMunition(view: DocumentView, s: SentenceView, doer: number): Who[] {
  if (!isMunition(view, s, doer)) return [];
  return targetsAt(s, doer).map((who) => (who.role === 'things' ? { ...who, role: null } : who));
}

/** Kinds of events whose agents are those who kill in them; who withdraws or visits kills nobody by it. */
const ATTACKS = new Set<string>([
  ...STRIKES,
  ...DONE_TO_PERSONS,
  'arson',
  'property destruction',
  'crackdown',
  'arrest',
]);

/** "withdrew with only two dead": the losses of the subject itself. */
function standsBeside(s: SentenceView, harm: Harm): boolean {
  const { tree } = s;
  return [harm.token, harm.head].some((k) => tree.caseOf(k) === 'with');
}

function whenFor(reading: Reading, s: SentenceView, harm: Harm, event: Trigger | null): When | null {
  return whenOf(s, harm.token, reading.book, reading.view.document.published.slice(0, 10)) ?? event?.when ?? null;
}

function placesFor(own: Where[], event: Trigger | null): Where[] {
  return own.length > 0 ? own : (event?.where ?? []);
}
