import type { OpenAPIHono } from '@hono/zod-openapi';
import { compareCase } from '../../pipeline/imports/compare-case.ts';
import { compareIncident } from '../../pipeline/imports/compare-incident.ts';
import { serve } from '../api/operation.ts';
import type { Served } from '../served.ts';
import { oneIncident } from './incident-routes.ts';

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
}
