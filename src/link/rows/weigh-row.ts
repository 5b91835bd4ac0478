import type { DatasetRow, LinkReason } from '../../model/dataset.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Incident } from '../../model/situation.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import { kilometres } from '../distance.ts';
import { isMutual, mayBeOne } from '../event-families.ts';

/**
 * What speaks for a row of a dataset and an incident of ours being one event; negative ones speak against it. Measured by
 * `npm run eval -- rows`, where a wrong link counts as five that are missing; finer steps than half a point tell nothing there.
 */
export const ROW_WEIGHTS = {
  sameDay: 3,
  dayApart: -2,
  withinStretch: 1,
  withinMonth: -1,
  sameTown: 3,
  sameName: 2.5,
  nearby: 2,
  acrossBorder: 0.5,
  sameProvince: 1,
  onlyCountry: -1,
  noPlace: -1.5,
  sameType: 1.5,
  amongTypes: 0.5,
  otherType: -1.5,
  bothSides: 2,
  sharedSide: 1,
  sameDeaths: 1.5,
  deathsWithin: 0.5,
  deathsFarOff: -1,
} as const;

/** From here on a row is taken for an incident (measured), and from here on it is shown as one that may be it (a guess). */
export const ROW_NEEDED = 6.5;
export const ROW_PERHAPS = 4;
/** Another incident that comes as near as this leaves it open which of the two it is. Measured. */
export const ROW_MARGIN = 1;

/** `against`: what forbids it, in words; nothing is weighed then. */
export type WeighedRow = { against: string } | { against: null; score: number; reasons: LinkReason[] };

/** Whether two parties are one on a day (ISO), as far as a dataset tells them apart. */
export type Kinship = (one: string, other: string, day: string) => boolean;

const SAME: Kinship = (one, other) => one === other;

