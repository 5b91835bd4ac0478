import type { LinkedRow } from '../case-source.ts';
import { columnsOf, joined } from '../column.ts';
import type { Column } from '../export-format.ts';

const col = columnsOf<LinkedRow>();

/** A row of an imported dataset beside the incident that it is taken for. Its terms are the last two columns of every row. */
export const DATASET_ROW_COLUMNS: readonly Column<LinkedRow>[] = [
  col('incident', 'text', 'Id of the incident that the row is taken for.', (r) => r.link.incident),
  col('dataset', 'text', 'acled, ucdp, gdelt or polecat: whose word the row is.', (r) => r.row.dataset),
  col('row', 'text', "The dataset's own id of the event.", (r) => r.row.id),
  col('state', 'text', 'linked: taken for it by the program; confirmed: a person said so.', (r) => r.link.state),
  col('score', 'number', 'What speaks for it, added up.', (r) => r.link.score),
  col('reasons', 'text', 'What that is made of, each with its weight.', (r) =>
    joined(r.link.reasons.map(({ name, weight }) => `${name} ${weight}`)),
  ),
  col(
    'against',
    'text',
    'What the program holds against it, where a person said so all the same.',
    (r) => r.link.against ?? null,
  ),
  col('from', 'date', 'First day.', (r) => r.row.days.from.slice(0, 10)),
  col('to', 'date', 'Last day.', (r) => r.row.days.to.slice(0, 10)),
  col('place', 'text', 'Where.', (r) => r.row.where?.name ?? null),
  col('country', 'text', 'ISO 3166-1 alpha-2.', (r) => r.row.where?.country ?? null),
  col('lat', 'number', 'WGS 84.', (r) => r.row.where?.lat ?? null),
  col('lon', 'number', 'WGS 84.', (r) => r.row.where?.lon ?? null),
  col('kind', 'text', 'As the dataset writes it.', (r) => r.row.kind),
  col('sides', 'text', 'Who is in it, in the order of the dataset, parted by "; ".', (r) =>
    joined(r.row.sides.map(({ name }) => name)),
  ),
  col('low', 'integer', 'Fewest dead.', (r) => r.row.deaths.low),
  col('best', 'integer', 'Dead by its best estimate.', (r) => r.row.deaths.best),
  col('high', 'integer', 'Most dead.', (r) => r.row.deaths.high),
  col('source', 'text', 'Whom the row names as its source.', (r) => r.row.source),
  col('licence', 'text', 'The terms that the row stands under.', (r) => r.licence),
  col('attribution', 'text', 'Who is to be named with it.', (r) => r.attribution),
];
