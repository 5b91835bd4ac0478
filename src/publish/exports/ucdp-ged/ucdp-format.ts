import type { Cell, Column, ExportFormat } from '../export-format.ts';
import { dictionaryOf, rowTable } from '../table-file.ts';
import { prioCell, type UcdpRow, ucdpRow } from './ucdp-row.ts';

const EMPTY = "Always empty: UCDP's own registry decides it.";
const NUMBERED = "Always empty: the number is of UCDP's own registry.";

function column(
  name: string,
  type: Column<UcdpRow>['type'],
  holds: string,
  cell: (row: UcdpRow) => Cell,
): Column<UcdpRow> {
  return { name, type, holds, cell };
}

/** Parts of one cell that UCDP parts by ";". */
function parts(values: readonly string[]): string {
  return [...new Set(values)].join(';');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', "'")}"`;
}

const none = () => null;
const dayTime = (day: string) => `${day} 00:00:00.000`;
const dyad = ({ sides: { a, b } }: UcdpRow) => `${a.name} - ${b.name}`;

/** The 49 columns of UCDP GED, in their order: best, then high, then low. */
export const UCDP_COLUMNS: readonly Column<UcdpRow>[] = [
  column('id', 'integer', "The incident's id as a number: its hexadecimal digits.", (r) => r.id),
  column('relid', 'text', "The incident's id, as the case has it.", (r) => r.record.incident.id),
  column('year', 'integer', 'Of date_start.', (r) => Number(r.days.first.slice(0, 4))),
  column('active_year', 'yes or no', EMPTY, none),
  column('code_status', 'text', 'Always empty: no coder of UCDP has cleared it.', none),
  column(
    'type_of_violence',
    'integer',
    '1 state-based: a government on one side at least, an organised actor on the other; 2 non-state: organised actors without a government; 3 one-sided: an organised actor and civilians.',
    (r) => r.sides.type,
  ),
  column('conflict_dset_id', 'text', NUMBERED, none),
  column('conflict_new_id', 'integer', NUMBERED, none),
  column(
    'conflict_name',
    'text',
    'As dyad_name for types 2 and 3, as UCDP has it; empty for 1, whose name says what is fought over.',
    (r) => (r.sides.type === 1 ? null : dyad(r)),
  ),
  column('dyad_dset_id', 'text', NUMBERED, none),
  column('dyad_new_id', 'integer', NUMBERED, none),
  column('dyad_name', 'text', 'Both sides, parted by " - ".', dyad),
  column('side_a_dset_id', 'text', NUMBERED, none),
  column('side_a_new_id', 'integer', NUMBERED, none),
  column(
    'side_a',
    'text',
    '"Government of X" for a state, its forces, or a group that governs it; else our name. For type 3 who did it.',
    (r) => r.sides.a.name,
  ),
  column('side_b_dset_id', 'text', NUMBERED, none),
  column('side_b_new_id', 'integer', NUMBERED, none),
  column('side_b', 'text', 'The other side; "Civilians" for type 3.', (r) => r.sides.b.name),
  column('number_of_sources', 'integer', 'Reports that tell of it.', (r) => r.record.reports.length),
  column('source_article', 'text', 'Each report as "source,day,title", parted by ";".', (r) =>
    parts(
      r.record.reports.map(({ source, published, title }) =>
        quoted([source ?? 'unnamed source', published.slice(0, 10), title ?? ''].join(',')),
      ),
    ),
  ),
  column('source_office', 'text', 'Who published them, parted by ";".', (r) =>
    parts(r.record.reports.map(({ source }) => source ?? 'unnamed source')),
  ),
  column('source_date', 'text', 'When they came out, parted by ";".', (r) =>
    parts(r.record.reports.map(({ published }) => published.slice(0, 10))),
  ),
  column('source_headline', 'text', 'Their titles, parted by ";".', (r) =>
    parts(r.record.reports.flatMap(({ title }) => title ?? [])),
  ),
  column(
    'source_original',
    'text',
    'Who says it, parted by ";", with the ids of the claims.',
    (r) =>
      `${parts(r.record.claims.map(({ claimant }) => (claimant.as === 'narrator' ? 'the report' : claimant.name)))} [${r.record.incident.claims.slice(0, 12).join(', ')}]`,
  ),
  column(
    'where_prec',
    'integer',
    '1 the place itself; 2 within 25 km; 3 district; 4 province; 5 line or region; 6 country; 7 international waters or airspace. Ours is the same scale.',
    (r) => r.place.precision,
  ),
  column('where_coordinates', 'text', 'The finest place, as named.', (r) => r.place.name),
  column('where_description', 'text', 'All places that are told.', (r) =>
    r.record.incident.where.map(({ name }) => name).join('; '),
  ),
  column('adm_1', 'text', 'Province, where the gazetteer knows it.', (r) => r.place.admin1),
  column('adm_2', 'text', 'Always empty: no gazetteer here has districts.', none),
  column('latitude', 'number', 'WGS 84.', (r) => r.place.lat),
  column('longitude', 'number', 'WGS 84.', (r) => r.place.lon),
  column('geom_wkt', 'text', 'POINT (longitude latitude).', (r) =>
    r.place.lat === null || r.place.lon === null ? null : `POINT (${r.place.lon} ${r.place.lat})`,
  ),
  column('priogrid_gid', 'integer', 'The PRIO-GRID cell of the point.', (r) => prioCell(r.place)),
  column('country', 'text', 'As UCDP calls it: "DR Congo (Zaire)".', (r) => r.country),
  column('country_id', 'integer', "Gleditsch and Ward's number.", (r) => r.countryId),
  column('region', 'text', 'Africa, Americas, Asia, Europe or Middle East.', (r) => r.region),
  column('event_clarity', 'integer', '1 where it is of one day, 2 where it is only known over several.', (r) =>
    r.days.count === 1 ? 1 : 2,
  ),
  column(
    'date_prec',
    'integer',
    '1 the day; 2 two to six days, or a day told as "about" or only that of the report; 3 a week; 4 up to a month; 5 up to a year.',
    (r) => r.datePrecision,
  ),
  column('date_start', 'time', 'First day, as yyyy-mm-dd 00:00:00.000.', (r) => dayTime(r.days.first)),
  column('date_end', 'time', 'Last day.', (r) => dayTime(r.days.last)),
  column(
    'deaths_a',
    'integer',
    "Fighters of side a, by UCDP's rule from the figures on them alone.",
    (r) => r.deaths.a,
  ),
  column('deaths_b', 'integer', 'Fighters of side b.', (r) => r.deaths.b),
  column(
    'deaths_civilians',
    'integer',
    'Those who are called civilians, children, residents and the like.',
    (r) => r.deaths.civilians,
  ),
  column(
    'deaths_unknown',
    'integer',
    'The rest of best. All of it where the parts come to more.',
    (r) => r.deaths.unknown,
  ),
  column(
    'best',
    'integer',
    'The figure that most give, of two the lower; words as their lowest number ("dozens" 24).',
    (r) => r.deaths.best,
  ),
  column(
    'high',
    'integer',
    'The highest; of a side where it is open above, the highest number that is told.',
    (r) => r.deaths.high,
  ),
  column('low', 'integer', 'The lowest.', (r) => r.deaths.low),
  column('gwnoa', 'text', "Gleditsch and Ward's number of side a, where it is a government.", (r) =>
    r.sides.a.gw === null ? null : String(r.sides.a.gw),
  ),
  column('gwnob', 'text', 'The same of side b.', (r) => (r.sides.b.gw === null ? null : String(r.sides.b.gw))),
];

const FILE = 'ucdp-ged.csv';

export const UCDP_GED: ExportFormat = {
  name: 'ucdp-ged',
  title: 'UCDP GED, 49 columns (lethal events only)',
  codebook: 'ucdp',
  loses:
    'Only incidents with counted dead and organised sides that are named; low, best and high instead of who says how many.',
  files: [
    rowTable({
      name: FILE,
      columns: UCDP_COLUMNS,
      of: 'incidents',
      rowsOf: (record, facts) => [ucdpRow(record, facts)],
    }),
  ],
  dictionary: [dictionaryOf(FILE, UCDP_COLUMNS)],
};
