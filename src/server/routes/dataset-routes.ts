import type { OpenAPIHono } from '@hono/zod-openapi';
import type { QueryOf } from '../../contract/routes.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import type { DatasetName } from '../../model/dataset.ts';
import { compareCase } from '../../pipeline/imports/compare-case.ts';
import { compareIncident } from '../../pipeline/imports/compare-incident.ts';
import { comparedIncidents, importedDatasets, inOrder, rowsAlone } from '../../pipeline/imports/compare-pages.ts';
import { type ComparisonFilter, narrowed, sumsOf } from '../../pipeline/imports/comparison-filter.ts';
import { type ComparisonIndex, comparisonIndex, type IndexedRow } from '../../pipeline/imports/comparison-index.ts';
import { caseCsv } from '../../publish/compare-csv.ts';
import { pageOfAll } from '../api/cursor.ts';
import { download, fileName } from '../api/download.ts';
import { serve } from '../api/operation.ts';
import { RequestProblem } from '../api/request-problem.ts';
import type { Served } from '../served.ts';
import { oneIncident } from './incident-routes.ts';

/** Rows without an incident in a file: as many as are looked through. */
const MOST_IN_FILE = 20_000;

/** What imported datasets count, beside the reports of a case and of one incident. */
export function addDatasetRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'incidentDatasets', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return compareIncident(file, await oneIncident(file, params.id));
  });
  serve(app, 'datasets', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return { datasets: await compareCase(file, query.dataset ?? null) };
  });
  serve(app, 'importedDatasets', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return { datasets: await importedDatasets(file) };
  });
  serve(app, 'comparison', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const index = await indexOf(file, params.dataset);
    return sumsOf(index, await narrowed(file, index, filterOf(query)));
  });
  serve(app, 'comparedIncidents', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const index = await indexOf(file, params.dataset);
    const { both, lacking, undated } = await narrowed(file, index, filterOf(query));
    const { part, order } = query;
    const page = pageOfAll(inOrder(part === 'both' ? both : lacking, order), query);
    const rows = await comparedIncidents(file, index, page.rows);
    return { ...page, rows, undated: part === 'both' ? undated : 0 };
  });
  serve(app, 'rowsAlone', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const index = await indexOf(file, params.dataset);
    const { alone } = await narrowed(file, index, filterOf(query));
    const page = pageOfAll(rowsInOrder(alone.rows, query.order), query);
    return { ...page, rows: await rowsAlone(file, page.rows) };
  });
  serve(app, 'comparisonFile', async ({ params, query }) => {
    const { file, shelved } = await views.of(params.case, query);
    await indexOf(file, params.dataset);
    const compared = await compareCase(file, params.dataset, { filter: filterOf(query), mostUnknown: MOST_IN_FILE });
    const { text } = caseCsv(compared);
    const name = fileName(shelved, `${params.dataset}-compared.csv`, query);
    return download(once(text), { name, type: 'text/csv; charset=utf-8' });
  });
}

/** Throws RequestProblem where nothing of the dataset was imported. */
async function indexOf(file: CaseFile, dataset: DatasetName): Promise<ComparisonIndex> {
  const index = await comparisonIndex(file, dataset);
  if (index === null)
    throw new RequestProblem(
      'not found',
      `Nothing of ${dataset} was imported into this case, or nothing is known of it on this day. \`sitrep import FILE\` takes its rows in.`,
      'dataset',
    );
  return index;
}

function filterOf({ since, until, place, actor, ...query }: Partial<QueryOf<'comparison'>>): ComparisonFilter {
  return { since, until, place, actor, differs: query.differs };
}

function rowsInOrder(rows: readonly IndexedRow[], order: QueryOf<'rowsAlone'>['order']): readonly IndexedRow[] {
  if (order === 'deadliest') return rows;
  const way = order === 'oldest' ? 1 : -1;
  return [...rows].sort((a, b) => (a.from < b.from ? -way : a.from > b.from ? way : a.key - b.key));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
