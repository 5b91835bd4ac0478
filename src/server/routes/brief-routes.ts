import type { OpenAPIHono } from '@hono/zod-openapi';
import type { QueryOf } from '../../contract/routes.ts';
import type { BriefAsked, BriefFormat } from '../../model/brief.ts';
import { unknownIn } from '../../pipeline/brief/near-names.ts';
import type { Engine } from '../../pipeline/engine.ts';
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

/** Briefs on a case. What makes them is loaded when somebody asks: the workbench opens without it. */
export function addBriefRoutes(app: OpenAPIHono, { views }: Served): void {
  let engine: Engine | null = null;
  serve(app, 'brief', async ({ params, query }) => {
    const asked = askedFor(query);
    const { file, shelved } = await views.of(params.case, query);
    const unknown = await unknownIn(file, asked);
    if (unknown) throw new RequestProblem('not found', unknownWords(unknown), unknown.option);
    const [{ makeBrief }, { openEngine }] = await Promise.all([
      import('../../pipeline/brief/make-brief.ts'),
      import('../../pipeline/engine.ts'),
    ]);
    const made = await makeBrief(file, asked, async () => {
      engine ??= openEngine();
      return engine;
    });
    const { format } = query;
    if (format === 'json') return made;
    const { renderBrief } = await import('../../publish/brief/render-brief.ts');
    const rendered = await renderBrief(made, format);
    // Kept, never shown under this address: a page made of reports has no place among those of the workbench.
    return download(whole(rendered), { name: fileName(shelved, `brief.${format}`, query), type: TYPES[format] });
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

function unknownWords({ option, typed, near }: { option: string; typed: string; near: string[] }): string {
  const offered = near.length > 0 ? ` Near to it: ${near.join(', ')}.` : '';
  return `${option}: nothing in the case is called “${typed}”.${offered}`;
}

async function* whole(rendered: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield rendered;
}
