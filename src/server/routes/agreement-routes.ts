import type { OpenAPIHono } from '@hono/zod-openapi';
import { agreementsByPrefix, findAgreements, incidentTitles } from '../../ledger/find-situation.ts';
import { violationsIn } from '../../pipeline/agreement-breaches.ts';
import { agreementPage } from '../../pipeline/agreement-page.ts';
import { positionsIn } from '../../pipeline/positions.ts';
import { nextAfter, pageOfAll, rowOf } from '../api/cursor.ts';
import { serve } from '../api/operation.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

export function addAgreementRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'agreements', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, since, until, actor, text, order } = query;
    const offset = rowOf(cursor);
    const asked = { since, until, actor, text, limit, offset, newest: order === 'newest' };
    const { rows, total, undated } = await findAgreements(file, asked);
    return { rows, total, undated, next: nextAfter(offset, rows.length, total) };
  });
  serve(app, 'agreement', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return agreementPage(file, theOne(await agreementsByPrefix(file, params.id, 2), params.id, 'agreement'));
  });
  serve(app, 'violations', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { since, until, actor, place } = query;
    const page = pageOfAll(await violationsIn(file, { since, until, actor, place }), query);
    const titles = await incidentTitles(
      file,
      page.rows.flatMap(({ incident }) => incident ?? []),
    );
    const title = (incident: string | null) => (incident === null ? null : (titles.get(incident) ?? null));
    return { ...page, rows: page.rows.map((row) => ({ ...row, title: title(row.incident) })) };
  });
  serve(app, 'positions', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, since, until, actor, text, claimant, sort } = query;
    const offset = rowOf(cursor);
    const filter = { since, until, actor, text, claimant, kind: sort, limit, offset };
    const { rows, total, undated } = await positionsIn(file, filter);
    return { rows, total, undated, next: nextAfter(offset, rows.length, total) };
  });
}
