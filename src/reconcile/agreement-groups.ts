import type { AgreementClaim, Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { type Clock, completed, dayOf } from './agreement-clock.ts';

/** One telling of an accord, with the report's day and the clock that it gives or implies. */
export interface Telling {
  claim: AgreementClaim;
  told: string;
  clock: Clock;
  parties: ReadonlySet<string>;
}

/** Reports this many days apart may still speak of one accord where neither gives its clock. A guess. */
const FRESH_DAYS = 7;
const DAY = 86_400_000;

/**
 * Claims about one accord: of one type, between sides that fit, with clocks that do not contradict. The best described
 * come first, so that the order of the reports changes nothing; each goes to the accord that fits it best.
 */
export function agreementGroups(
  documents: readonly Pick<Document, 'id' | 'published'>[],
  claims: readonly Claim[],
): Telling[][] {
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
      a.claim.span.start - b.claim.span.start,
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
  return {
    claim,
    told,
    clock: completed({ starts: claim.starts, ends: claim.ends }, claim.duration),
    parties: new Set(claim.parties.flatMap((w) => (w.party === null ? [] : [w.party]))),
  };
}

function described({ clock, parties, claim }: Telling): number {
  return (clock.starts ? 4 : 0) + (clock.ends ? 4 : 0) + parties.size + (claim.mediators.length > 0 ? 1 : 0);
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
  const known = new Set(group.flatMap((t) => [...t.parties]));
  const shared = [...one.parties].filter((p) => known.has(p)).length;
  if (known.size > 0 && one.parties.size > 0 && shared < Math.min(2, known.size, one.parties.size)) return null;
  const clock = clockFit(group, one);
  if (clock === null) return null;
  const near = group.some((t) => t.claim.document === one.claim.document);
  const apart = Math.min(...group.map((t) => Math.abs(Date.parse(t.told) - Date.parse(one.told)) / DAY));
  if (clock === 0 && !near && (apart > FRESH_DAYS || (shared === 0 && one.claim.type !== 'ceasefire'))) return null;
  // Nothing but the word is shared: two accords of a kind may be spoken of in the same days.
  if (clock === 0 && !near && shared === 0 && one.parties.size + known.size > 0 && one.claim.requestedBy === null)
    return null;
  return clock * 3 + (near ? 2 : 0) + shared - apart / FRESH_DAYS;
}

/** 1 where a day is shared, 0 where nothing speaks against it, null where the clocks contradict. */
function clockFit(group: readonly Telling[], one: Telling): number | null {
  let shared = 0;
  for (const { clock, told } of group) {
    for (const edge of ['starts', 'ends'] as const) {
      const [a, b] = [dayOf(clock[edge]), dayOf(one.clock[edge])];
      if (a !== null && b !== null && a !== b) return null;
      if (a !== null && a === b) shared = 1;
    }
    if (isLater(one.clock, one.told, clock) || isLater(clock, told, one.clock)) return null;
  }
  return shared;
}

/** A new accord without a clock, told after the other one had run out. */
function isLater(own: Clock, told: string, other: Clock): boolean {
  const ends = dayOf(other.ends);
  return ends !== null && own.starts === null && own.ends === null && told > ends;
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
      compare(a.told, b.told) || compare(a.claim.document, b.claim.document) || a.claim.span.start - b.claim.span.start,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
