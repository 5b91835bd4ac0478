import type { GazetteerHit } from '../../knowledge/gazetteer.ts';
import type { PlaceKind } from '../../knowledge/gazetteer-layout.ts';
import type { UnitKind } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { distanceKm } from './distance.ts';

/** What a document speaks of: shares by id of countries and admin-1 units, each level summing to 1. */
export interface PlaceShares {
  share: Map<string, number>;
  /** Which words spoke for a country. A name must not be the only witness to its own sense. */
  witnesses: Map<string, Set<string>>;
}

/** What a sense is worth before the document is looked at. Set by hand, then tuned on TR-News and LGL (eval/places). */
const KIND_SCORE: Record<PlaceKind, number> = {
  country: 7,
  capital: 2,
  seat1: 1,
  admin1: 1.5,
  seat2: 0.5,
  seat3: 0.2,
  town: 0,
  admin2: -0.5,
  section: -0.8,
  crossing: 0,
  camp: 0,
  facility: 0,
  valley: 0,
  region: 0,
  continent: 2,
  line: 0,
  range: 0,
  water: 1,
  river: 0,
  island: 0.5,
  corridor: 0,
};
const FORM_SCORE: Record<GazetteerHit['form'], number> = {
  name: 0,
  alternate: -1,
  bare: -0.6,
  abbreviation: 0,
  preferred: 6,
};
const PEOPLE_SCORE = 0.6; // per power of ten
const COUNTRY_SCORE = 3.2; // of a country that is all the document speaks of
/** In a report that is mostly about one country, a namesake abroad has to be a world city. Guesses. */
const DOMINANT_SHARE = 0.6;
const DOMINANT_SCORE = 2.5;
const ADMIN1_SCORE = 2.4; // of 0.8 to 3.2: TR-News 74.4 to 75.5% and LGL 55.3 to 59.5% within 161 km, level from here on
const SHARE_SCALE = 30; // shares above 1/30 begin to tell
/** Two senses further apart than NAMESAKE_KM whose scores differ by less than DOUBT leave the name without a place. */
const DOUBT = 0.35;
const NAMESAKE_KM = 60;
/** A seat or town of this size is what its name means, though its province is called the same. */
const CITY_PEOPLE = 100_000;

export interface Resolution {
  best: GazetteerHit;
  /** False where another sense is as good: then only what both share holds. */
  sure: boolean;
  country: string | null;
  score: number;
}

/** What is resolved: the senses left, and the unit word beside them. */
export type Named = Pick<Candidate, 'key' | 'hits' | 'unit' | 'container'>;

/** The sense that kind, size and the document's countries speak for; null where a unit word leaves none. */
export function resolve({ key, hits, unit, container }: Named, shares: PlaceShares): Resolution | null {
  const senses = unit === null ? hits : spokenFirst(hitsOfUnit(hits, unit), hits, shares);
  let best: GazetteerHit | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const hit of senses) {
    const score = scoreOf(hit, shares);
    if (score > bestScore) {
      best = hit;
      bestScore = score;
    }
  }
  if (!best) return null;
  const home = container ? null : atHome(best, senses, key, shares);
  if (home)
    return { best: unit === null ? cityOf(home, senses) : home, sure: true, country: home.country, score: bestScore };
  if (unit === null) best = cityOf(best, senses);
  // Names of two words, and provinces of a name like no other, are rarely chance namesakes.
  const lone = (key.includes(' ') || best.kind === 'admin1') && sharedCountry(hits) !== null;
  if (!container && !lone && foreign(best, key, shares)) return { best, sure: false, country: null, score: bestScore };
  let sure = true;
  for (const hit of senses) {
    if (hit.id === best.id || nested(hit, best)) continue;
    if (isAcross(hit, best, key, shares)) sure = false;
    if (scoreOf(hit, shares) < bestScore - DOUBT) continue;
    if (hit.country !== best.country || farApart(hit, best)) sure = false;
  }
  return { best, sure, country: sure ? best.country : sharedCountry(senses), score: bestScore };
}

/** "Beni territory" in a report on Congo: the town there, not the department of that name in Bolivia. */
function spokenFirst(ofUnit: GazetteerHit[], hits: GazetteerHit[], { share }: PlaceShares): GazetteerHit[] {
  const spoken = (hit: GazetteerHit) => hit.country !== null && share.has(hit.country);
  if (ofUnit.some(spoken)) return ofUnit;
  const others = hits.filter(spoken);
  return others.length > 0 ? others : ofUnit;
}

/** Sizes from which a town is meant though nothing else in the document is in its country. */
const WORLD_CITY_PEOPLE = 250_000;
const WORLD_PROVINCE_PEOPLE = 1_000_000;

/** A small town in a country that nothing else in the document speaks of: likelier a namesake the gazetteer lacks. */
function foreign(best: GazetteerHit, key: string, shares: PlaceShares): boolean {
  if (shares.share.size === 0 || best.country === null || best.form === 'preferred') return false;
  // "Salazar" was São Tomé once.
  if (best.kind === 'capital' && best.form !== 'alternate') return false;
  if (best.kind === 'admin1' ? best.population >= WORLD_PROVINCE_PEOPLE : best.population >= WORLD_CITY_PEOPLE)
    return false;
  if (!(isSettlement(best.kind) || best.kind === 'admin2' || best.kind === 'admin1')) return false;
  return !isHeard(best.country, key, shares);
}

