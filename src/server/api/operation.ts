import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../contract/failure.ts';
import { type Operation, PATHS } from '../../contract/paths.ts';
import {
  type AnswerOf,
  type BodyOf,
  type Declared,
  type ParamsOf,
  type QueryOf,
  ROUTES,
} from '../../contract/routes.ts';

/** What an operation's handler is given: its parts as the contract declares them, checked and with their defaults. */
export interface Asked<N extends Operation> {
  params: ParamsOf<N>;
  query: QueryOf<N>;
  body: BodyOf<N>;
  context: Context;
}

/** Serves one operation of the contract. A handler gives the declared answer, or a `Response` where the contract says stream. */
export function serve<N extends Operation>(
  app: OpenAPIHono,
  name: N,
  handler: (asked: Asked<N>) => Promise<AnswerOf<N> | Response>,
): void {
  const declared: Declared = ROUTES[name];
  const status = declared.status ?? 200;
  app.openapi(createRoute(routeOf(name, declared)), async (context) => {
    const valid = (part: 'param' | 'query' | 'json') => context.req.valid(part as never) as unknown;
    // The very schemas of the contract have checked these parts: `createRoute` above was given them.
    const asked = {
      params: declared.params ? valid('param') : undefined,
      query: declared.query ? valid('query') : undefined,
      body: declared.body ? valid('json') : undefined,
      context,
    } as Asked<N>;
    const answer = await handler(asked);
    if (answer instanceof Response) return answer;
    const json = JSON.stringify(answer);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(json)) };
    return context.body(json, status, headers);
  });
}

const failing = { description: 'What was wrong, and what to do', content: { 'application/json': { schema: Failure } } };

function routeOf(name: Operation, { summary, params, query, body, response, status }: Declared) {
  const [method = '', path = ''] = PATHS[name].split(' ');
  const answer =
    response === 'stream'
      ? { description: summary }
      : { description: summary, content: { 'application/json': { schema: response } } };
  return {
    operationId: name,
    method: method.toLowerCase() as RouteConfig['method'],
    path,
    summary,
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: { [status ?? 200]: answer, default: failing },
  } as const;
}
