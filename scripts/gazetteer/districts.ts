import { readFileSync } from 'node:fs';
import { placeKey } from '../../src/knowledge/gazetteer-name.ts';
import { middle, withoutUnitWord } from './administrative.ts';
import { addName, type Draft, draft } from './place.ts';
import { mergedAdmin1 } from './sources.ts';

/** A country with fewer towns than this keeps districts without a point: there the district is often all a report can be placed by. */
const SPARSE_TOWNS = 1_500;

/** Town rows with their admin-2 code, which the draft does not keep. */
export function townsByDistrict(cities500: string, towns: Draft[]): Map<string, Draft[]> {
  const byId = new Map(towns.map((town) => [town.id, town]));
  const districts = new Map<string, Draft[]>();
  for (const line of readFileSync(cities500, 'utf8').split('\n')) {
    const row = line.split('\t');
    const town = byId.get(row[0] ?? '');
    if (!town || !row[11]) continue;
    const code = `${row[8]}.${row[10]}.${row[11]}`;
    districts.set(code, [...(districts.get(code) ?? []), town]);
  }
  return districts;
}

/** Admin-2 units at the middle of their towns, or at the town of their name in the same admin-1. */
export function readAdmin2(path: string, towns: Draft[], members: Map<string, Draft[]>): Draft[] {
  const rows: { code: string; name: string }[] = JSON.parse(readFileSync(path, 'utf8'));
  const inAdmin1 = new Map<string, Draft>();
  const density = new Map<string, number>();
  for (const town of towns) {
    density.set(town.country ?? '', (density.get(town.country ?? '') ?? 0) + 1);
    for (const key of town.names.keys()) {
      const where = `${town.admin1} ${key}`;
      if (town.population >= (inAdmin1.get(where)?.population ?? -1)) inAdmin1.set(where, town);
    }
  }
  const units: Draft[] = [];
  for (const { code, name } of rows) {
    const country = code.slice(0, 2);
    const admin1 = mergedAdmin1(code.split('.').slice(0, 2).join('.'));
    const short = withoutUnitWord(name) || name;
    const inside = members.get(code);
    const namesake = inAdmin1.get(`${admin1} ${placeKey(short)}`);
    const point = inside ? middle(inside) : namesake ? middle([namesake]) : null;
    if (!point && (density.get(country) ?? 0) >= SPARSE_TOWNS) continue;
    const population = (inside ?? []).reduce((sum, town) => sum + town.population, 0);
    const fields = { lat: point?.lat ?? null, lon: point?.lon ?? null, population };
    const unit = draft({ id: code, name: short, kind: 'admin2', precision: 3, country, admin1, ...fields });
    addName(unit, name, 'name');
    units.push(unit);
  }
  return units;
}
