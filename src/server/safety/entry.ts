import type { MiddlewareHandler } from 'hono';
import { RequestProblem } from '../api/request-problem.ts';
import { tokenOnly } from './access-token.ts';
import { ownHosts } from './hosts.ts';
import { hostOf } from './same-origin.ts';

/** Where a server is bound, and what it lets in. */
export interface Entry {
  host: string;
  port: number;
  /** Null where none is asked for: only on this machine. */
  token: string | null;
}

/** Answers only who asks for this server by its own name and, where there is a token, knows it. */
export function entryOnly({ host, port, token }: Entry): MiddlewareHandler {
  const isOwn = ownHosts(host, port);
  const withToken = token === null ? null : tokenOnly(token, port);
  return async (context, next) => {
    if (!isOwn(hostOf(context.req)))
      throw new RequestProblem(
        'forbidden',
        'This workbench is not to be reached by this name; use the address it was started with.',
      );
    return withToken ? withToken(context, next) : next();
  };
}
