import type { OpenAPIHono } from '@hono/zod-openapi';
import { findReports, reportsByPrefix } from '../../ledger/report-heads.ts';
import { knownCoverage } from '../../pipeline/case-coverage.ts';
import { nextAfter, rowOf } from '../api/cursor.ts';
import { serve } from '../api/operation.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

export function addDocumentRoutes(app: OpenAPIHono, { views, work }: Served): void {
  serve(app, 'documents', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, order, since, until, source, text } = query;
    const offset = rowOf(cursor);
    const newest = order === 'newest';
    const { rows, total } = await findReports(file, { since, until, source, text, newest, offset, limit });
    return { rows, total, undated: 0, next: nextAfter(offset, rows.length, total) };
  });
  serve(app, 'document', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { id } = theOne(await reportsByPrefix(file, params.id, 2), params.id, 'report');
    return views.show(file, { kind: 'document', document: id });
  });
  serve(app, 'documentCoverage', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { id } = theOne(await reportsByPrefix(file, params.id, 2), params.id, 'report');
    return (await knownCoverage(file, id)) ?? work.deriver.perform({ kind: 'cover', path: file.path, document: id });
  });
}
