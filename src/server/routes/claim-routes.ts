import type { OpenAPIHono } from '@hono/zod-openapi';
import { facetsOf, placesOfClaims } from '../../ledger/claim-search.ts';
import { rejectedClaims } from '../../ledger/decided-claims.ts';
import { claimsByPrefix } from '../../ledger/find-claims.ts';
import { modelClaimsByPrefix } from '../../ledger/models/readings.ts';
import { claimDossier } from '../../pipeline/claim-dossier.ts';
import { namedFacets } from '../../publish/claim-facets.ts';
import { claimsAsCsv, claimsAsJson } from '../../publish/claims-file.ts';
import { rowOf } from '../api/cursor.ts';
import { download, fileName } from '../api/download.ts';
import { serve } from '../api/operation.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

export function addClaimRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'claims', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { order, cursor, limit, asKnownOn: _, decidedBy: __, ...filter } = query;
    const offset = cursor === undefined ? query.offset : rowOf(cursor);
    const found = await placesOfClaims(file, filter, { order, offset, limit });
    return views.show(file, { kind: 'claims', found, offset });
  });
  serve(app, 'claimFacets', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { facets, ...counts } = await facetsOf(file, query);
    return { ...counts, facets: await namedFacets(file, facets, query) };
  });
  serve(app, 'claimsFile', async ({ params, query }) => {
    const { file, shelved } = await views.of(params.case, query);
    const { order, format, ...filter } = query;
    const pieces = format === 'csv' ? claimsAsCsv(file, filter, order) : claimsAsJson(file, filter, order);
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';
    return download(pieces, { name: fileName(shelved, `claims.${format}`, query), type });
  });
  serve(app, 'claim', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const standing = await claimsByPrefix(file, params.id, 2);
    const rejected = (await rejectedClaims(file)).filter(({ id }) => id.startsWith(params.id));
    const known = new Set([...standing, ...rejected].map(({ id }) => id));
    const models = (await modelClaimsByPrefix(file, params.id, 2)).filter(({ id }) => !known.has(id));
    const claim = theOne([...standing, ...rejected, ...models], params.id, 'claim');
    return claimDossier(file, claim, rejected.includes(claim));
  });
}
