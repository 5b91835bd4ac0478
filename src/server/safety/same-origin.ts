import type { MiddlewareHandler } from 'hono';
import { RequestProblem } from '../api/request-problem.ts';

const READS = ['GET', 'HEAD'];

/** The host that a request was sent to; tests ask without a socket, and have only the address. */
export function hostOf(request: { header(name: string): string | undefined; url: string }): string {
  return request.header('host') ?? new URL(request.url).host;
}

/**
 * Refuses what pages of other origins ask a browser to send here: they may neither write nor make this server work. A browser
 * says where a request comes from; what says nothing is no browser, and of the user's own.
 */
export const sameOriginOnly: MiddlewareHandler = async ({ req }, next) => {
  const site = req.header('sec-fetch-site');
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (READS.includes(req.method)) {
    // A link to here is followed by a navigation, and shown to nobody else.
    if (isForeign && req.header('sec-fetch-mode') !== 'navigate') throw foreign();
    return next();
  }
  const origin = req.header('origin');
  if (isForeign || (origin !== undefined && origin !== `http://${hostOf(req)}`)) throw foreign();
  return next();
};

function foreign(): RequestProblem {
  return new RequestProblem('forbidden', 'Only pages of this workbench may ask for this.');
}
