import { openActors } from '../../../knowledge/actors.ts';
import { openCountryCodes } from '../../../knowledge/export-codes.ts';
import { openedOnce } from '../../../knowledge/files.ts';
import type { Where } from '../../../model/where.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Cell, Column, ExportFormat } from '../export-format.ts';
import { Losses, leftOut } from '../losses.ts';
import { type CodedActor, type CodedEvent, codedEvent, noteEvent } from '../of-incident/coded-event.ts';
import { alpha3Of } from '../of-incident/country.ts';
import { noteDoubt } from '../of-incident/figures.ts';
import { notePlaces, placeOf } from '../of-incident/place.ts';
import { dictionaryOf, rowTable, type TableRow } from '../table-file.ts';

interface PolecatRow extends CodedEvent {
  place: Where | null;
}

export function polecatRow(record: IncidentRecord, facts: CaseSource['facts']): TableRow<PolecatRow> {
  const { incident } = record;
  const event = codedEvent(record, facts);
  if (typeof event === 'string') return leftOut(incident.id, event, incident.claims);
  const losses = new Losses(incident.id, incident.id);
  noteEvent(event, { fields: { actor: 'Actor Name', recipient: 'Recipient Name' }, losses });
  const place = placeOf(incident);
  if (place) notePlaces(incident, place, 'Placename', losses);
  noteDoubt(
    record.claims.filter(({ kind }) => kind === 'incident' || kind === 'responsibility'),
    null,
    losses,
  );
  losses.add('no column', null, 'the words and addresses of the reports: POLECAT carries neither', incident.claims);
  return { row: { ...event, place }, losses: losses.list };
}

function column(
  name: string,
  type: Column<PolecatRow>['type'],
  holds: string,
  cell: (row: PolecatRow) => Cell,
): Column<PolecatRow> {
  return { name, type, holds, cell };
}
const EMPTY = 'Always None: nothing in a case tells it.';
const empty = (name: string) => column(name, 'text', EMPTY, () => null);

function partyColumns(side: 'Actor' | 'Recipient', of: (row: PolecatRow) => CodedActor | null): Column<PolecatRow>[] {
  const who = side === 'Actor' ? 'Whom most voices name as the doer' : 'Whom it was done to';
  return [
    column(`${side} Name`, 'text', `${who}, by our name.`, (r) => of(r)?.party.name ?? null),
    column(
      `${side} Country`,
      'text',
      'ISO 3166-1 alpha-3; IGO, NGO or IMG for bodies and groups of many countries.',
      (r) => of(r)?.country ?? null,
    ),
    column(`${side} COW`, 'integer', "Correlates of War's number of the country.", (r) =>
      cowOf(of(r)?.country ?? null),
    ),
    column(
      `Primary ${side} Sector`,
      'text',
      'PLOVER: GOV, MIL, REB, UAF, COP, CVL … by knowledge/codebooks/plover.yaml.',
      (r) => of(r)?.sector ?? null,
    ),
    column(`${side} Sectors`, 'text', 'The same.', (r) => of(r)?.sector ?? null),
    column(`${side} Title`, 'text', 'The role in which the text names them.', (r) => of(r)?.party.role ?? null),
    column(`${side} Name Raw`, 'text', 'The words of the text.', (r) => of(r)?.party.said ?? null),
    column(`Wikipedia ${side} ID`, 'text', EMPTY, () => null),
  ];
}

const numbers = openedOnce(
  () => new Map(Object.entries(openCountryCodes()).map(([iso, { cow, gw }]) => [alpha3Of(iso), cow ?? gw ?? null])),
);

function cowOf(alpha3: string | null): number | null {
  return alpha3 === null ? null : (numbers().get(alpha3) ?? null);
}

