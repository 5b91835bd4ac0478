import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../model/feed.ts';
import { type FeedHead, type FeedItem, instant, type Quoted } from './feed-item.ts';

export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** A feed as text, the newest entry first. Its time is that of its newest entry: the same case gives the same bytes. */
export function renderFeed(format: FeedFormat, head: FeedHead, items: readonly FeedItem[]): string {
  const updated = items.reduce((last, item) => (item.updated > last ? item.updated : last), instant(''));
  if (format === 'atom') return atom(head, items, updated);
  return format === 'rss' ? rss(head, items, updated) : json(head, items);
}

const GENERATOR = 'Sitrep';

function atom(head: FeedHead, items: readonly FeedItem[], updated: string): string {
  const { base } = head;
  return generateAtomFeed({
    id: `urn:sitrep:feed:${encodeURIComponent(head.case)}:${head.name}`,
    title: { value: clean(head.title), type: 'text' },
    updated: new Date(updated),
    authors: [{ name: GENERATOR }],
    generator: { text: GENERATOR },
    ...(base === null ? {} : { links: [{ href: base, rel: 'alternate', type: 'text/html' }] }),
    entries: items.map((item) => ({
      id: item.id,
      title: { value: clean(item.title), type: 'text' },
      published: new Date(item.published),
      updated: new Date(item.updated),
      content: { value: clean(asHtml(item)), type: 'html' },
      categories: item.categories.map((term) => ({ term: clean(term) })),
      ...(item.url === null ? {} : { links: [{ href: item.url, rel: 'alternate', type: 'text/html' }] }),
    })),
  });
}

function rss(head: FeedHead, items: readonly FeedItem[], updated: string): string {
  return generateRssFeed({
    title: clean(head.title),
    // RSS asks for an address; without a workbench that others reach it is the feed's name.
    link: head.base ?? `urn:sitrep:feed:${encodeURIComponent(head.case)}:${head.name}`,
    description: `${clean(head.title)}. Every entry quotes the words it stands on.`,
    lastBuildDate: new Date(updated),
    generator: GENERATOR,
    items: items.map((item) => ({
      guid: { value: item.id, isPermaLink: false },
      title: clean(item.title),
      description: clean(asHtml(item)),
      pubDate: new Date(item.published),
      categories: item.categories.map((name) => ({ name: clean(name) })),
      ...(item.url === null ? {} : { link: item.url }),
    })),
  });
}

function json(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = generateJsonFeed({
    title: head.title,
    ...(head.base === null ? {} : { home_page_url: head.base }),
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      content_html: asHtml(item),
      content_text: asText(item),
      date_published: new Date(item.published),
      date_modified: new Date(item.updated),
      tags: [...item.categories],
      ...(item.url === null ? {} : { url: item.url }),
    })),
  });
  // JSON Feed asks for the list even where it is empty, and the writer leaves empty lists out.
  const whole: unknown = items.length > 0 ? feed : Object.assign({}, feed, { items: [] });
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Markup of our own around text that is none: a report's "<script>" is words. */
function asHtml({ lines, words }: FeedItem): string {
  const said = words.map(
    (each) => `<blockquote><p>${escaped(each.quote)}</p><p>– ${sourceHtml(each)}</p></blockquote>`,
  );
  return [...lines.map((line) => `<p>${escaped(line)}</p>`), ...said].join('\n');
}

function sourceHtml({ claimant, source, published, url, claim }: Quoted): string {
  const report = escaped(source ?? 'source not named');
  const linked = url !== null && /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}">${report}</a>` : report;
  return `${escaped(claimant)}; ${linked}, ${published.slice(0, 10)} (${claim})`;
}

function asText({ lines, words }: FeedItem): string {
  const said = words.map(
    ({ quote, claimant, source, published, claim, url }) =>
      `“${quote}” – ${claimant}; ${source ?? 'source not named'}, ${published.slice(0, 10)}${url === null ? '' : `, ${url}`} (${claim})`,
  );
  return [...lines, ...said].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** XML 1.0 has no place for these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

function clean(text: string): string {
  return text.replace(NOT_XML, '');
}
