import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_FORMS, PLACE_KINDS } from '../../src/knowledge/gazetteer-layout.ts';
import { placeKey } from '../../src/knowledge/gazetteer-name.ts';
import { addName, type Draft, draft } from './place.ts';

function rowsOf(path: string, width: number): string[][] {
  const rows: string[][] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const row = line.split('\t');
    if (row.length !== width) throw new Error(`${path}:${index + 1}: ${row.length} columns, expected ${width}`);
    rows.push(row);
  }
  return rows;
}

function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** Countries from countries.tsv; those that ISO has beyond it, under their ISO name without a point. */
export function readCountries(folder: string, isoNames: string): Draft[] {
  const countries = new Map<string, Draft>();
  const common = { kind: 'country', precision: 6, admin1: null, population: 0 } as const;
  for (const [iso = '', name = '', others = '', , , lat, lon] of rowsOf(join(folder, 'countries.tsv'), 7)) {
    const country = draft({ ...common, id: iso, name, country: iso, lat: Number(lat), lon: Number(lon) });
    for (const other of listed(others)) addName(country, other, 'name');
    countries.set(iso, country);
  }
  const iso: { countries: Record<string, string | string[]> } = JSON.parse(readFileSync(isoNames, 'utf8'));
  for (const [code, value] of Object.entries(iso.countries)) {
    const names = typeof value === 'string' ? [value] : value;
    const country = countries.get(code);
    if (!country)
      countries.set(code, draft({ ...common, id: code, name: names[0] ?? code, country: code, lat: null, lon: null }));
    else for (const name of names) if (placeKey(name).length > 3) addName(country, name, 'name');
  }
  return [...countries.values()];
}

/** The rows of curated.tsv. A row that is not a point, or whose kind is none, gets none whatever its columns say. */
export function readCurated(folder: string, admin1: Draft[]): Draft[] {
  return rowsOf(join(folder, 'curated.tsv'), 9).map((row) => {
    const [name = '', others = '', kindName = '', cc = '', parent = '', lat = '', lon = '', precision = '', source] =
      row;
    const kind = PLACE_KINDS.find((known) => known === kindName);
    if (!kind) throw new Error(`curated.tsv: ${name}: no such kind: ${kindName}`);
    const country = cc === '-' ? null : cc;
    const pinned = source !== 'not a point' && lat !== '';
    const unit = parent === '-' ? null : admin1.find((a) => a.country === country && a.names.has(placeKey(parent)));
    if (unit === undefined) throw new Error(`curated.tsv: ${name}: no admin-1 called ${parent} in ${cc}`);
    const place = draft({
      id: placeKey(name).replaceAll(' ', '-'),
      name,
      kind,
      precision: Number(precision),
      country,
      admin1: unit?.id ?? null,
      lat: pinned ? Number(lat) : null,
      lon: pinned ? Number(lon) : null,
      population: 0,
    });
    // Not so towns: Palma in Cabo Delgado must not beat Palma de Mallorca by being curated.
    const form = kind === 'town' || kind === 'section' ? 'name' : 'preferred';
    for (const each of [name, ...listed(others)]) addName(place, each, form);
    return place;
  });
}

export function applyAliases(folder: string, units: Draft[]): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const [id = '', names = '', formName = ''] of rowsOf(join(folder, 'aliases.tsv'), 3)) {
    const unit = byId.get(id);
    const form = NAME_FORMS.find((known) => known === formName);
    if (!unit || !form) throw new Error(`aliases.tsv: ${id} ${names}: no such ${unit ? 'form' : 'place'}`);
    for (const name of listed(names)) addName(unit, name, form);
  }
}

/** Natural Earth calls Azad Kashmir "Kashmir" too: another name of a unit gives way to the curated place of that name. */
export function dropClaimed(units: Draft[], curated: Draft[]): void {
  const claimed = new Set(curated.flatMap((place) => [...place.names.keys()]));
  for (const unit of units)
    for (const [key, form] of unit.names) if (form === 'alternate' && claimed.has(key)) unit.names.delete(key);
}
