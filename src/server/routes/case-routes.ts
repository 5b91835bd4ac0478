import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseOverview } from '../../pipeline/case-overview.ts';
import { serve } from '../api/operation.ts';
import type { Served } from '../served.ts';

export function addCaseRoutes(app: OpenAPIHono, { shelf, views, version }: Served): void {
  serve(app, 'listCases', async () => {
    const cases = [];
    for (const { name, title } of shelf.all()) {
      const { counts, sample, span } = await caseOverview((await views.of(name, {})).file);
      const { documents, claims, incidents } = counts;
      cases.push({
        case: name,
        title,
        sample,
        documents,
        claims,
        incidents,
        first: span?.first ?? null,
        last: span?.last ?? null,
      });
    }
    return { cases };
  });
  serve(app, 'createCase', async ({ body }) => {
    const { name, title } = await shelf.create(body.title);
    return { case: name, title, sample: false, documents: 0, claims: 0, incidents: 0, first: null, last: null };
  });
  serve(app, 'overview', async ({ params, query }) => {
    const { shelved, file, mark } = await views.of(params.case, query);
    const { span: _, ...overview } = await caseOverview(file);
    // The track and the colours are those of the whole case, whatever day is looked at.
    const { reports, parties } = await caseOverview(shelved.file);
    const known = file.knownOn;
    return {
      case: shelved.name,
      title: shelved.title,
      version,
      revision: mark,
      knownOn: known
        ? { day: known.day, decidedBy: known.decidedBy ?? null, documents: known.documents, all: known.all }
        : null,
      ...overview,
      reports,
      parties,
    };
  });
}