/** Weighs a row against an incident. */
export function weighRow(row: DatasetRow, incident: Incident, isKin: Kinship = SAME): WeighedRow {
  if (row.types.length === 0) return { against: 'nothing that the case would tell of' };
  if (!row.types.some((type) => type === incident.type || mayBeOne(type, incident.type)))
    return { against: 'different kinds of event' };
  const day = weighDays(row.days, incident.when);
  if (typeof day === 'string') return { against: day };
  const place = weighPlaces(row.where, incident.where);
  if (typeof place === 'string') return { against: place };
  const sides = weighSides(row, incident, isKin);
  if (typeof sides === 'string') return { against: sides };
  const reasons = [day, place, weighType(row, incident), sides, weighDeaths(row, incident)].filter(
    (each) => each !== null,
  );
  return { against: null, score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

const DAY = 86_400_000;
/** How long after an event a report that names no day still speaks of it. A guess, as in linking reports. */
const FRESH_DAYS = 4;

interface Stretch {
  from: number;
  to: number;
}

/** Milliseconds, both ends included; of a report that names no day, from as long before as it may still speak of. */
export function stretchOf({ from, to, basis }: Pick<When, 'from' | 'to' | 'basis'>): Stretch {
  const [first, last] = [Date.parse(from.slice(0, 10)), Date.parse(to.slice(0, 10))];
  return { from: basis === 'published' ? first - FRESH_DAYS * DAY : first, to: last };
}

/** A day's difference is a night, or a clock on the other side of midnight; more is another event. */
function weighDays(row: When, incident: When | null): LinkReason | string {
  if (incident === null) return 'the incident has no day';
  const [a, b] = [stretchOf(row), stretchOf(incident)];
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
  if (gap > DAY) return 'different days';
  const longest = Math.max(a.to - a.from, b.to - b.from) / DAY;
  const days = `${row.from.slice(0, 10)}${row.to.slice(0, 10) === row.from.slice(0, 10) ? '' : ` to ${row.to.slice(0, 10)}`}`;
  if (gap === DAY) return { name: `a day apart (${days})`, weight: longest > 1 ? 0 : ROW_WEIGHTS.dayApart };
  if (longest <= 1) return { name: `same day (${days})`, weight: ROW_WEIGHTS.sameDay };
  if (longest <= 8) return { name: `within the same days (${days})`, weight: ROW_WEIGHTS.withinStretch };
  return { name: `within the same stretch (${days})`, weight: ROW_WEIGHTS.withinMonth };
}

/** Kilometres within which two towns are one place, and neighbours; beyond the last, exact places are two. Guesses. */
export const SAME_TOWN = 10;
const NEARBY = 30;
const FARTHEST = 75;
/** How far the middle of a district or province may lie from a place in it. */
const PROVINCE = 150;

/** The nearest of the incident's places to the row's. */
function weighPlaces(row: Where | null, places: readonly Where[]): LinkReason | string {
  if (row === null || places.length === 0) return { name: 'no place to compare', weight: ROW_WEIGHTS.noPlace };
  let best: LinkReason | null = null;
  for (const place of places) {
    const found = weighPlace(row, place);
    if (found !== null && (best === null || found.weight > best.weight)) best = found;
  }
  return best ?? 'different places';
}

function weighPlace(row: Where, place: Where): LinkReason | null {
  const far = kilometres(row, place);
  const exact = row.precision <= 2 && place.precision <= 2;
  const words = far === null ? '' : ` (${row.name} and ${place.name}, ${Math.round(far)} km)`;
  const isAbroad = row.country !== null && place.country !== null && row.country !== place.country;
  if (exact && far !== null && far <= NEARBY) {
    if (isAbroad) return { name: `near, across a border${words}`, weight: ROW_WEIGHTS.acrossBorder };
    return far <= SAME_TOWN
      ? { name: `same place${words}`, weight: ROW_WEIGHTS.sameTown }
      : { name: `nearby${words}`, weight: ROW_WEIGHTS.nearby };
  }
  const isNamesake = !isAbroad && isSameName(row.name, place.name);
  if (isNamesake && far === null) return { name: `same name (${place.name})`, weight: ROW_WEIGHTS.sameName };
  if (exact && far !== null) {
    // Of two villages of one name ours may be the wrong one: neither for nor against.
    if (isNamesake) return { name: `same name, elsewhere${words}`, weight: 0 };
    if (far <= FARTHEST && row.country === place.country) return { name: `not far${words}`, weight: 0 };
    return null;
  }
  const below = row.precision <= 4 && place.precision <= 4;
  if (below && far !== null && far <= PROVINCE)
    return { name: `same province${words}`, weight: ROW_WEIGHTS.sameProvince };
  if (below && far !== null) return null;
  // A border, a region or a whole country.
  if (isAbroad) return null;
  if (row.country !== null && row.country === place.country)
    return { name: `only the country in common (${row.country})`, weight: ROW_WEIGHTS.onlyCountry };
  return { name: 'no place to compare', weight: ROW_WEIGHTS.noPlace };
}

/** "Ta Kwai temple" and "Ta Kwai": the same words, or one begins with the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (a === undefined || b === undefined || Math.min(a.length, b.length) < SHORTEST_NAME) return false;
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** Letters. */
const SHORTEST_NAME = 4;

/** Many types that a code may stand for say less than one. */
const FEW_TYPES = 4;

function weighType({ types, kind }: DatasetRow, { type }: Incident): LinkReason {
  if (types[0] === type && types.length <= FEW_TYPES)
    return { name: `same kind (${kind})`, weight: ROW_WEIGHTS.sameType };
  if (types.includes(type)) return { name: `may be its kind (${kind})`, weight: ROW_WEIGHTS.amongTypes };
  return { name: `another kind (${kind})`, weight: ROW_WEIGHTS.otherType };
}

/** Both name two who fight, and none is the same: two fights. One attacks the other there, and is attacked here: two attacks. */
function weighSides(row: DatasetRow, incident: Incident, isKin: Kinship): LinkReason | string | null {
  const isAmong = (party: string, others: ReadonlySet<string>) =>
    others.has(party) || [...others].some((other) => isKin(party, other, row.days.from.slice(0, 10)));
  const parties = (whos: readonly { party: string | null }[]) => new Set(whos.flatMap(({ party }) => party ?? []));
  const theirs = parties(row.sides);
  const [agents, targets] = [parties(incident.sides.agents), parties(incident.sides.targets)];
  const ours = new Set([...agents, ...targets]);
  const shared = [...theirs].filter((party) => isAmong(party, ours)).sort();
  if (theirs.size >= 2 && ours.size >= 2 && shared.length < 2) return 'other sides';
  if (theirs.size > 0 && ours.size > 0 && shared.length === 0 && !isMutual(incident.type)) return 'other sides';
  const attackers = parties(row.sides.filter(({ part }) => part === 'agent'));
  const oneWay = !isMutual(incident.type) && attackers.size > 0 && agents.size > 0;
  if (oneWay && ![...attackers].some((party) => isAmong(party, agents))) return 'another attacker';
  if (shared.length >= 2) return { name: `same sides (${shared.join(', ')})`, weight: ROW_WEIGHTS.bothSides };
  return shared.length === 1 ? { name: `a side in common (${shared[0]})`, weight: ROW_WEIGHTS.sharedSide } : null;
}

/** Figures below this are in too many events to tell one by. */
const TELLING = 3;
/** So many times more or fewer dead speak against it. A guess. */
const FAR_OFF = 4;

function weighDeaths({ deaths: { best, low, high } }: DatasetRow, { tolls }: Incident): LinkReason | null {
  const figures = tolls.filter(({ effect }) => effect === 'killed').flatMap((toll) => toll.figures.flatMap(numbersIn));
  if (best === null || figures.length === 0) return null;
  if (best >= TELLING && figures.includes(best))
    return { name: `same number of dead (${best})`, weight: ROW_WEIGHTS.sameDeaths };
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const [from, to] = [Math.min(low ?? best, best), Math.max(high ?? best, best)];
  if (to >= least && from <= most)
    return { name: `dead within our figures (${best})`, weight: ROW_WEIGHTS.deathsWithin };
  const off = best > most ? best / Math.max(1, most) : least / Math.max(1, best);
  return off >= FAR_OFF ? { name: `dead far from our figures (${best})`, weight: ROW_WEIGHTS.deathsFarOff } : null;
}

function numbersIn({ quantity: { n, to } }: { quantity: Quantity }): number[] {
  return [n, to].filter((each) => each !== null);
}