/** Share from which a report is about a country, among others; guess. */
const HOME_SHARE = 0.3;
/** Cities that a name means wherever a report is set; guess. */
const METROPOLIS_PEOPLE = 1_000_000;

/**
 * The namesake in a country that the report's other names speak of, where nothing but its own name speaks for the better
 * known one: "Palma" in a report on Mozambique.
 */
function atHome(best: GazetteerHit, senses: GazetteerHit[], key: string, shares: PlaceShares) {
  if (best.kind === 'capital' || best.population >= METROPOLIS_PEOPLE || !isSettlement(best.kind)) return null;
  if (isHeard(best.country, key, shares)) return null;
  const home = senses.filter(
    (hit) =>
      hit.form === 'name' &&
      isSettlement(hit.kind) &&
      isHeard(hit.country, key, shares) &&
      (shares.share.get(hit.country ?? '') ?? 0) >= HOME_SHARE,
  );
  return home.toSorted((a, b) => scoreOf(b, shares) - scoreOf(a, shares))[0] ?? null;
}

/** Whether something besides the name itself speaks of a country. */
function isHeard(country: string | null, key: string, { witnesses }: PlaceShares): boolean {
  const heard = country === null ? undefined : witnesses.get(country);
  return heard !== undefined && !(heard.size === 1 && heard.has(key));
}

/** A town of the name on either side of a border, in a report on both countries: whose, the name does not say. */
function isAcross(hit: GazetteerHit, best: GazetteerHit, key: string, shares: PlaceShares): boolean {
  if (hit.country === best.country || hit.country === null || hit.lat === null || best.lat === null) return false;
  return isHeard(hit.country, key, shares) && isHeard(best.country, key, shares) && !farApart(hit, best);
}

function sharedCountry(hits: GazetteerHit[]): string | null {
  const [first] = hits;
  return first && hits.every((hit) => hit.country === first.country) ? first.country : null;
}

function scoreOf(hit: GazetteerHit, shares: PlaceShares): number {
  return (
    KIND_SCORE[hit.kind] +
    FORM_SCORE[hit.form] +
    Math.log10(hit.population + 1) * PEOPLE_SCORE +
    spokenOf(hit.country, shares) * COUNTRY_SCORE +
    (hit.country !== null && (shares.share.get(hit.country) ?? 0) >= DOMINANT_SHARE ? DOMINANT_SCORE : 0) +
    spokenOf(hit.kind === 'admin1' ? hit.id : hit.admin1?.id, shares) * ADMIN1_SCORE
  );
}

/** 0 where the document never speaks of it, 1 where of nothing else; the first tenth tells most. */
function spokenOf(id: string | null | undefined, shares: PlaceShares): number {
  const share = id ? (shares.share.get(id) ?? 0) : 0;
  return share === 0 ? 0 : Math.log1p(share * SHARE_SCALE) / Math.log1p(SHARE_SCALE);
}

/** "Kandahar" with no word beside it is the city; "Helmand" has none. */
function cityOf(best: GazetteerHit, hits: GazetteerHit[]): GazetteerHit {
  if ((best.kind !== 'admin1' && best.kind !== 'admin2') || best.form === 'preferred') return best;
  const admin1 = best.kind === 'admin1' ? best.id : best.admin1?.id;
  let city: GazetteerHit | null = null;
  for (const hit of hits) {
    if (hit.admin1?.id !== admin1 || !isSettlement(hit.kind) || hit.kind === 'section') continue;
    const known =
      hit.kind === 'capital' || hit.kind === 'seat1' || hit.population >= CITY_PEOPLE || best.kind === 'admin2';
    if (known && (city === null || hit.population > city.population)) city = hit;
  }
  return city ?? best;
}

function hitsOfUnit(hits: GazetteerHit[], unit: UnitKind): GazetteerHit[] {
  if (unit === 'town') {
    const towns = hits.filter((hit) => isSettlement(hit.kind) || hit.kind === 'camp');
    return towns.length > 0 ? towns : hits;
  }
  const exact = hits.filter((hit) => hit.kind === unit);
  if (unit !== 'any') {
    // What one country calls a district another calls a department; failing both, the town it is named after is in it.
    if (exact.length > 0) return exact;
    const units = hits.filter((hit) => hit.kind === 'admin1' || hit.kind === 'admin2' || hit.kind === 'region');
    return units.length > 0 ? units : hits;
  }
  for (const kind of ['region', 'valley', 'admin1', 'admin2'] as const) {
    const found = hits.filter((hit) => hit.kind === kind);
    if (found.length > 0) return found;
  }
  return hits;
}

const SETTLEMENTS = new Set<PlaceKind>(['capital', 'seat1', 'seat2', 'seat3', 'town', 'section']);

export function isSettlement(kind: PlaceKind): boolean {
  return SETTLEMENTS.has(kind);
}

/** A city and the province named after it are not two places to choose between. */
function nested(a: GazetteerHit, b: GazetteerHit): boolean {
  if (a.kind === 'country' || b.kind === 'country') return a.country === b.country;
  return a.id === b.admin1?.id || b.id === a.admin1?.id;
}

function farApart(a: GazetteerHit, b: GazetteerHit): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.admin1?.id !== b.admin1?.id;
  return distanceKm(a.lat, a.lon, b.lat, b.lon) > NAMESAKE_KM;
}
