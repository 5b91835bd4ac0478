import { lookup } from 'node:dns/promises';
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { failed, type Outcome } from '../../model/problem.ts';
import { pageBody } from './page-body.ts';
import { isPublicAddress } from './public-address.ts';

export interface Fetched {
  bytes: Uint8Array;
  /** Where it stood after all redirects. */
  address: string;
}

/** What may be asked, and how; handed in, so that tests can let a local server stand for the internet. */
export interface FetchRules {
  isAllowed(address: string, port: number): boolean;
  resolve(host: string): Promise<{ address: string; family: number }[]>;
  timeoutMs: number;
  mostBytes: number;
}

const PORTS = [80, 443];

export const OPEN_INTERNET: FetchRules = {
  isAllowed: (address, port) => PORTS.includes(port) && isPublicAddress(address),
  resolve: (host) => lookup(host, { all: true }),
  timeoutMs: 20_000,
  mostBytes: 10_000_000,
};

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Fetches one page, once, as its user asked. Nothing that names the user goes along: no cookie, no referrer. */
export async function fetchPage(
  typed: string,
  stop: AbortSignal,
  rules: FetchRules = OPEN_INTERNET,
): Promise<Outcome<Fetched>> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(rules.timeoutMs)]);
  try {
    return await followed(typed, { signal, rules });
  } catch (error) {
    if (error instanceof Refused) return failed(error.kind, error.message);
    if (stop.aborted) return failed('unreadable', 'Fetching it was stopped.');
    if (signal.aborted)
      return failed('unreadable', `The page did not come within ${Math.round(rules.timeoutMs / 1000)} seconds.`);
    return failed('unreadable', `The page could not be fetched (${codeOf(error)}). Check the address and the network.`);
  }
}

interface Going {
  signal: AbortSignal;
  rules: FetchRules;
}

/** Ends a fetch with words for the user. */
class Refused extends Error {
  readonly kind: 'not found' | 'unreadable' | 'too large';

  constructor(kind: Refused['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

async function followed(typed: string, going: Going): Promise<Outcome<Fetched>> {
  let url = urlOf(typed);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await answerOf(url, going);
    const { statusCode = 0, headers } = response;
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined) {
      const page = await pageIn(response, url, going);
      if (page.ok && redirects > 0 && asksForLogin(url) && !asksForLogin(urlOf(typed)))
        throw new Refused('unreadable', `The address leads to a page to log in at (${url.host}). ${PASTE}`);
      return page;
    }
    response.destroy();
    url = urlOf(headers.location, url);
  }
  throw new Refused('unreadable', `The address leads on more than ${MOST_REDIRECTS} times. ${PASTE}`);
}

const PASTE = 'Open it in your browser and paste its text instead.';

/** The parser makes "http://2130706433" and "http://0x7f.1" the addresses that they are. */
function urlOf(typed: string, from?: URL): URL {
  const url = URL.canParse(typed, from?.href) ? new URL(typed, from) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Refused('unreadable', 'Only addresses that begin with http:// or https:// are fetched.');
  if (url.username !== '' || url.password !== '')
    throw new Refused('unreadable', 'An address with a name or password in it is not fetched; leave them out.');
  return url;
}

async function answerOf(url: URL, { signal, rules }: Going): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) === 0 ? await resolved(host, { signal, rules }) : [{ address: host, family: isIP(host) }];
  if (!addresses.every(({ address }) => rules.isAllowed(address, port)))
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
  const options: RequestOptions = { signal, lookup: checked, agent: false, headers: HEADERS };
  return new Promise((resolve, reject) => {
    const request = isSecure ? getSecure(url, options, resolve) : getPlain(url, options, resolve);
    request.on('error', reject);
  });
}

const HEADERS = {
  'User-Agent': 'Sitrep (one page, as its user asked)',
  Accept: 'text/html,application/xhtml+xml,text/plain;q=0.9',
  'Accept-Language': 'en,*;q=0.5',
  'Accept-Encoding': 'gzip, deflate, br',
};

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

const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown)\b/i;

async function pageIn(response: IncomingMessage, url: URL, { signal, rules }: Going): Promise<Outcome<Fetched>> {
  const { statusCode = 0, headers } = response;
  const type = headers['content-type'] ?? '';
  try {
    if (statusCode !== 200) throw refusalOf(statusCode);
    if (!READABLE.test(type))
      throw new Refused(
        'unreadable',
        `This is ${type.split(';')[0] || 'of no stated kind'}; only pages and plain text are fetched.`,
      );
    const bytes = await pageBody(response, { mostBytes: rules.mostBytes, signal });
    if (bytes === null)
      throw new Refused('too large', `The page has more than ${Math.round(rules.mostBytes / 1_000_000)} MB. ${PASTE}`);
    return { ok: true, value: { bytes, address: url.href } };
  } finally {
    response.destroy();
  }
}

function refusalOf(status: number): Refused {
  if (status === 404 || status === 410) return new Refused('not found', `There is no such page (${status}).`);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return new Refused('unreadable', `The site lets nobody in without a login, or not from here (${status}). ${PASTE}`);
  if (status === 429 || status === 503)
    return new Refused('unreadable', `The site is busy or wants to be left alone (${status}). Try later. ${PASTE}`);
  return new Refused('unreadable', `The site answered with ${status} instead of a page. ${PASTE}`);
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
