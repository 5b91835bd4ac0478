import type { Column, ExportFormat } from '../export-format.ts';
import { dictionaryOf, rowTable } from '../table-file.ts';
import { type AcledRow, acledRow } from './acled-row.ts';

/** Constantly empty columns say so. */
const EMPTY = 'Always empty: reports do not tell it, or ACLED alone decides it.';

/** The 31 columns of ACLED's files since 2024, in their order. */
export const ACLED_COLUMNS: readonly Column<AcledRow>[] = [
  {
    name: 'event_id_cnty',
    type: 'text',
    holds: 'The country\'s ISO 3166-1 alpha-3 code, if known, and the incident\'s id without its "i-".',
    cell: (r) => r.event_id_cnty,
  },
  {
    name: 'event_date',
    type: 'date',
    holds:
      'yyyy-mm-dd. Of several days the one in the middle; the first of a month for its beginning, the last for its end.',
    cell: (r) => r.event_date,
  },
  { name: 'year', type: 'integer', holds: 'Of event_date.', cell: (r) => Number(r.event_date.slice(0, 4)) },
  {
    name: 'time_precision',
    type: 'integer',
    holds:
      '1 the day is known; 2 within a week, or the day is told as "about" or is only that of the report; 3 within a month.',
    cell: (r) => r.time_precision,
  },
  { name: 'disorder_type', type: 'text', holds: "As ACLED has it for the event's type.", cell: (r) => r.disorder },
  {
    name: 'event_type',
    type: 'text',
    holds: "ACLED's, by knowledge/codebooks/acled.yaml from the incident's type, its doer and its targets.",
    cell: (r) => r.event.event,
  },
  { name: 'sub_event_type', type: 'text', holds: 'As event_type.', cell: (r) => r.event.sub },
  {
    name: 'actor1',
    type: 'text',
    holds:
      'Whom most voices name as the doer. Forces of a state as "Military Forces of X" or "Police Forces of X", else "Government of X", without the years of the regime that ACLED adds; groups by our name. "Unidentified Armed Group (Country)" where a clash, attack or bomb has no known doer, and nothing where aircraft or missiles struck; "Protesters (Country)", "Rioters (Country)". Not the aggressor, save in Violence against civilians.',
    cell: (r) => r.actors[0].name,
  },
  {
    name: 'assoc_actor_1',
    type: 'text',
    holds: 'Who else is of that side, parted by "; ".',
    cell: (r) => r.actors[0].assoc,
  },
  {
    name: 'inter1',
    type: 'text',
    holds:
      'State forces, Rebel group, Political militia, Identity militia, Rioters, Protesters, Civilians, External/Other forces. State forces outside their country are External/Other forces. Armed groups by the definitions of the codebook (knowledge/codebooks/acled-groups.yaml); empty for groups that are not listed there, and for those that two definitions fit.',
    cell: (r) => r.actors[0].inter,
  },
  {
    name: 'actor2',
    type: 'text',
    holds:
      'The other side; "Civilians (Country)". Battles always have one: "Unidentified Armed Group (Country)" where it is not told.',
    cell: (r) => r.actors[1].name,
  },
  {
    name: 'assoc_actor_2',
    type: 'text',
    holds: 'As assoc_actor_1. In battles never civilians.',
    cell: (r) => r.actors[1].assoc,
  },
  { name: 'inter2', type: 'text', holds: 'As inter1.', cell: (r) => r.actors[1].inter },
  {
    name: 'interaction',
    type: 'text',
    holds: 'inter1 and inter2 in the order of their numbers ("State forces-Civilians"), or "State forces only".',
    cell: (r) => r.interaction,
  },
  {
    name: 'civilian_targeting',
    type: 'text',
    holds:
      '"Civilian targeting" where actor2 is civilians, and where protesters are killed (as in ACLED\'s files; its codebook writes "Civilians targeted").',
    cell: (r) => (r.targeting ? 'Civilian targeting' : null),
  },
  { name: 'iso', type: 'integer', holds: "The country's ISO 3166-1 numeric code.", cell: (r) => r.iso },
  {
    name: 'region',
    type: 'text',
    holds: "ACLED's region of the country (knowledge/codebooks/country-codes.yaml).",
    cell: (r) => r.region,
  },
  { name: 'country', type: 'text', holds: 'As ACLED calls it.', cell: (r) => r.country },
  { name: 'admin1', type: 'text', holds: 'Province, where the gazetteer knows it.', cell: (r) => r.admin1 },
  { name: 'admin2', type: 'text', holds: EMPTY, cell: () => null },
  { name: 'admin3', type: 'text', holds: EMPTY, cell: () => null },
  { name: 'location', type: 'text', holds: 'The finest place, as named.', cell: (r) => r.location },
  {
    name: 'latitude',
    type: 'number',
    holds: 'WGS 84, four decimals; empty for lines, borders and places that no gazetteer has.',
    cell: (r) => r.latitude,
  },
  { name: 'longitude', type: 'number', holds: 'As latitude.', cell: (r) => r.longitude },
  {
    name: 'geo_precision',
    type: 'integer',
    holds:
      "1 the place itself; 2 near it, or a district; 3 a province, region or line. From our precision (UCDP's where_prec): 1 is 1, 2 and 3 are 2, 4, 5 and 7 are 3.",
    cell: (r) => r.geo_precision,
  },
  { name: 'source', type: 'text', holds: 'Who published the reports, parted by "; ".', cell: (r) => r.source },
  { name: 'source_scale', type: 'text', holds: EMPTY, cell: () => null },
  {
    name: 'notes',
    type: 'text',
    holds: 'Title, short quotations of up to three voices, the ids of the incident and its claims.',
    cell: (r) => r.notes,
  },
  {
    name: 'fatalities',
    type: 'integer',
    holds:
      'By ACLED\'s rule: the lowest of figures that differ, "dozens" 12; 0 where nobody gives a figure. Not what any one claimant says: see the loss report.',
    cell: (r) => r.fatalities,
  },
  { name: 'tags', type: 'text', holds: "sitrep= and the incident's id.", cell: (r) => r.tags },
  {
    name: 'timestamp',
    type: 'integer',
    holds: 'Seconds since 1970 of the last report that tells of it.',
    cell: (r) => r.timestamp,
  },
];

const FILE = 'acled.csv';

export const ACLED: ExportFormat = {
  name: 'acled',
  title: 'ACLED, 31 columns',
  codebook: 'acled',
  loses:
    'One number for the dead, one doer, one day and one place a row; no injured; incidents without a day or place, and diplomacy, have no row.',
  files: [
    rowTable({
      name: FILE,
      columns: ACLED_COLUMNS,
      of: 'incidents',
      rowsOf: (record, facts) => [acledRow(record, facts)],
    }),
  ],
  dictionary: [dictionaryOf(FILE, ACLED_COLUMNS)],
};