/** The 40 columns of POLECAT, in their order; "None" where nothing is told. */
export const POLECAT_COLUMNS: readonly Column<PolecatRow>[] = [
  column('Event ID', 'text', "The incident's id.", (r) => r.record.incident.id),
  column('Event Date', 'date', 'yyyy-mm-dd.', (r) => r.day),
  column('Event Type', 'text', 'PLOVER, by knowledge/codebooks/crosswalk.yaml.', (r) => r.code.plover),
  column('Event Mode', 'text', "PLOVER's mode, where it has one.", (r) => r.code.mode ?? null),
  column(
    'Intensity',
    'number',
    "PLOVER's score of the mode, else of the type. Later files call it Event Intensity.",
    (r) => r.score,
  ),
  column(
    'Quad Code',
    'text',
    'VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT or MATERIAL CONFLICT.',
    (r) => r.quad,
  ),
  empty('Contexts'),
  ...partyColumns('Actor', (r) => r.actor),
  ...partyColumns('Recipient', (r) => r.recipient),
  column('Placename', 'text', 'The finest place, as named.', (r) => r.place?.name ?? null),
  column('City', 'text', 'The same, where it is a town or near one.', (r) =>
    r.place && r.place.precision <= 2 ? r.place.name : null,
  ),
  column('District', 'text', 'The same, where it is a district.', (r) =>
    r.place?.precision === 3 ? r.place.name : null,
  ),
  column('Province', 'text', 'Its province, where the gazetteer knows it.', (r) => r.place?.admin1 ?? null),
  column('Country', 'text', 'ISO 3166-1 alpha-3.', (r) => (r.place?.country ? alpha3Of(r.place.country) : null)),
  column('Latitude', 'number', 'WGS 84.', (r) => r.place?.lat ?? null),
  column('Longitude', 'number', 'WGS 84.', (r) => r.place?.lon ?? null),
  empty('GeoNames ID'),
  column('Raw Placename', 'text', 'As Placename.', (r) => r.place?.name ?? null),
  empty('Feature Type'),
  column('Source', 'text', 'Who published the reports, parted by "; ".', (r) =>
    [...new Set(r.record.reports.flatMap(({ source }) => source ?? []))].join('; '),
  ),
  column(
    'Publication Date',
    'date',
    'Of the first report.',
    (r) => r.record.reports[0]?.published.slice(0, 10) ?? null,
  ),
  column('Story People', 'text', 'Persons among those who do it or to whom it is done, parted by "; ".', (r) =>
    named(r, (kind) => kind === 'person'),
  ),
  column('Story Organizations', 'text', 'The others among them.', (r) => named(r, (kind) => kind !== 'person')),
  column('Story Locations', 'text', 'All places of the incident, parted by "; ".', (r) =>
    r.record.incident.where.map(({ name }) => name).join('; '),
  ),
  column('Language', 'text', 'Of the first report.', (r) => r.record.reports[0]?.language ?? null),
  column('Version', 'text', 'Says who coded it.', () => 'Sitrep'),
];

function named({ record: { incident } }: PolecatRow, wanted: (kind: string | null) => boolean): string {
  const slugs = [...incident.sides.agents, ...incident.sides.targets].flatMap(({ actor }) => actor ?? []);
  const actors = [...new Set(slugs)].map((slug) => openActors().bySlug.get(slug));
  return actors.flatMap((actor) => (actor && wanted(actor.kind) ? actor.name : [])).join('; ');
}

const FILE = 'polecat.txt';

export const POLECAT: ExportFormat = {
  name: 'polecat',
  title: 'POLECAT, 40 columns, parted by tabs',
  codebook: null,
  loses: 'No figures, words or addresses; one doer, one recipient, one day.',
  files: [
    rowTable({
      name: FILE,
      columns: POLECAT_COLUMNS,
      parted: 'tabs',
      nothing: 'None',
      of: 'incidents',
      rowsOf: (record, facts) => [polecatRow(record, facts)],
    }),
  ],
  dictionary: [dictionaryOf(FILE, POLECAT_COLUMNS)],
};
