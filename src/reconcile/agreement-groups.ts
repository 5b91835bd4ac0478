import type { AccordCourse, AgreementClaim, Claim } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import { type Clock, completed, dayOf } from './agreement-clock.ts';

/** One telling of an accord, with the report's day and the clock that it gives or implies. */
export interface Telling {
  claim: AgreementClaim;
  told: string;
  clock: Clock;
  parties: ReadonlySet<string>;
  turn: AccordCourse['turn'] | null;
}

/** What is asked of a report here: its id and when it was published. */
export interface Dated {
  id: string;
  published: string;
}

/** Reports this many days apart may still speak of one accord where neither gives its clock. A guess. */
const FRESH_DAYS = 7;
/** Days by which the start of an accord may be off where only the news of it gives the day. A guess. */
const NEWS_DAYS = 2;
/** Letters between a truce and "the truce" that stands for it, at which that begins to be doubtful. A guess. */
const NEAR_LETTERS = 400;
const DAY = 86_400_000;

/**
 * Claims about one accord: of one type, between sides that fit, with clocks that do not contradict. The best described
 * come first, so that the order of the reports changes nothing; each goes to the accord that fits it best.
 */
export function agreementGroups(documents: readonly Dated[], claims: readonly Claim[]): Telling[][] {
  const published = new Map(documents.map((d) => [d.id, d.published.slice(0, 10)]));
  const tellings = claims.flatMap((claim) => {
    if (claim.kind !== 'agreement' || (claim.certainty !== 'asserted' && claim.certainty !== 'hedged')) return [];
    return [tellingOf(claim, published.get(claim.document) ?? '')];
  });
  const ordered = tellings.sort(
    (a, b) =>
      described(b) - described(a) ||
      compare(a.told, b.told) ||
      compare(a.claim.document, b.claim.document) ||
      a.claim.span.start - b.claim.span.start ||
      compare(a.claim.id, b.claim.id),
  );
  const groups: Telling[][] = [];
  for (const telling of ordered) {
    const best = bestGroup(groups, telling);
    if (best) best.push(telling);
    else groups.push([telling]);
  }
  return groups.filter(saysSomething).map(inTextOrder);
}

function tellingOf(claim: AgreementClaim, told: string): Telling {
  const turn = claim.course?.turn ?? null;
  // The day that it is extended to, or on which it fell apart, is not the end that was agreed.
  const moved = turn === 'extended' || turn === 'broken';
  return {
    claim,
    told,
    clock: completed({ starts: claim.starts, ends: moved ? null : claim.ends }, moved ? null : claim.duration),
    parties: new Set(claim.parties.flatMap((w) => (w.party === null ? [] : [w.party]))),
    turn,
  };
}

function described({ clock, parties, claim, turn }: Telling): number {
  const later = turn === 'extended' || turn === 'broken' || turn === 'expired' ? 1 : 0;
  return (
    (clock.starts ? 4 : 0) + (clock.ends ? 4 : 0) + parties.size + (claim.mediators.length > 0 ? 1 : 0) - later * 2
  );
}

function bestGroup(groups: readonly Telling[][], telling: Telling): Telling[] | null {
  let best: { group: Telling[]; score: number } | null = null;
  for (const group of groups) {
    const score = closeness(group, telling);
    if (score !== null && (!best || score > best.score)) best = { group, score };
  }
  return best?.group ?? null;
}

/** Points of the fit, or null where telling and group are of two accords. Points are guesses: clock, report, sides, days. */
function closeness(group: readonly Telling[], one: Telling): number | null {
  const [first] = group;
  if (!first || first.claim.type !== one.claim.type) return null;
  const known = partiesOf(group);
  const named = [...one.parties].filter((p) => known.has(p)).length;
  // "The truce has collapsed", says one of its sides: whose truce it is follows from who speaks.
  const speaks = one.parties.size === 0 && one.turn !== null && known.has(one.claim.claimant.party ?? '');
  const shared = speaks ? 1 : named;
  if (known.size > 0 && one.parties.size > 0 && shared < Math.min(2, known.size, one.parties.size)) return null;
  const clock = clockFit(group, one);
  if (clock === null) return null;
  if (group.some((t) => isSameMention(t, one))) return 100;
  const inText = Math.max(0, ...group.map((t) => nearness(t, one)));
  const near = inText > 0;
  const apart = Math.min(...group.map((t) => Math.abs(Date.parse(t.told) - Date.parse(one.told)) / DAY));
  if (clock === 0 && !near && (apart > FRESH_DAYS || (shared === 0 && one.claim.type !== 'ceasefire'))) return null;
  // Nothing but the word is shared: two accords of a kind may be spoken of in the same days.
  if (clock === 0 && !near && shared === 0 && one.parties.size + known.size > 0 && one.claim.requestedBy === null)
    return null;
  return clock * 3 + (near ? 1 + inText : 0) + shared - apart / FRESH_DAYS;
}

