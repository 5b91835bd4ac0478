import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { API } from '../../contract/paths.ts';

const FEED = new RegExp(`^${API}/cases/([a-z0-9-]{1,80})/feeds/[a-z.]+$`);

/**
 * What opens the feeds of one case to whoever reads them, and nothing else. Feed readers keep addresses in lists that are
 * exported and synchronised, where the token must not stand; the key gives no hint of it, and another token makes another key.
 */
export function feedKey(token: string, name: string): string {
  return createHmac('sha256', token).update(`feeds of ${name}`).digest('base64url').slice(0, 32);
}

/** The case whose feed is asked for; null where something else is. */
export function caseOfFeed({ req }: Context): string | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  return FEED.exec(req.path)?.[1] ?? null;
}

/** The keys that a request for a feed brings: in its address, or as a password, whatever the name beside it. */
export function keysGiven({ req }: Context): string[] {
  const basic = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(req.header('authorization') ?? '')?.[1];
  const password = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8').split(':')[1];
  return [req.query('key'), password].flatMap((key) => key ?? []);
}
