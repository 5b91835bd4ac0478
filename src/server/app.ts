import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { API } from '../contract/paths.ts';
import { caseProblemFrom } from '../ledger/case-problem.ts';
import { apiDescription } from './api/api-description.ts';
import { zippedForOthers } from './api/near-client.ts';
import { requestFault } from './api/request-fault.ts';
import { failureOf, RequestProblem } from './api/request-problem.ts';
import { unchanged } from './api/unchanged.ts';
import { securityHeaders } from './pages/security-headers.ts';
import { pageFile } from './pages/static-pages.ts';
import { addCaseRoutes } from './routes/case-routes.ts';
import { addDecisionRoutes } from './routes/decision-routes.ts';
import { addEventRoutes } from './routes/event-routes.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import { addViewRoutes } from './routes/view-routes.ts';
import { boundedBody } from './safety/bounded-body.ts';
import { type Entry, entryOnly } from './safety/entry.ts';
import { sameOriginOnly } from './safety/same-origin.ts';
import type { Served } from './served.ts';

/**
 * What is served, without a socket: tests ask it directly, and then there is no `entry` to check. `pages` is the folder of the
 * built workbench.
 */
export function buildApp(served: Served, pages: string, entry: Entry | null = null): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(securityHeaders);
  if (entry) app.use(entryOnly(entry));
  app.use(`${API}/*`, sameOriginOnly, boundedBody);
  app.use(`${API}/*`, zippedForOthers, unchanged(served.shelf, served.version));
  app.route(API, buildApi(served, entry?.token ?? null));
  app.all(`${API}/*`, (context) => {
    const { body, status } = failureOf('not found', `There is no ${context.req.path}. See ${API}/openapi.json`);
    return context.json(body, status);
  });
  app.get('*', (context) => {
    const page = pageFile(pages, context);
    if (page) return page;
    return context.text('Not found. The workbench is built by `npm run build`.', 404);
  });
  app.onError((error, context) => {
    const { body, status } = failureFrom(error);
    if (status === 500) console.error(error);
    return context.json(body, status);
  });
  return app;
}

function buildApi(served: Served, token: string | null): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (checked, context) => {
      if (checked.success) return undefined;
      // What was sent is handed over beside its faults, which the hook's own type leaves out.
      const given = 'data' in checked ? checked.data : undefined;
      const { field, message } = requestFault(checked.error.issues[0], given, checked.target);
      const { body, status } = failureOf('bad request', message, field);
      return context.json(body, status);
    },
  });
  addCaseRoutes(api, served);
  addDecisionRoutes(api, served);
  addReadingRoutes(api, served);
  addEventRoutes(api, served);
  addViewRoutes(api, served, token);
  api.get('/openapi.json', (context) => context.json(apiDescription(served.version)));
  return api;
}

function failureFrom(error: Error) {
  if (error instanceof RequestProblem) return failureOf(error.code, error.message, error.field);
  // A body that is not what its type says, before any schema is asked.
  if (error instanceof HTTPException) return failureOf('bad request', error.message);
  const ofCase = caseProblemFrom(error, 'the case file');
  if (ofCase) return failureOf(ofCase.kind === 'locked' ? 'not ready' : 'failed', ofCase.message);
  return failureOf(
    'failed',
    'Sitrep itself failed. What was stored is kept; please report it with what the terminal shows.',
  );
}
