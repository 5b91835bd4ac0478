import type { Incident, TollRow } from '../../../model/situation.ts';
import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import type { IncidentRecord } from '../case-source.ts';
import { columnsOf, joined } from '../column.ts';
import type { Column } from '../export-format.ts';
import { sourcesOf } from '../of-incident/cited.ts';
import { placeOf } from '../of-incident/place.ts';

const names = (parties: readonly Who[]) => joined(parties.map(({ name }) => name));
const slugs = (parties: readonly Who[]) => joined(parties.map(({ actor, party }) => actor ?? party));
const inc = columnsOf<IncidentRecord>();
const place = ({ incident }: IncidentRecord): Where | null => placeOf(incident);

/** Who says how many on one effect: "58 (afghan-taliban); 23 (pakistan)". */
function told({ tolls }: Incident, effect: TollRow['effect']): string | null {
  return joined(
    tolls
      .filter((row) => row.effect === effect)
      .flatMap(({ victims, figures }) =>
        figures.map(({ quantity, claimant }) => {
          const whom = [victims.party, victims.role].filter((part) => part !== null).join(' ');
          return `${quantity.said}${whom === '' ? '' : ` ${whom}`} (${claimant})`;
        }),
      ),
  );
}

export const INCIDENT_COLUMNS: readonly Column<IncidentRecord>[] = [
  inc('id', 'text', 'Of the incident.', (r) => r.incident.id),
  inc('type', 'text', 'One of our 46 types.', (r) => r.incident.type),
  inc('title', 'text', 'What and where and when, in a line.', (r) => r.incident.title),
  inc(
    'status',
    'text',
    'single source, corroborated, contested, admitted, denied or unconfirmed.',
    (r) => r.incident.status,
  ),
  inc('from', 'time', 'First day or hour, ISO 8601.', (r) => r.incident.when?.from ?? null),
  inc('until', 'time', 'Last.', (r) => r.incident.when?.to ?? null),
  inc('grain', 'text', 'How finely the text fixes it.', (r) => r.incident.when?.grain ?? null),
  inc('approximate', 'yes or no', 'Whether it is told as "about".', (r) => r.incident.when?.approximate ?? null),
  inc(
    'basis',
    'text',
    'stated, relative, inherited, or published: only the day of the report.',
    (r) => r.incident.when?.basis ?? null,
  ),
  inc('place', 'text', 'The finest place, as named.', (r) => place(r)?.name ?? null),
  inc('admin1', 'text', 'Its province.', (r) => place(r)?.admin1 ?? null),
  inc('country', 'text', 'ISO 3166-1 alpha-2.', (r) => place(r)?.country ?? null),
  inc('latitude', 'number', 'WGS 84; empty for lines and seas.', (r) => place(r)?.lat ?? null),
  inc('longitude', 'number', 'WGS 84.', (r) => place(r)?.lon ?? null),
  inc(
    'precision',
    'integer',
    "UCDP's where_prec: 1 the place itself to 7 international waters.",
    (r) => place(r)?.precision ?? null,
  ),
  inc('places', 'text', 'All places, parted by "; ".', (r) => joined(r.incident.where.map(({ name }) => name))),
  inc('agents', 'text', 'Everybody who is named as doing it, contested or not.', (r) => names(r.incident.sides.agents)),
  inc('agent_slugs', 'text', 'Their slugs.', (r) => slugs(r.incident.sides.agents)),
  inc('targets', 'text', 'To whom it was done.', (r) => names(r.incident.sides.targets)),
  inc('target_slugs', 'text', 'Their slugs.', (r) => slugs(r.incident.sides.targets)),
  inc('killed', 'text', 'Figures as said with their claimants: no number of its own.', (r) =>
    told(r.incident, 'killed'),
  ),
  inc('injured', 'text', 'As killed.', (r) => told(r.incident, 'injured')),
  inc('contested', 'yes or no', 'Whether figures exclude each other.', (r) =>
    r.incident.tolls.some(({ contested }) => contested),
  ),
  inc('sources', 'text', 'Who published the reports.', sourcesOf),
  inc('reports', 'text', 'Ids of the reports.', (r) => joined(r.incident.documents)),
  inc('claims', 'text', 'Ids of the claims.', (r) => joined(r.incident.claims)),
];

/** One figure of one claimant for one group of victims. */
export interface FigureRow {
  incident: Incident;
  toll: TollRow;
  figure: TollRow['figures'][number];
}
const fig = columnsOf<FigureRow>();

export const TOLL_COLUMNS: readonly Column<FigureRow>[] = [
  fig('incident', 'text', 'Its id.', (r) => r.incident.id),
  fig('title', 'text', 'Its title.', (r) => r.incident.title),
  fig('from', 'time', 'When it happened.', (r) => r.incident.when?.from ?? null),
  fig('until', 'time', 'Its end.', (r) => r.incident.when?.to ?? null),
  fig('effect', 'text', 'killed, injured, missing, captured, displaced or destroyed.', (r) => r.toll.effect),
  fig('victims_party', 'text', 'Slug of the side of those who were hurt.', (r) => r.toll.victims.party),
  fig('victims_role', 'text', 'What they are: soldiers, civilians …', (r) => r.toll.victims.role),
  fig('claimant', 'text', 'Who gives the figure.', (r) => r.figure.claimant),
  fig('claimant_party', 'text', 'Slug of his side.', (r) => r.figure.party),
  fig('losses_of', 'text', 'Whose losses, seen from him: own, adversary, other.', (r) => r.figure.about),
  fig('figure', 'text', 'As said.', (r) => r.figure.quantity.said),
  fig(
    'bound',
    'text',
    'exact, at least, more than, at most, less than, about, range, vague, none.',
    (r) => r.figure.quantity.bound,
  ),
  fig('n', 'number', 'The number, or the lower end of a range.', (r) => r.figure.quantity.n),
  fig('to', 'number', 'The upper end of a range.', (r) => r.figure.quantity.to),
  fig('word', 'text', 'The word, where no number is said.', (r) => r.figure.quantity.word),
  fig('contested', 'yes or no', 'Whether figures for these victims exclude each other.', (r) => r.toll.contested),
  fig('said', 'time', 'When he said it.', (r) => r.figure.said?.from ?? null),
  fig('claims', 'text', 'Ids of the claims.', (r) => joined(r.figure.claims)),
];
