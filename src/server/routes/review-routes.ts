import type { OpenAPIHono } from '@hono/zod-openapi';
import { publishedSpan } from '../../ledger/find-documents.ts';
import type { ProposedAnswer } from '../../model/proposal.ts';
import { diffOf } from '../../pipeline/case-diff.ts';
import { keptReadings } from '../../pipeline/model-reading/kept-readings.ts';
import { notLookedThrough, reviewQueue, shownQueue, WAITING } from '../../pipeline/review-queue.ts';
import { caseJson } from '../../publish/case-json.ts';
import { historyOf } from '../../publish/history-view.ts';
import { pageOfAll } from '../api/cursor.ts';
import { download, fileName } from '../api/download.ts';
import { serve } from '../api/operation.ts';
import { notFound, RequestProblem } from '../api/request-problem.ts';
import type { Served } from '../served.ts';

export function addReviewRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'queue', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const all = await reviewQueue(file);
    const asked = query.kind === undefined ? all : all.filter(({ kind }) => kind === query.kind);
    const { rows, total, next } = pageOfAll(asked, query);
    const counts = {
      merge: 0,
      forecast: 0,
      'doubtful claim': 0,
      'uncoded number': 0,
      'lost decision': 0,
      'dataset row': 0,
      'readers differ': 0,
      'model claim': 0,
    };
    for (const kind of WAITING) counts[kind] = all.filter((one) => one.kind === kind).length;
    const shown = await shownQueue(file, rows);
    // A request is handed on as it is: its own shape is that of `decide`.
    const given = shown.map((row) => ({ ...row, answers: row.answers.map(asJson) }));
    return { rows: given, total, counts, unseen: await notLookedThrough(file), next };
  });
  serve(app, 'changes', async ({ params, query }) => {
    const { from, decidedBy } = query;
    const to = query.to ?? (await publishedSpan((await views.of(params.case, { decidedBy })).file))?.last ?? from;
    if (from > to)
      throw new RequestProblem('bad request', `${from} is after ${to}, the day it is compared with.`, 'from');
    await refuseTooLarge(views, params.case, to);
    const before = await views.of(params.case, { asKnownOn: from, decidedBy });
    const after = await views.of(params.case, { asKnownOn: to, decidedBy });
    return diffOf({ file: before.file, day: from }, { file: after.file, day: to });
  });
  serve(app, 'caseFile', async ({ params, query }) => {
    const { file, shelved } = await views.of(params.case, query);
    const { asKnownOn, decidedBy } = query;
    const days = { ...(asKnownOn ? { asKnownOn } : {}), ...(decidedBy ? { decidedBy } : {}) };
    const pieces = caseJson(file, { ...days, modelReadings: await keptReadings(file) });
    return download(pieces, { name: fileName(shelved, 'case.json', query), type: 'application/json' });
  });
  serve(app, 'history', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const view = await historyOf(file, query.of, query.lost ?? false);
    if (!('candidates' in view)) return view;
    if (view.candidates.length === 0) throw notFound('claim, incident, document, decision or source', query.of ?? '');
    const ids = view.candidates.map(({ id }) => id).join(', ');
    throw new RequestProblem('bad request', `"${query.of}" could be any of these: ${ids}.`, 'of');
  });
}

/** Both cases are held in memory to be compared: 20,000 claims take 200 MB for a moment. */
const MOST_COMPARED = 50_000;

async function refuseTooLarge(views: Served['views'], name: string, day: string): Promise<void> {
  const claims = await views.claimsBy(name, day);
  if (claims > MOST_COMPARED)
    throw new RequestProblem(
      'too large',
      `There are ${claims.toLocaleString('en-GB')} claims in the reports up to ${day}. The server compares two days of a case of up to ` +
        `${MOST_COMPARED}. For more run \`sitrep diff\` on the case file: it takes minutes and memory.`,
    );
}

function asJson({ says, label, request }: ProposedAnswer) {
  const fields: Record<string, unknown> = { ...request };
  return { says, label, request: fields };
}
