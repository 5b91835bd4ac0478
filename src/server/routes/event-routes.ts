import type { OpenAPIHono } from '@hono/zod-openapi';
import { serve } from '../api/operation.ts';
import type { Served } from '../served.ts';

/** A page is open: somebody will decide or paste, and should not wait for the reader to open. Once the page has what it needs. */
const READY_MS = 2_000;

export function addEventRoutes(app: OpenAPIHono, { streams, work }: Served): void {
  serve(app, 'events', async ({ params }) => {
    setTimeout(() => void work.writer.perform({ kind: 'ready' }).catch(() => undefined), READY_MS).unref();
    return streams.open(params.case);
  });
}
