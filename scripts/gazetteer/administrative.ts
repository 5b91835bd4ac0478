import { readFileSync } from 'node:fs';
import { placeKey } from '../../src/knowledge/gazetteer-name.ts';
import { addName, type Draft, draft } from './place.ts';
import { mergedAdmin1 } from './sources.ts';

/** Words that say what a unit is: "Donets'ka Oblast'", "Wilayat-e Kunar", "Departamento de La Paz". */
const UNIT_WORDS =
  /(?:\s+(?:Province|Governorate|State|Region|Oblast['’]?|District|Department|Prefecture|County|Parish|Municipality|Division|Territory|City|Regency|Raion|Apskritis))+$|^(?:Wilayat-e|Velayat-e|Wilāyat-e|Departamento de(?: la)?|Departamento del|Provincia de(?: la)?|Estado de|Région (?:de|du|des)|Province (?:de|du|des)|Muḩāfaz̧at) /u;

export function withoutUnitWord(name: string): string {
  return name.replace(UNIT_WORDS, '').trim();
}

/** Admin-1 units under their GeoNames codes; other names and points from Natural Earth. */
export function readAdmin1(geonames: string, naturalEarth: string): Draft[] {
  const rows: { code: string; name: string }[] = JSON.parse(readFileSync(geonames, 'utf8'));
  const units = new Map<string, Draft>();
  for (const { code, name } of rows) {
    if (mergedAdmin1(code) !== code) continue;
    const country = code.slice(0, 2);
    const point = { lat: null, lon: null };
    const short = withoutUnitWord(name) || name;
    const unit = draft({
      id: code,
      name: short,
      kind: 'admin1',
      precision: 4,
      country,
      admin1: null,
      ...point,
      population: 0,
    });
    addName(unit, name, 'name');
    units.set(code, unit);
  }
  addNaturalEarth(units, naturalEarth);
  return [...units.values()];
}

type NaturalEarthUnit = Record<string, string | number | null>;

function addNaturalEarth(units: Map<string, Draft>, path: string): void {
  const file: { features: { properties: NaturalEarthUnit }[] } = JSON.parse(readFileSync(path, 'utf8'));
  const claimed = new Map<string, Set<string>>(); // country and key → units that Natural Earth gives it to
  const pairs: [Draft, string][] = [];
  for (const { properties } of file.features) {
    const unit = units.get(String(properties.gn_a1_code ?? ''));
    if (!unit) continue;
    if (unit.lat === null) {
      unit.lat = Number(properties.latitude);
      unit.lon = Number(properties.longitude);
    }
    for (const name of namesOf(properties)) {
      pairs.push([unit, name]);
      const claim = `${unit.country} ${placeKey(name)}`;
      claimed.set(claim, (claimed.get(claim) ?? new Set()).add(unit.id));
    }
  }
  const own = new Map([...units.values()].map((unit) => [`${unit.country} ${placeKey(unit.name)}`, unit.id]));
  for (const [unit, name] of pairs) {
    // Natural Earth labels Daykundi "Uruzgan" and Panjshir "Parwan": a name that is another unit's, or two units', is dropped.
    const claim = `${unit.country} ${placeKey(name)}`;
    const owner = own.get(claim);
    if ((owner ?? unit.id) === unit.id && claimed.get(claim)?.size === 1) addName(unit, name, 'alternate');
  }
}

function namesOf(unit: NaturalEarthUnit): string[] {
  const fields = ['name', 'name_en', 'gn_name', 'woe_name', 'name_de', 'name_fr', 'name_es', 'name_tr', 'name_pt'];
  const names = fields.map((field) => unit[field]);
  const other = typeof unit.name_alt === 'string' ? unit.name_alt.split('|') : [];
  return [...names, ...other].flatMap((name) => {
    if (typeof name !== 'string' || name.length < 4 || !/^\p{Lu}[\p{L}\p{M}\s'’.-]+$/u.test(name)) return [];
    return [name.trim(), withoutUnitWord(name)];
  });
}

/** The middle of the towns of each unit, for those without a point of their own. */
export function placeByTowns(units: Draft[], towns: Draft[]): void {
  const members = new Map<string, Draft[]>();
  for (const town of towns) if (town.admin1) members.set(town.admin1, [...(members.get(town.admin1) ?? []), town]);
  for (const unit of units) {
    const inside = members.get(unit.id) ?? [];
    unit.population = inside.reduce((sum, town) => sum + (town.kind === 'section' ? 0 : town.population), 0);
    if (unit.lat === null && inside.length > 0) Object.assign(unit, middle(inside));
  }
}

export function middle(places: Draft[]): { lat: number; lon: number } {
  const lats = places.map((place) => place.lat ?? 0).sort((a, b) => a - b);
  const lons = places.map((place) => place.lon ?? 0).sort((a, b) => a - b);
  const half = lats.length >> 1;
  return { lat: lats[half] ?? 0, lon: lons[half] ?? 0 };
}
