import { openCountryCodes, openGdeltCodes, QUAD_CLASSES } from '../../../knowledge/export-codes.ts';
import type { Where } from '../../../model/where.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Cell, Column, ExportFormat } from '../export-format.ts';
import { Losses, leftOut } from '../losses.ts';
import { type CodedActor, type CodedEvent, codedEvent, noteEvent } from '../of-incident/coded-event.ts';
import { countryName } from '../of-incident/country.ts';
import { noteDoubt } from '../of-incident/figures.ts';
import { numberOf } from '../of-incident/number.ts';
import { notePlaces, placeOf } from '../of-incident/place.ts';
import { dictionaryOf, rowTable, type TableRow } from '../table-file.ts';

export interface GdeltRow extends CodedEvent {
  place: Where | null;
}

/** An incident as a GDELT event, or why it has no row there. */
export function gdeltRow(record: IncidentRecord, facts: CaseSource['facts']): TableRow<GdeltRow> {
  const { incident } = record;
  const event = codedEvent(record, facts);
  if (typeof event === 'string') return leftOut(incident.id, event, incident.claims);
  const losses = new Losses(incident.id, String(numberOf(incident.id)));
  noteEvent(event, { fields: { actor: 'Actor1Code', recipient: 'Actor2Code' }, losses });
  const place = placeOf(incident);
  if (place) notePlaces(incident, place, 'ActionGeo_FullName', losses);
  noteDoubt(
    record.claims.filter(({ kind }) => kind === 'incident' || kind === 'responsibility'),
    null,
    losses,
  );
  return { row: { ...event, place }, losses: losses.list };
}

const digits = (day: string) => day.replaceAll('-', '');
const EMPTY = 'Always empty: nothing in a case tells it.';

function column(
  name: string,
  type: Column<GdeltRow>['type'],
  holds: string,
  cell: (row: GdeltRow) => Cell,
): Column<GdeltRow> {
  return { name, type, holds, cell };
}
const empty = (name: string, type: Column<GdeltRow>['type'] = 'text') => column(name, type, EMPTY, () => null);

function actorColumns(side: 'Actor1' | 'Actor2', of: (row: GdeltRow) => CodedActor | null): Column<GdeltRow>[] {
  const who = side === 'Actor1' ? 'whom most voices name as the doer' : 'whom it was done to';
  return [
    column(
      `${side}Code`,
      'text',
      `Country and sector of ${who}: PAKMIL.`,
      (r) => `${of(r)?.country ?? ''}${of(r)?.sector ?? ''}` || null,
    ),
    column(`${side}Name`, 'text', 'By our name, in capitals.', (r) => of(r)?.party.name.toUpperCase() ?? null),
    column(
      `${side}CountryCode`,
      'text',
      'ISO 3166-1 alpha-3; IGO, NGO or IMG for bodies and groups of many countries.',
      (r) => of(r)?.country ?? null,
    ),
    ...['KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code'].map((name) => empty(`${side}${name}`)),
    column(
      `${side}Type1Code`,
      'text',
      'CAMEO role, as knowledge/codebooks/plover.yaml has it: GOV, MIL, REB, UAF, COP, CVL …',
      (r) => of(r)?.sector ?? null,
    ),
    empty(`${side}Type2Code`),
    empty(`${side}Type3Code`),
  ];
}

/** 1 a country, 4 a town of the world, 5 a province of the world; 3 and 2 the same in the United States; 0 none. */
function geoType({ place }: GdeltRow): number {
  if (place === null) return 0;
  const inStates = place.country === 'US';
  if (place.precision === 6) return 1;
  if (place.precision <= 2) return inStates ? 3 : 4;
  return place.precision <= 4 ? (inStates ? 2 : 5) : 0;
}

function fullName({ place }: GdeltRow): string | null {
  if (place === null) return null;
  const country = place.country === null ? null : countryName(place.country);
  return [...new Set([place.name, place.admin1, country])].filter((part) => part !== null).join(', ');
}

/** GDELT writes 0 where an actor has no place of its own, never nothing. */
function placeless(geo: 'Actor1Geo' | 'Actor2Geo'): Column<GdeltRow>[] {
  const type = column(`${geo}_Type`, 'integer', 'Always 0, none: a case tells where a deed took place only.', () => 0);
  return [type, ...NO_PLACE.map((part) => empty(`${geo}_${part}`))];
}

