import { openCountryCodes, openUcdpCodes } from '../../../knowledge/export-codes.ts';
import type { Where } from '../../../model/where.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import { Losses, leftOut } from '../losses.ts';
import { countryNameIn } from '../of-incident/country.ts';
import { type Days, daysInWords, daysOf, isUnsure } from '../of-incident/days.ts';
import { noteDisputed, sidesOf } from '../of-incident/doers.ts';
import { noteDoubt } from '../of-incident/figures.ts';
import { numberOf } from '../of-incident/number.ts';
import { notePlaces, placeOf } from '../of-incident/place.ts';
import type { TableRow } from '../table-file.ts';
import { type UcdpDeaths, ucdpDeaths } from './ucdp-deaths.ts';
import { type UcdpSides, ucdpSidesOf } from './ucdp-sides.ts';

export interface UcdpRow {
  id: number;
  record: IncidentRecord;
  days: Days;
  datePrecision: 1 | 2 | 3 | 4 | 5;
  sides: UcdpSides;
  deaths: UcdpDeaths;
  place: Where;
  country: string | null;
  countryId: number | null;
  region: string | null;
}

const YEAR = 366;

/** An incident as UCDP GED would have it, or why it has no row there. */
export function ucdpRow(record: IncidentRecord, facts: CaseSource['facts']): TableRow<UcdpRow> {
  const { incident } = record;
  const out = (why: string) => leftOut(incident.id, why, incident.claims);
  if (!openUcdpCodes().armed.includes(incident.type))
    return out(`${incident.type}: UCDP counts deaths by armed force only`);
  if (!incident.tolls.some(({ effect }) => effect === 'killed'))
    return out('nobody is said to have been killed: UCDP has lethal events only');
  if (incident.when === null) return out('no day is told');
  const days = daysOf(incident.when);
  if (days.count > YEAR) return out(`only known to lie within ${daysInWords(days)}, and UCDP asks for a year at most`);
  const place = placeOf(incident);
  if (place === null) return out('no place is told');
  const named = sidesOf(record, facts);
  const sides = ucdpSidesOf(record, named, facts);
  if (typeof sides === 'string') return out(sides);
  const id = numberOf(incident.id);
  const losses = new Losses(incident.id, String(id));
  const deaths = ucdpDeaths(record, { sides, facts, losses });
  if (deaths === null) return out('nobody gives a number of the dead, or it is none: UCDP has lethal events only');

  if (sides.others.length > 0)
    losses.add('actor coarsened', 'side_b', `two sides a row: ${sides.others.join(', ')} left out`, incident.claims);
  noteDisputed(named, 'side_a', losses);
  notePlaces(incident, place, 'where_coordinates', losses);
  noteDoubt(
    record.claims.filter(({ kind }) => kind === 'incident' || kind === 'responsibility'),
    null,
    losses,
  );
  const injured = incident.tolls.filter(({ effect }) => effect !== 'killed').flatMap((row) => row.figures);
  if (injured.length > 0)
    losses.add(
      'no column',
      null,
      injured.map(({ quantity, claimant }) => `${quantity.said} (${claimant})`).join(', '),
      injured.flatMap(({ claims }) => claims),
    );
  const { country: iso } = place;
  if (iso === null) losses.add('place coarsened', 'country', `of ${place.name} no country is known`, incident.claims);
  if (place.lat === null) losses.add('place coarsened', 'latitude', `${place.name} has no one point`, incident.claims);
  const code = iso === null ? undefined : openCountryCodes()[iso];
  return {
    row: {
      id,
      record,
      days,
      datePrecision: precisionOf(days, isUnsure(incident.when)),
      sides,
      deaths,
      place,
      country: iso === null ? null : countryNameIn('ucdp', iso),
      countryId: code?.gw ?? null,
      region: code?.ucdp ?? null,
    },
    losses: losses.list,
  };
}

/** 1 a day; 2 two to six days; 3 a week; 4 up to a month; 5 up to a year. */
function precisionOf({ count }: Days, unsure: boolean): UcdpRow['datePrecision'] {
  if (count === 1) return unsure ? 2 : 1;
  if (count < 7) return 2;
  if (count === 7) return 3;
  return count <= 31 ? 4 : 5;
}

/** PRIO-GRID's cell: half a degree each, counted from the south-west, 720 a row. */
export function prioCell({ lat, lon }: Pick<Where, 'lat' | 'lon'>): number | null {
  if (lat === null || lon === null) return null;
  return Math.floor((lat + 90) * 2) * 720 + Math.floor((lon + 180) * 2) + 1;
}