const PARTIES = new WeakMap<readonly Telling[], { of: number; parties: Set<string> }>();

/** The parties that a group names, put together anew only once it has grown. */
function partiesOf(group: readonly Telling[]): ReadonlySet<string> {
  const known = PARTIES.get(group);
  if (known?.of === group.length) return known.parties;
  const parties = new Set(group.flatMap((t) => [...t.parties]));
  PARTIES.set(group, { of: group.length, parties });
  return parties;
}

/** "It was extended": the words that "it" stands for belong to one accord and no other. */
function isSameMention({ claim: a }: Telling, { claim: b }: Telling): boolean {
  return a.document === b.document && a.trace.event !== null && a.trace.event.start === b.trace.event?.start;
}

/** 0 in another report; in the same one up to 1, the nearer they stand. */
function nearness({ claim: a }: Telling, { claim: b }: Telling): number {
  if (a.document !== b.document) return 0;
  return 1 / (1 + Math.abs(a.span.start - b.span.start) / NEAR_LETTERS);
}

/** 1 where a day is shared, 0 where nothing speaks against it, null where the clocks contradict. */
function clockFit(group: readonly Telling[], one: Telling): number | null {
  let shared = 0;
  for (const other of group) {
    for (const edge of ['starts', 'ends'] as const) {
      const fit = edgeFit(other.clock[edge], one.clock[edge]);
      if (fit === null) return null;
      shared = Math.max(shared, fit);
    }
    if (isLater(one, other.clock) || isLater(other, one.clock)) return null;
    if (isBefore(one, other.clock) || isBefore(other, one.clock)) return null;
  }
  return shared;
}

function edgeFit(one: When | null, other: When | null): number | null {
  const [a, b] = [dayOf(one), dayOf(other)];
  if (!one || !other || a === null || b === null) return 0;
  if (a === b) return 1;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  const news = one.basis === 'published' || other.basis === 'published';
  const rough = one.approximate || other.approximate;
  return (news && days <= NEWS_DAYS) || (rough && days <= 1) ? 0 : null;
}

/** A new accord without a clock, told after the other one had run out; what is told of an old one may be told late. */
function isLater({ clock, told, turn, claim }: Telling, other: Clock): boolean {
  const ends = dayOf(other.ends);
  const ofOld = turn === 'extended' || turn === 'expired' || turn === 'broken' || claim.requestedBy !== null;
  if (ends === null || clock.starts !== null || clock.ends !== null || told <= ends) return false;
  return !ofOld || Date.parse(told) - Date.parse(ends) > FRESH_DAYS * DAY;
}

/** Extended up to, or broken on, a day before the other one began. */
function isBefore({ claim, turn }: Telling, other: Clock): boolean {
  const starts = dayOf(other.starts);
  if ((turn !== 'extended' && turn !== 'broken') || starts === null || claim.ends === null) return false;
  return claim.ends.to.slice(0, 10) < starts;
}

/** An accord without sides, clock, mediator or asker is only a word. Talks need somebody who talks. */
function saysSomething(group: readonly Telling[]): boolean {
  const sided = group.some(
    ({ claim }) => claim.parties.some((w) => w.party !== null || w.actor !== null) || claim.mediators.length > 0,
  );
  if (sided) return true;
  return (
    group[0]?.claim.type !== 'talks' &&
    group.some(({ claim, clock }) => clock.starts !== null || clock.ends !== null || claim.requestedBy !== null)
  );
}

function inTextOrder(group: Telling[]): Telling[] {
  return group.sort(
    (a, b) =>
      compare(a.told, b.told) ||
      compare(a.claim.document, b.claim.document) ||
      a.claim.span.start - b.claim.span.start ||
      compare(a.claim.id, b.claim.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
