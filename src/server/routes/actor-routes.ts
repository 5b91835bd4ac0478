import type { OpenAPIHono } from '@hono/zod-openapi';
import type { QueryOf } from '../../contract/routes.ts';
import { actorsByPrefix, countedActors } from '../../ledger/find-actors.ts';
import { listSources } from '../../ledger/find-sources.ts';
import { actorDossier } from '../../pipeline/actor-dossier.ts';
import { type CaseOverview, caseOverview } from '../../pipeline/case-overview.ts';
import { networkView, networkYears } from '../../pipeline/network-view.ts';
import { nextAfter, rowOf } from '../api/cursor.ts';
import { keptAnswer } from '../api/kept-answer.ts';
import { serve } from '../api/operation.ts';
import { RequestProblem } from '../api/request-problem.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

/** The network of so many incidents takes seconds, in which nobody is to wait for a page. A guess: 20,000 take two. */
const MANY_INCIDENTS = 5_000;

export function addActorRoutes(app: OpenAPIHono, { views, work }: Served): void {
  serve(app, 'actors', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, actor, kind } = query;
    const offset = rowOf(cursor);
    const { rows, total, undated } = await countedActors(file, { actor, kind, limit, offset });
    return { rows, total, undated, next: nextAfter(offset, rows.length, total) };
  });
  serve(app, 'actor', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { id: _, ...actor } = theOne(await actorsByPrefix(file, params.id, 2), params.id, 'actor');
    return actorDossier(file, actor);
  });
  serve(app, 'network', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const of = windowOf(query);
    return keptAnswer(file, 'network', { of }, async () => ({
      network: await (isLarge(await caseOverview(file))
        ? work.deriver.perform({ kind: 'network', path: file.path, of })
        : networkView(file, of)),
      years: await networkYears(file),
    }));
  });
  serve(app, 'sources', async ({ params, query }) => {
    const rows = await listSources((await views.of(params.case, query)).file);
    return { rows: [...rows], total: rows.length };
  });
}

function isLarge({ counts }: CaseOverview): boolean {
  return counts.incidents > MANY_INCIDENTS;
}

function windowOf({ year, on }: QueryOf<'network'>) {
  if (year !== undefined && on !== undefined)
    throw new RequestProblem('bad request', 'Ask for a year or for a day, not for both.', 'on');
  if (on !== undefined) return { day: on };
  return year === undefined ? null : { year };
}
