import type { OpenAPIHono } from '@hono/zod-openapi';
import { claimsByPrefix, claimsWithIds, findClaims } from '../../ledger/find-claims.ts';
import type { StatisticRow } from '../../model/statistic.ts';
import { forecastPage, forecastsIn } from '../../pipeline/forecast-page.ts';
import { calibrationIn, scaleNames } from '../../pipeline/forecast-view.ts';
import { besideLedger } from '../../pipeline/statistics-beside.ts';
import { claimRows } from '../../publish/claim-rows.ts';
import { nextAfter, pageOfAll, rowOf } from '../api/cursor.ts';
import { serve } from '../api/operation.ts';
import { notFound, RequestProblem } from '../api/request-problem.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

/** An id's beginning may be shared by claims of other kinds; so many are looked through. */
const MOST_ALIKE = 50;

export function addForecastRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'forecasts', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { since, until, actor, text, state, proposed } = query;
    const { rows, ...counts } = await forecastsIn(file, { since, until, actor, text, state, proposed });
    return { ...pageOfAll(rows, query), ...counts };
  });
  serve(app, 'forecast', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const alike = await claimsByPrefix(file, params.id, MOST_ALIKE);
    const forecasts = alike.flatMap((claim) => (claim.kind === 'forecast' ? [claim] : []));
    return forecastPage(file, theOne(forecasts, params.id, 'forecast'));
  });
  serve(app, 'calibration', async ({ params, query }) => {
    const scales = scaleNames();
    const calibration = await calibrationIn((await views.of(params.case, query)).file, query.scale);
    if (!calibration)
      throw new RequestProblem(
        'bad request',
        `There is no scale "${query.scale}". There are: ${scales.join(', ')}.`,
        'scale',
      );
    return { scales, calibration };
  });
  serve(app, 'statistics', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, since, until, place, actor, text } = query;
    const offset = rowOf(cursor);
    const filter = { since, until, place, actor, text, limit, offset, kind: 'statistic' };
    const { rows, total, undated } = await findClaims(file, filter);
    const statistics = rows.flatMap((claim) => (claim.kind === 'statistic' ? [claim] : []));
    return { rows: await besideLedger(file, statistics), total, undated, next: nextAfter(offset, rows.length, total) };
  });
  serve(app, 'statistic', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const alike = await claimsByPrefix(file, params.id, MOST_ALIKE);
    const statistics = alike.flatMap((claim) => (claim.kind === 'statistic' ? [claim] : []));
    const claim = theOne(statistics, params.id, 'statistic');
    const [statistic] = await besideLedger(file, [claim]);
    const [row] = await claimRows(file, [claim]);
    if (!statistic || !row) throw notFound('statistic', claim.id);
    return { statistic, claim: row, others: await claimRows(file, await claimsWithIds(file, countsBeside(statistic))) };
  });
}

function countsBeside({ beside }: StatisticRow): string[] {
  return [...new Set([...beside.others, ...beside.yearBefore.counts].map(({ claim }) => claim))];
}
