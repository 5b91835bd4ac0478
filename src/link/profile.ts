import type { IncidentType } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import { isGeneral, isMutual } from './event-families.ts';
import type { Mention } from './mention.ts';
import type { ToldRank } from './rank.ts';

const DAY = 86_400_000;

/** Days in milliseconds, both inclusive; `slack` is by how much they may miss each other and still be one night. */
export interface Days {
  from: number;
  to: number;
  slack: number;
}

/** Whom a figure counts: sides and roles. */
export interface Counted {
  parties: ReadonlySet<string>;
  roles: ReadonlySet<string>;
}

/** What is known of one incident so far: of a single mention, or of all that were joined. */
export interface Profile {
  /** Types told in so many words, general ones ("attack") left out unless nothing else is known. */
  types: ReadonlySet<IncidentType>;
  days: Days | null;
  places: readonly Where[];
  /** Names of places that no gazetteer knows. */
  names: ReadonlySet<string>;
  /** Kinds of things hit. */
  struck: ReadonlySet<string>;
  agents: ReadonlySet<string>;
  victims: ReadonlySet<string>;
  /** Everybody above, and the claimants who tell of their adversary. */
  sides: ReadonlySet<string>;
  /** "killed 58" → of whom, where known. */
  figures: ReadonlyMap<string, Counted>;
  /** The first and last day of the reports that tell of it. */
  firstTold: number;
  lastTold: number;
  documents: ReadonlySet<string>;
  /** Reports that tell of it as of another one than they told of before. */
  others: ReadonlySet<string>;
  /** Which one of its kind it is told to be. */
  ranks: readonly ToldRank[];
  /** Its longer sentences, without case and marks. */
  words: ReadonlySet<string>;
  /** Only tolls so far, no event word. */
  leaning: boolean;
}

export function profileOf(m: Mention): Profile {
  const agents = partiesOf(m.agents);
  const victims = partiesOf(m.targets);
  const told = Date.parse(m.published);
  const figures = new Map<string, Counted>();
  for (const f of m.figures) {
    const key = f.to === null ? `${f.effect} ${f.n}` : `${f.effect} ${f.n}-${f.to}`;
    const one = {
      parties: new Set(f.party === null ? [] : [f.party]),
      roles: new Set(f.role === null ? [] : [f.role]),
    };
    figures.set(key, both(figures.get(key), one));
  }
  return {
    types: new Set(m.leaning ? [] : [m.type]),
    days: daysOf(m.when, m.byNight),
    places: m.where.filter((p) => p.place !== null || p.country !== null),
    names: new Set(m.where.flatMap((p) => (p.place === null && p.precision <= 2 ? [p.name.toLowerCase()] : []))),
    struck: new Set(m.struck),
    agents,
    victims,
    sides: new Set([...agents, ...victims, ...m.against]),
    figures,
    firstTold: told,
    lastTold: told,
    documents: new Set([m.document]),
    others: new Set(m.other && !m.definite && m.rank === null ? [m.document] : []),
    ranks: m.rank === null ? [] : [{ ...m.rank, told }],
    words: new Set(m.words),
    leaning: m.leaning,
  };
}

/** What is known once both are one. */
export function merge(a: Profile, b: Profile): Profile {
  const figures = new Map(a.figures);
  for (const [key, counted] of b.figures) figures.set(key, both(figures.get(key), counted));
  return {
    types: specific(new Set([...a.types, ...b.types])),
    days: mergeDays(a.days, b.days),
    places: mergePlaces(a.places, b.places),
    names: new Set([...a.names, ...b.names]),
    struck: new Set([...a.struck, ...b.struck]),
    agents: new Set([...a.agents, ...b.agents]),
    victims: new Set([...a.victims, ...b.victims]),
    sides: new Set([...a.sides, ...b.sides]),
    figures,
    firstTold: Math.min(a.firstTold, b.firstTold),
    lastTold: Math.max(a.lastTold, b.lastTold),
    documents: new Set([...a.documents, ...b.documents]),
    others: new Set([...a.others, ...b.others]),
    ranks: [...a.ranks, ...b.ranks],
    words: new Set([...a.words, ...b.words]),
    leaning: a.leaning && b.leaning,
  };
}

/** Whether both sides act in it, by any of the types it is told under. */
export function isTwoSided(p: Profile): boolean {
  for (const type of p.types) if (isMutual(type)) return true;
  return false;
}

export function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

function both(a: Counted | undefined, b: Counted): Counted {
  if (!a) return b;
  return { parties: new Set([...a.parties, ...b.parties]), roles: new Set([...a.roles, ...b.roles]) };
}

function specific(types: Set<IncidentType>): ReadonlySet<IncidentType> {
  const told = [...types].filter((type) => !isGeneral(type));
  return told.length > 0 ? new Set(told) : types;
}

function partiesOf(whos: Mention['agents']): Set<string> {
  return new Set(whos.flatMap((w) => (w.party === null ? [] : [w.party])));
}

/** A night belongs to two days; a morning or an afternoon does not. */
export function daysOf(when: When | null, byNight: boolean): Days | null {
  if (!when) return null;
  const loose = when.grain === 'hour' ? byNight : when.approximate;
  return { from: Date.parse(when.from.slice(0, 10)), to: Date.parse(when.to.slice(0, 10)), slack: loose ? DAY : 0 };
}

function mergeDays(a: Days | null, b: Days | null): Days | null {
  if (!a || !b) return a ?? b;
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  if (from <= to) return { from, to, slack: Math.min(a.slack, b.slack) };
  // A night and the day it ended on: the day is told exactly, and every other telling has to fit it.
  if (a.slack === 0) return a;
  if (b.slack === 0) return b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), slack: 0 };
}

/** Places of one that lie nowhere near the other's are of another event told in the same breath. */
function mergePlaces(a: readonly Where[], b: readonly Where[]): readonly Where[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const kept = new Map<string, Where>();
  const keep = (own: readonly Where[], others: readonly Where[]): void => {
    for (const p of own) if (others.some((q) => !areApart(p, q))) kept.set(p.place ?? p.name, p);
  };
  keep(a, b);
  keep(b, a);
  const all = [...kept.values()];
  // What is told of a country and of a town in it is of the town: another town of the country is another incident.
  return all.filter((p) => p.precision < 6 || !all.some((q) => q.precision < 6 && q.country === p.country));
}

/** Whether two places cannot be where one event happened. Lines and borders without a country are compatible with all. */
export function areApart(p: Where, q: Where): boolean {
  if (p.place !== null && p.place === q.place) return false;
  if (p.country === null || q.country === null) return p.precision <= 3 && q.precision <= 3;
  if (p.country !== q.country) return true;
  if (p.precision >= 5 || q.precision >= 5) return false;
  if (p.admin1 !== null && q.admin1 !== null && p.admin1 !== q.admin1) return true;
  return p.precision <= 2 && q.precision <= 2;
}
