import { z } from 'zod';

/** An entry of a feed, whatever the feed is written in. */
export interface FeedEntry {
  /** As the feed says, else its address, else its title. */
  id: string;
  title: string | null;
  url: string | null;
  /** As written. */
  published: string | null;
  updated: string | null;
  author: string | null;
  /** Its longest text, as HTML. */
  html: string;
}

const Text = z
  .union([z.string(), z.object({ value: z.string().optional() }).transform(({ value }) => value)])
  .optional();
const Person = z.object({ name: z.string().optional() });
const Entry = z.object({
  id: z.string().optional(),
  guid: z.object({ value: z.string().optional() }).optional(),
  title: Text,
  link: z.string().optional(),
  links: z.array(z.object({ href: z.string().optional(), rel: z.string().optional() })).optional(),
  url: z.string().optional(),
  pubDate: z.string().optional(),
  published: z.string().optional(),
  date_published: z.string().optional(),
  updated: z.string().optional(),
  date_modified: z.string().optional(),
  authors: z.array(z.union([z.string(), Person])).optional(),
  description: Text,
  summary: Text,
  content: z.union([z.string(), z.object({ encoded: z.string().optional(), value: z.string().optional() })]).optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  dc: z.object({ dates: z.array(z.string()).optional(), creators: z.array(z.string()).optional() }).optional(),
});
type Entry = z.infer<typeof Entry>;
const Parsed = z.object({
  feed: z.object({
    title: Text,
    ttl: z.number().optional(),
    items: z.array(z.unknown()).optional(),
    entries: z.array(z.unknown()).optional(),
  }),
});

/** The entries of a feed as it was parsed; those of an unknown shape are passed over. */
export function entriesIn(
  parsed: unknown,
  address: string,
): { title: string | null; ttl: number | null; entries: FeedEntry[] } {
  const { feed } = Parsed.parse(parsed);
  const entries = (feed.items ?? feed.entries ?? []).flatMap((each) => {
    const entry = Entry.safeParse(each);
    return entry.success ? (entryOf(entry.data, address) ?? []) : [];
  });
  return { title: said(feed.title), ttl: feed.ttl ?? null, entries };
}

function entryOf(entry: Entry, address: string): FeedEntry | null {
  const title = said(entry.title);
  const url = addressOf(entry, address);
  const id = said(entry.id ?? entry.guid?.value) ?? url ?? title;
  if (id === null) return null;
  const [author] = entry.authors ?? [];
  return {
    id: id.slice(0, 1_000),
    title,
    url,
    published: said(entry.pubDate ?? entry.published ?? entry.date_published ?? entry.dc?.dates?.[0]),
    updated: said(entry.updated ?? entry.date_modified),
    author: said((typeof author === 'string' ? author : author?.name) ?? entry.dc?.creators?.[0]),
    html: longest(entry),
  };
}

function addressOf(entry: Entry, address: string): string | null {
  const own = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const href = entry.link ?? entry.url ?? own;
  if (href === undefined || !URL.canParse(href, address)) return null;
  const url = new URL(href, address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function longest({ content, content_html, content_text, description, summary }: Entry): string {
  const whole = typeof content === 'string' ? content : (content?.encoded ?? content?.value);
  const plain = content_text === undefined ? undefined : escaped(content_text).replace(/\n\s*\n/g, '</p><p>');
  const texts = [whole, content_html, plain === undefined ? undefined : `<p>${plain}</p>`, description, summary];
  return texts.reduce<string>((most, text) => (text !== undefined && text.length > most.length ? text : most), '');
}

function said(value: string | undefined): string | null {
  const plain = value?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain;
}

/** Fewer words are a summary, of which the page has the rest. Guess: summaries have up to 80. */
const WHOLE_WORDS = 120;
const CUT_OFF =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;|&#8230;)\]|(?:read|continue reading|read the) (?:more|full (?:story|article))[^<]{0,40})\s*(?:<[^>]*>\s*)*$/i;

/** Whether an entry has all of its text, so that its page need not be asked for. */
export function isWhole({ html, url }: FeedEntry): boolean {
  if (url === null) return true;
  const words = html.replace(/<[^<>]*>/g, ' ').match(/\p{L}+/gu)?.length ?? 0;
  return words >= WHOLE_WORDS && !CUT_OFF.test(html.trim());
}

/** An entry's own text as a page that states what the entry states: what is kept of it, and read. */
export function entryPage({ title, html, published, author, url }: FeedEntry): Uint8Array {
  const meta = (name: string, value: string | null) =>
    value === null ? '' : `<meta property="${name}" content="${escaped(value)}">`;
  const link = url === null ? '' : `<link rel="canonical" href="${escaped(url)}">`;
  const head = `${meta('article:published_time', published)}${meta('author', author)}${link}`;
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>`;
  return new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title ?? '')}</title>${meta('og:title', title)}${head}</head><body><article>${heading}${html}</article></body></html>`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
