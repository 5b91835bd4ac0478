import { FORMATS } from '../../src/datasets/formats.ts';
import { fileOf } from '../../src/datasets/testing/rows.ts';

/** What a row says, whichever dataset it is of; days are ISO dates. */
export interface RowFacts {
  id: number;
  /** ACLED's sub-event type, or UCDP's type of violence (1 to 3). */
  coded: { acled: string } | { ucdp: number };
  from: string;
  to: string;
  country: string;
  place: string;
  lat: number;
  lon: number;
  /** UCDP's `where_prec`; of ACLED 1 or 2. */
  precision: number;
  sides: readonly string[];
  dead: readonly [low: number, best: number, high: number];
}

/** The event types of ACLED's codebook, by sub-event type: only some say who did it. */
const EVENT_TYPES: Readonly<Record<string, string>> = {
  'Armed clash': 'Battles',
  'Government regains territory': 'Battles',
  'Non-state actor overtakes territory': 'Battles',
  Attack: 'Violence against civilians',
  'Abduction/forced disappearance': 'Violence against civilians',
  'Peaceful protest': 'Protests',
  'Violent demonstration': 'Riots',
};

/** Files of rows, one a dataset that any is of, as they would be downloaded. */
export function rowFiles(rows: readonly RowFacts[]): { name: 'acled' | 'ucdp-ged'; text: string }[] {
  const acled = rows.flatMap((row) => ('acled' in row.coded ? [acledCells(row, row.coded.acled)] : []));
  const ucdp = rows.flatMap((row) => ('ucdp' in row.coded ? [ucdpCells(row, row.coded.ucdp)] : []));
  return [
    ...(acled.length > 0 ? [{ name: 'acled' as const, text: fileOf('acled', acled) }] : []),
    ...(ucdp.length > 0 ? [{ name: 'ucdp-ged' as const, text: fileOf('ucdp-ged', ucdp) }] : []),
  ];
}

function emptyCells(name: 'acled' | 'ucdp-ged'): Record<string, string> {
  return Object.fromEntries(FORMATS[name].columns.map((column) => [column, '']));
}

function acledCells({ id, from, country, place, lat, lon, precision, sides, dead }: RowFacts, sub: string) {
  return {
    ...emptyCells('acled'),
    event_id_cnty: `EV${id}`,
    event_date: from,
    year: from.slice(0, 4),
    time_precision: '1',
    event_type: EVENT_TYPES[sub] ?? 'Explosions/Remote violence',
    sub_event_type: sub,
    actor1: sides[0] ?? '',
    actor2: sides[1] ?? '',
    country,
    location: place,
    latitude: String(lat),
    longitude: String(lon),
    geo_precision: String(Math.min(precision, 3)),
    notes: `On ${from}, in ${place}.`,
    fatalities: String(dead[1]),
  };
}

function ucdpCells({ id, from, to, country, place, lat, lon, precision, sides, dead }: RowFacts, type: number) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return {
    ...emptyCells('ucdp-ged'),
    id: String(id),
    year: from.slice(0, 4),
    code_status: 'Clear',
    type_of_violence: String(type),
    side_a: sides[0] ?? '',
    side_b: sides[1] ?? '',
    source_headline: `Deaths in ${place}`,
    where_prec: String(precision),
    where_coordinates: place,
    where_description: place,
    latitude: String(lat),
    longitude: String(lon),
    country,
    event_clarity: '1',
    date_prec: days === 0 ? '1' : days < 7 ? '2' : '4',
    date_start: `${from} 00:00:00.000`,
    date_end: `${to} 00:00:00.000`,
    low: String(dead[0]),
    best: String(dead[1]),
    high: String(dead[2]),
  };
}
