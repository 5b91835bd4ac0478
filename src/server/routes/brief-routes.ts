import type { OpenAPIHono } from '@hono/zod-openapi';
import type { QueryOf } from '../../contract/routes.ts';
import type { BriefAsked, BriefFormat } from '../../model/brief.ts';
import { download, fileName } from '../api/download.ts';
import { serve } from '../api/operation.ts';
import { RequestProblem } from '../api/request-problem.ts';
import type { Served } from '../served.ts';

const TYPES: Record<BriefFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
};

/** Briefs on a case, made by another thread: one with what changed may take seconds. */
export function addBriefRoutes(app: OpenAPIHono, { views, work }: Served): void {
  serve(app, 'brief', async ({ params, query, context }) => {
    const asked = askedFor(query);
    const { file, shelved } = await views.of(params.case, query);
    const { format } = query;
    const made = await work.briefer.perform(
      { kind: 'brief', path: file.path, asked, format },
      { stop: context.req.raw.signal },
    );
    if (format === 'json') return new Response(made, { headers: { 'Content-Type': 'application/json' } });
    // Kept, never shown under this address: a page made of reports has no place among those of the workbench.
    return download(whole(made), { name: fileName(shelved, `brief.${format}`, query), type: TYPES[format] });
  });
}

function askedFor({ since, until, asKnownOn, actor, place, lang }: QueryOf<'brief'>): BriefAsked {
  if (since !== undefined && until !== undefined && since > until)
    throw new RequestProblem('bad request', `since: ${since} is after ${until}, the day of until.`, 'since');
  if (since !== undefined && asKnownOn !== undefined && since > asKnownOn)
    throw new RequestProblem('bad request', `since: ${since} is after ${asKnownOn}, the day of asKnownOn.`, 'since');
  return {
    since: since ?? null,
    until: until ?? null,
    asKnownOn: asKnownOn ?? null,
    actor: actor ?? null,
    place: place ?? null,
    language: lang,
  };
}

async function* whole(rendered: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield rendered;
}
