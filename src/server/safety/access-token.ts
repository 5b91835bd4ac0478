import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { API } from '../../contract/paths.ts';
import { RequestProblem } from '../api/request-problem.ts';
import { caseOfFeed, feedKey, keysGiven } from './feed-key.ts';

/** Shorter ones could be guessed. */
export const SHORTEST_TOKEN = 16;

/** A browser keeps the cookie so long, in seconds: a month. */
const COOKIE_AGE = 30 * 24 * 60 * 60;

/**
 * Lets in who knows the token: by `Authorization: Bearer`, or by a cookie that a page opened once with `?token=…` is given.
 * Feeds of a case also open to their key (`feed-key.ts`). `port` keeps the cookies of two servers of one machine apart, which cookies themselves do not.
 */
export function tokenOnly(token: string, port: number): MiddlewareHandler {
  const cookie = `sitrep-${port}`;
  // The cookie proves the token without giving it away.
  const proof = hashOf(`cookie ${token}`).toString('hex');
  return async (context, next) => {
    if (isSame(bearerOf(context), token) || isSame(getCookie(context, cookie), proof)) return next();
    const fed = caseOfFeed(context);
    if (fed !== null && keysGiven(context).some((key) => isSame(key, feedKey(token, fed)))) return next();
    const typed = context.req.method === 'GET' && !isApi(context) ? context.req.query('token') : undefined;
    if (!isSame(typed, token)) return refusal(context);
    setCookie(context, cookie, proof, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_AGE });
    return context.redirect(withoutToken(context.req.url), 303);
  };
}

/** The same for programs alone: no cookie, and no token in an address, which logs would keep. */
export function bearerOnly(token: string): MiddlewareHandler {
  return async (context, next) => {
    if (isSame(bearerOf(context), token)) return next();
    context.header('WWW-Authenticate', 'Bearer realm="sitrep"');
    return context.text(
      'This server needs its token: send "Authorization: Bearer …". Whoever started it has set it.\n',
      401,
    );
  };
}

function bearerOf(context: Context): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
}

function refusal(context: Context): Response {
  if (caseOfFeed(context) !== null) {
    // Feed readers send a password only where they are asked for one.
    context.header('WWW-Authenticate', 'Basic realm="sitrep feeds", charset="UTF-8"');
    return context.text(`${FEED_NEEDED}\n`, 401);
  }
  context.header('WWW-Authenticate', 'Bearer realm="sitrep"');
  if (!isApi(context)) return context.text(`${NEEDED}\n`, 401);
  throw new RequestProblem('needs a token', NEEDED);
}

const NEEDED =
  'This workbench needs its token. Open its address once with ?token=… behind it, or send "Authorization: Bearer …". Whoever started it has set the token.';

const FEED_NEEDED =
  'This feed needs its key: take its address from the Export page of the workbench, or give the key there as the password.';

function isApi({ req }: Context): boolean {
  return req.path === API || req.path.startsWith(`${API}/`);
}

/** Of this server whatever stands in the path: "//elsewhere" would lead away. */
function withoutToken(address: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('token');
  const search = searchParams.toString();
  return `/${pathname.replace(/^\/+/, '')}${search === '' ? '' : `?${search}`}`;
}

/** In the same time whatever is the same in both. */
function isSame(given: string | undefined, wanted: string): boolean {
  return given !== undefined && timingSafeEqual(hashOf(given), hashOf(wanted));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