const NO_PLACE = ['FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];

/** The 61 columns of GDELT 2.0 events, in their order; its files have no line of names. */
export const GDELT_EVENT_COLUMNS: readonly Column<GdeltRow>[] = [
  column('GlobalEventID', 'integer', "The incident's id as a number: its hexadecimal digits.", (r) =>
    numberOf(r.record.incident.id),
  ),
  column('Day', 'integer', 'yyyymmdd.', (r) => Number(digits(r.day))),
  column('MonthYear', 'integer', 'yyyymm.', (r) => Number(digits(r.day).slice(0, 6))),
  column('Year', 'integer', 'yyyy.', (r) => Number(r.day.slice(0, 4))),
  // The codebook's formula reads as if January were 1; in GDELT's files it is 0 (20210105 is 2021.0137).
  column('FractionDate', 'number', 'Year and (full months × 30 + day) / 365, as GDELT has it.', (r) => {
    const [year = 0, month = 0, day = 0] = r.day.split('-').map(Number);
    return Number((year + Math.min(0.9999, ((month - 1) * 30 + day) / 365)).toFixed(4));
  }),
  ...actorColumns('Actor1', (r) => r.actor),
  ...actorColumns('Actor2', (r) => r.recipient),
  empty('IsRootEvent', 'integer'),
  column(
    'EventCode',
    'text',
    'CAMEO, by knowledge/codebooks/crosswalk.yaml from the type of the incident.',
    (r) => r.code.cameo,
  ),
  column('EventBaseCode', 'text', 'Its first three digits.', (r) => r.code.cameo.slice(0, 3)),
  column('EventRootCode', 'text', 'Its first two.', (r) => r.code.cameo.slice(0, 2)),
  column(
    'QuadClass',
    'integer',
    '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by the CAMEO root.',
    (r) => quadClass(r.code.cameo),
  ),
  column(
    'GoldsteinScale',
    'number',
    "GDELT's score of the code.",
    (r) => openGdeltCodes().goldstein[r.code.cameo] ?? null,
  ),
  column('NumMentions', 'integer', 'Claims that tell of it.', (r) => r.record.incident.claims.length),
  column(
    'NumSources',
    'integer',
    'Sources that carry it.',
    (r) => new Set(r.record.reports.map(({ source }) => source)).size,
  ),
  column('NumArticles', 'integer', 'Reports that carry it.', (r) => r.record.incident.documents.length),
  empty('AvgTone', 'number'),
  ...placeless('Actor1Geo'),
  ...placeless('Actor2Geo'),
  column(
    'ActionGeo_Type',
    'integer',
    '1 country, 2 US state, 3 US town, 4 town elsewhere, 5 province elsewhere; 0 none, or a line or sea.',
    geoType,
  ),
  column('ActionGeo_FullName', 'text', 'The finest place, its province and country.', fullName),
  column('ActionGeo_CountryCode', 'text', 'FIPS 10-4.', (r) =>
    r.place?.country ? (openCountryCodes()[r.place.country]?.fips ?? null) : null,
  ),
  empty('ActionGeo_ADM1Code'),
  empty('ActionGeo_ADM2Code'),
  column('ActionGeo_Lat', 'number', 'WGS 84.', (r) => r.place?.lat ?? null),
  column('ActionGeo_Long', 'number', 'WGS 84.', (r) => r.place?.lon ?? null),
  empty('ActionGeo_FeatureID'),
  column('DATEADDED', 'integer', 'When the first report came out: yyyymmddhhmmss, UTC.', (r) =>
    stampOf(r.record.reports[0]?.published),
  ),
  column(
    'SOURCEURL',
    'text',
    'Address of the first report that has one.',
    (r) => r.record.reports.find(({ url }) => url !== null)?.url ?? null,
  ),
];

/** CAMEO's roots: 01 to 05 words of cooperation, 06 to 08 deeds of it, 09 to 13 words of conflict, then deeds. */
function quadClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : QUAD_CLASSES.length;
}

/** yyyymmddhhmmss of an ISO date or time; midnight where no time is told. */
export function stampOf(published: string | undefined): number | null {
  if (published === undefined) return null;
  const numbers = published.replace(/\D/g, '').slice(0, 14);
  return numbers.length < 8 ? null : Number(numbers.padEnd(14, '0'));
}

const FILE = 'gdelt-events.export.CSV';

export const GDELT_EVENTS: ExportFormat = {
  name: 'gdelt-events',
  title: 'GDELT 2.0 events, 61 columns, parted by tabs, without names',
  codebook: null,
  loses: 'No figures and no words; one doer, one target, one day.',
  files: [
    rowTable({
      name: FILE,
      columns: GDELT_EVENT_COLUMNS,
      parted: 'tabs',
      named: false,
      of: 'incidents',
      rowsOf: (record, facts) => [gdeltRow(record, facts)],
    }),
  ],
  dictionary: [dictionaryOf(FILE, GDELT_EVENT_COLUMNS)],
};
