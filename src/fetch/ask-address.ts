import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { failed, type Outcome } from '../model/problem.ts';
import { type FetchRules, PORTS } from './fetch-rules.ts';
import { pageBody } from './page-body.ts';
import { PASTE, Refused } from './refused.ts';

/** What one request came to, whatever its status. */
export interface Answer {
  status: number;
  /** Names in lower case; several of one name are joined by a comma. */
  headers: Record<string, string>;
  /** Unpacked, and otherwise as they came; empty unless the status is 200. */
  bytes: Uint8Array;
  /** Where it stood after all redirects. */
  address: string;
}

/** What goes along with a request, beside its address. */
export interface Asking {
  accept: string;
  /** As the last answer gave them: where nothing changed the answer is 304 without a body. */
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  stop: AbortSignal;
  rules: FetchRules;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Asks one address once. Nothing that names the user goes along: no cookie, no referrer. */
export async function askAddress(typed: string, asking: Asking): Promise<Outcome<Answer>> {
  const { stop, rules } = asking;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(rules.timeoutMs)]);
  try {
    return { ok: true, value: await followed(typed, { ...asking, signal }) };
  } catch (error) {
    if (error instanceof Refused) return failed(error.kind, error.message);
    if (stop.aborted) return failed('unreadable', 'Fetching it was stopped.');
    if (signal.aborted)
      return failed('unreadable', `The page did not come within ${Math.round(rules.timeoutMs / 1000)} seconds.`);
    return failed('unreadable', `The page could not be fetched (${codeOf(error)}). Check the address and the network.`);
  }
}

interface Going extends Asking {
  signal: AbortSignal;
}

async function followed(typed: string, going: Going): Promise<Answer> {
  let url = urlOf(typed);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await answerOf(url, going);
    const { statusCode = 0, headers } = response;
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined) {
      const answer = await answerIn(response, url, going);
      if (answer.status === 200 && redirects > 0 && asksForLogin(url) && !asksForLogin(urlOf(typed)))
        throw new Refused('unreadable', `The address leads to a page to log in at (${url.host}). ${PASTE}`);
      return answer;
    }
    response.destroy();
    url = urlOf(headers.location, url);
  }
  throw new Refused('unreadable', `The address leads on more than ${MOST_REDIRECTS} times. ${PASTE}`);
}

/** The parser makes "http://2130706433" and "http://0x7f.1" the addresses that they are. */
function urlOf(typed: string, from?: URL): URL {
  const url = URL.canParse(typed, from?.href) ? new URL(typed, from) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Refused('unreadable', 'Only addresses that begin with http:// or https:// are fetched.');
  if (url.username !== '' || url.password !== '')
    throw new Refused('unreadable', 'An address with a name or password in it is not fetched; leave them out.');
  return url;
}

async function answerOf(url: URL, going: Going): Promise<IncomingMessage> {
  const { signal, rules } = going;
  const isSecure = url.protocol === 'https:';
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolved(host, going) : [{ address: host, family: isIP(host) }];
  if (!addresses.every(({ address }) => rules.isAllowed(address, port, host)))
    throw new Refused(
      'unreadable',
      `${url.host} is not fetched: only addresses of the open internet are, at ports ${PORTS.join(' and ')}. ${PASTE}`,
    );
  // The very addresses that were checked are connected to: a name that means another one a moment later gains nothing.
  const checked: LookupFunction = (_name, options, give) => {
    const [first] = addresses;
    if (options.all) give(null, addresses);
    else give(first ? null : new Error('no address'), first?.address ?? '', first?.family ?? 4);
  };
  const options: RequestOptions = { signal, lookup: checked, agent: false, headers: headersOf(going) };
  return new Promise((resolve, reject) => {
    const request = isSecure ? getSecure(url, options, resolve) : getPlain(url, options, resolve);
    request.on('error', reject);
  });
}

function headersOf({ accept, etag, lastModified }: Asking): Record<string, string> {
  return {
    'User-Agent': 'Sitrep (one page, as its user asked)',
    Accept: accept,
    'Accept-Language': 'en,*;q=0.5',
    'Accept-Encoding': 'gzip, deflate, br',
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}

async function resolved(host: string, { signal, rules }: Going): Promise<{ address: string; family: number }[]> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // A name server that does not answer cannot be told to stop.
  const addresses = await Promise.race([rules.resolve(host), aborted]).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Refused('not found', `There is no ${host} (${codeOf(error)}). Check the address and the network.`);
  });
  if (addresses.length === 0) throw new Refused('not found', `There is no ${host}. Check the address.`);
  return addresses;
}

async function answerIn(response: IncomingMessage, url: URL, { signal, rules }: Going): Promise<Answer> {
  const { statusCode: status = 0 } = response;
  try {
    const bytes = status === 200 ? await pageBody(response, { mostBytes: rules.mostBytes, signal }) : new Uint8Array(0);
    if (bytes === null)
      throw new Refused('too large', `The page has more than ${Math.round(rules.mostBytes / 1_000_000)} MB. ${PASTE}`);
    return { status, headers: plainHeaders(response), bytes, address: url.href };
  } finally {
    response.destroy();
  }
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

function asksForLogin({ pathname, hostname }: URL): boolean {
  return (
    /(?:^|[/._-])(?:log-?in|sign-?in|sso|oauth2?)(?:[/._-]|$)/i.test(pathname) ||
    /^(?:login|accounts|sso)\./i.test(hostname)
  );
}

/** The system's name for a failure: ECONNREFUSED, ENOTFOUND, … */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
