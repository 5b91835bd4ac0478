import type { OpenAPIHono } from '@hono/zod-openapi';
import { serve } from '../api/operation.ts';
import type { Served } from '../served.ts';

export function addEventRoutes(app: OpenAPIHono, { streams }: Served): void {
  serve(app, 'events', async ({ params }) => streams.open(params.case));
}
