import { type Chance, chanceOf, upTo } from '../bench/situation/chance.ts';
import type { Invented, Kind } from '../bench/situation/invented-incidents.ts';
import { isoDay } from '../bench/situation/tellings.ts';
import type { RowFacts } from './row-file.ts';

/** A row, and the invented incident that it is of; null where no report tells of it. */
export interface InventedRow {
  facts: RowFacts;
  incident: number | null;
}

/** How datasets write the countries and sides of the theatres, by the voice of the side. */
const COUNTRIES: Readonly<Record<string, { name: string; iso: string }>> = {
  'the Democratic Republic of the Congo': { name: 'Democratic Republic of Congo', iso: 'CD' },
  Sudan: { name: 'Sudan', iso: 'SD' },
  Pakistan: { name: 'Pakistan', iso: 'PK' },
  Myanmar: { name: 'Myanmar', iso: 'MM' },
  Ukraine: { name: 'Ukraine', iso: 'UA' },
  Afghanistan: { name: 'Afghanistan', iso: 'AF' },
};
const SIDES: Readonly<Record<string, { acled: string; ucdp: string }>> = {
  M23: { acled: 'M23: March 23 Movement', ucdp: 'M23' },
  'the Congolese army': {
    acled: 'Military Forces of the Democratic Republic of Congo (2019-)',
    ucdp: 'Government of DR Congo (Zaire)',
  },
  'the Rapid Support Forces': { acled: 'Rapid Support Forces', ucdp: 'RSF' },
  'the Sudanese army': { acled: 'Military Forces of Sudan (2019-)', ucdp: 'Government of Sudan' },
  'the Pakistani Taliban': { acled: 'TTP: Tehreek-i-Taliban Pakistan', ucdp: 'TTP' },
  'the Pakistani military': { acled: 'Military Forces of Pakistan (2022-)', ucdp: 'Government of Pakistan' },
  'the Arakan Army': { acled: 'ULA/AA: United League of Arakan/Arakan Army', ucdp: 'Arakan Army' },
  "Myanmar's military": { acled: 'Military Forces of Myanmar (2021-)', ucdp: 'Government of Myanmar (Burma)' },
  'the Russian defence ministry': {
    acled: 'Military Forces of Russia (2000-)',
    ucdp: 'Government of Russia (Soviet Union)',
  },
  'the Ukrainian army': { acled: 'Military Forces of Ukraine (2019-)', ucdp: 'Government of Ukraine' },
  'Islamic State Khorasan': { acled: 'Islamic State Khorasan Province (ISKP)', ucdp: 'IS' },
  'the Taliban defence ministry': {
    acled: 'Military Forces of Afghanistan (2021-)',
    ucdp: 'Government of Afghanistan',
  },
};
const SUB_EVENTS: Readonly<Record<Kind, string>> = {
  'air strike': 'Air/drone strike',
  'drone strike': 'Air/drone strike',
  shelling: 'Shelling/artillery/missile attack',
  ambush: 'Armed clash',
  'car bombing': 'Remote explosive/landmine/IED',
  clash: 'Armed clash',
  abduction: 'Abduction/forced disappearance',
};

const DAY_OFF = 0.1;
const IN_PROVINCE = 0.15;
const BESIDE_TOWN = 0.2;
/** Degrees. */
const PROVINCE_WIDE = 1.2;
const TOWN_WIDE = 0.1;
const HAS_IT = 0.6;

/** Where a town is: latitude and longitude; null where it is not known. */
export type PlaceOf = (town: string, country: string) => { lat: number; lon: number } | null;

/**
 * Rows as ACLED and UCDP might have of invented incidents, with the differences that datasets have: a tenth a day off, some at
 * the middle of a province or beside the town, other figures. `untold` are incidents that no report tells of: a row of one is
 * nothing of the case, whatever it is near.
 */
export function inventRows(
  told: readonly Invented[],
  untold: readonly Invented[],
  placeOf: PlaceOf,
  seed: number,
): InventedRow[] {
  const chance = chanceOf(seed);
  const rows: InventedRow[] = [];
  const add = (incident: Invented, of: number | null) => {
    for (const dataset of ['acled', 'ucdp'] as const) {
      if (chance() >= HAS_IT || (dataset === 'ucdp' && incident.kind === 'abduction')) continue;
      const facts = factsOf(incident, dataset, rows.length + 1, { chance, placeOf });
      if (facts) rows.push({ facts, incident: of });
    }
  };
  for (const incident of told) add(incident, incident.id);
  for (const incident of untold) add(incident, null);
  return rows;
}

function factsOf(
  { theatre, town, province, day, kind, by, against, civilians, killed }: Invented,
  dataset: 'acled' | 'ucdp',
  id: number,
  { chance, placeOf }: { chance: Chance; placeOf: PlaceOf },
): RowFacts | null {
  const country = COUNTRIES[theatre.country];
  const [one, other] = [SIDES[by.voice], SIDES[against.voice]];
  const at = country && placeOf(town, country.iso);
  if (!country || !one || !other) throw new Error(`${town}: nothing known of its country or sides`);
  if (!at) return null;
  const dayOff = chance() < DAY_OFF ? 1 : 0;
  const where = chance();
  const wide = where < IN_PROVINCE ? PROVINCE_WIDE : where < IN_PROVINCE + BESIDE_TOWN ? TOWN_WIDE : 0;
  const shift = () => (chance() - 0.5) * wide;
  const dead = kind === 'abduction' ? 0 : Math.max(1, Math.round(killed * (0.75 + chance() * 0.5)));
  const spread = Math.round(dead * chance() * 0.4);
  const from = isoDay(day + dayOff);
  const victims = civilians ? `Civilians (${country.name})` : other.acled;
  return {
    id,
    coded: dataset === 'acled' ? { acled: SUB_EVENTS[kind] } : { ucdp: civilians ? 3 : 1 },
    from,
    to: dataset === 'ucdp' && chance() < DAY_OFF ? isoDay(day + dayOff + 1 + upTo(chance, 2)) : from,
    country: country.name,
    place: wide === PROVINCE_WIDE ? province : town,
    lat: at.lat + shift(),
    lon: at.lon + shift(),
    precision: wide === PROVINCE_WIDE ? (dataset === 'ucdp' ? 4 : 2) : 1,
    sides: dataset === 'acled' ? [one.acled, victims] : [one.ucdp, civilians ? 'Civilians' : other.ucdp],
    dead: [Math.max(0, dead - spread), dead, dead + spread],
  };
}
