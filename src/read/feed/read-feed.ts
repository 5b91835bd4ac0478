import { failed, type Outcome } from '../../model/problem.ts';
import { charsetOf, decodeBytes } from '../encoding/decode-bytes.ts';
import { entriesIn, type FeedEntry } from './feed-entries.ts';

export interface Feed {
  title: string | null;
  /** Minutes for which the feed itself asks not to be fetched again. */
  ttl: number | null;
  /** In the order of the feed, each id once. */
  entries: FeedEntry[];
}

/** More entries are an archive, not news; the first ones are the newest. Guess. */
export const MOST_ENTRIES = 500;

/**
 * A feed (RSS 0.9 to 2.0, RDF, Atom, JSON Feed) as its entries; `address` is where it stood, for addresses within it.
 * Problems: 'unreadable' (a web page, or no feed at all), 'empty', 'binary', 'encoding'.
 */
export async function readFeed(
  bytes: Uint8Array,
  { address, contentType }: { address: string; contentType: string | null },
): Promise<Outcome<Feed>> {
  if (bytes.length === 0) return failed('empty', 'The answer is empty: no feed.');
  const decoded = decodeBytes(bytes, null, charsetOf(contentType));
  if (!decoded.ok) return decoded;
  const text = decoded.value.trim();
  if (text === '') return failed('empty', 'The answer is empty: no feed.');
  if (isPage(text)) return failed('unreadable', pageWords(text, address));
  const { parseFeed } = await import('feedsmith');
  try {
    const { title, ttl, entries } = entriesIn(parseFeed(text), address);
    const byId = new Map(entries.slice(0, MOST_ENTRIES).map((entry) => [entry.id, entry]));
    return { ok: true, value: { title, ttl, entries: [...byId.values()] } };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed('unreadable', `This is no feed that can be read (${said}); RSS, Atom and JSON Feed are.`);
  }
}

function isPage(text: string): boolean {
  const head = text.slice(0, 5_000);
  return /<html[\s>]|<!doctype\s+html/i.test(head) && !/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head.slice(0, 1_000));
}

/** What to do about a page in the place of a feed: log in, or take the feed that it names. */
function pageWords(text: string, address: string): string {
  const named = feedNamedBy(text, address);
  if (named !== null) return `This is a web page, not a feed. It names a feed: ${named}. Watch that one.`;
  if (/<input[^>]{0,300}type\s*=\s*["']?password/i.test(text))
    return 'This is a page to log in at, not a feed. Feeds that want a login are not watched; ask the site for an address that needs none.';
  return 'This is a web page, not a feed. Look on the site for its RSS or Atom address.';
}

function feedNamedBy(text: string, address: string): string | null {
  for (const [link] of text.slice(0, 200_000).matchAll(/<link\b[^>]{0,1000}>/gi)) {
    if (!/type\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(link)) continue;
    const href = /href\s*=\s*["']([^"']{1,1000})["']/i.exec(link)?.[1]?.replaceAll('&amp;', '&');
    if (href !== undefined && URL.canParse(href, address)) return new URL(href, address).href;
  }
  return null;
}
