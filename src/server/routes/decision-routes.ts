import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hand } from '../../pipeline/decide/record.ts';
import { serve } from '../api/operation.ts';
import type { Served } from '../served.ts';

export function addDecisionRoutes(app: OpenAPIHono, { shelf, work, events, user, now }: Served): void {
  const handOf = ({ why, by }: { why: string; by?: string | undefined }): Hand => ({ who: by ?? user, why, at: now() });
  serve(app, 'decide', async ({ params, body }) => {
    const { path } = shelf.get(params.case).file;
    const decided = await work.writer.perform({ kind: 'decide', path, request: body, hand: handOf(body) });
    await events.changed(params.case);
    return decided;
  });
  serve(app, 'undo', async ({ params, body }) => {
    const { path } = shelf.get(params.case).file;
    const decided = await work.writer.perform({ kind: 'undo', path, decision: params.id, hand: handOf(body) });
    await events.changed(params.case);
    return decided;
  });
}
