import { SOURCE_KINDS } from '../../model/document.ts';
import { labelledDate } from '../metadata/labelled-date.ts';
import { publishedDate } from '../metadata/published-date.ts';
import { NOTHING_STATED, type Stated } from '../read-flags.ts';
import { type Attributes, names } from './element-rules.ts';
import { type ArticleData, articleData } from './json-ld.ts';

/** More than a headline or a date ever holds. */
const LONGEST_TEXT = 400;
/** Structured data of large sites reaches 100,000 characters; beyond this it is not read. Guess. */
const LONGEST_JSON = 500_000;
const MOST_CAPTURES = 200;

/** Metadata names in order of trust, for each fact. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'citation_publication_date',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'date',
];
const TITLE_METAS = ['og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title', 'headline'];
const SITE_METAS = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name'];
const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
  'sailthru.author',
];

const DATE_CLASS =
  /^(?:(?:entry|post|article|story|news|page|single|meta|item)[-_]?)?(?:date|time|datetime|published|pubdate|publish(?:ed)?[-_]?(?:date|time|on)|posted[-_]?on|date[-_]?published)$/i;
const AUTHOR_CLASS = /^(?:byline|author|post-author|entry-author|article-author|author-name|byline-author)$/i;

type CaptureKind = 'title' | 'h1' | 'json' | 'date' | 'author';
interface Capture {
  kind: CaptureKind;
  depth: number;
  text: string;
}

/** What a page says about itself, gathered while it is read: metadata, structured data, marked dates. */
export class PageFacts {
  private readonly metas = new Map<string, string>();
  private readonly captured: Capture[] = [];
  private readonly active: Capture[] = [];
  private readonly times: { value: string; named: boolean; inArticle: boolean }[] = [];
  private readonly labelled: string[] = [];
  private articleDepth: number | null = null;
  private canonical: string | null = null;
  private language: string | null = null;

  get inTitle(): boolean {
    return this.active.some((capture) => capture.kind === 'title');
  }

  get headings(): string[] {
    return this.texts('h1');
  }

  get pageTitle(): string | null {
    return this.texts('title')[0] ?? null;
  }

  open(name: string, attributes: Attributes, at: { depth: number; dropped: boolean }): void {
    if (name === 'html' || name === 'body')
      this.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    if (name === 'meta') this.meta(attributes);
    if (name === 'link') this.link(attributes);
    if ((name === 'article' || name === 'main') && !at.dropped) this.articleDepth ??= at.depth;
    const kind = this.captureKind(name, attributes, at.dropped);
    if (kind && this.captured.length < MOST_CAPTURES) this.start({ kind, depth: at.depth, text: '' });
    if (name === 'time' && !at.dropped) this.time(attributes);
  }

  /** An element at this depth ended. */
  close(depth: number): void {
    if (this.articleDepth === depth) this.articleDepth = null;
    while ((this.active.at(-1)?.depth ?? -1) >= depth) this.active.pop();
  }

  text(text: string): void {
    for (const capture of this.active) {
      const room = (capture.kind === 'json' ? LONGEST_JSON : LONGEST_TEXT) - capture.text.length;
      if (room > 0) capture.text += text.slice(0, room);
    }
  }

  /** Text that the page shows. */
  visible(text: string): void {
    const date = this.labelled.length < MOST_CAPTURES ? labelledDate(text) : null;
    if (date) this.labelled.push(date);
  }

  stated(): Stated {
    const data = articleData(this.captured.filter(({ kind }) => kind === 'json').map(({ text }) => text));
    const url = webAddress(this.canonical) ?? webAddress(this.metas.get('og:url') ?? null) ?? webAddress(data.url);
    const source = this.firstMeta(SITE_METAS) ?? data.publisher;
    return {
      ...NOTHING_STATED,
      title: this.title(data, source),
      published: this.dates(data),
      source,
      host: url ? new URL(url).hostname.replace(/^www\./, '') : null,
      sourceKind: SOURCE_KINDS.find((kind) => kind === this.metas.get('sitrep:source_kind')) ?? null,
      party: this.metas.get('sitrep:party') ?? null,
      sample: this.metas.get('sitrep:sample') === 'true',
      author: this.author(data),
      url,
      language: this.language?.trim() || this.metas.get('content-language') || null,
    };
  }

  private captureKind(name: string, attributes: Attributes, dropped: boolean): CaptureKind | null {
    if (name === 'script') return /ld\+json/i.test(attributes.get('type') ?? '') ? 'json' : null;
    if (name === 'title' || name === 'h1') return name;
    if (VOIDLIKE.has(name)) return null;
    const property = attributes.get('itemprop')?.toLowerCase() ?? '';
    if (property === 'datepublished' && !attributes.has('datetime') && !attributes.has('content')) return 'date';
    if (property === 'author' || attributes.get('rel') === 'author') return 'author';
    const own = names(attributes);
    if (own.some((one) => AUTHOR_CLASS.test(one))) return 'author';
    return !dropped && own.some((one) => DATE_CLASS.test(one)) ? 'date' : null;
  }

  private start(capture: Capture): void {
    this.captured.push(capture);
    this.active.push(capture);
  }

  private meta(attributes: Attributes): void {
    const name =
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('http-equiv');
    const content = attributes.get('content')?.trim();
    if (name && content && !this.metas.has(name.toLowerCase())) this.metas.set(name.toLowerCase(), content);
  }

  private link(attributes: Attributes): void {
    if (attributes.get('rel')?.toLowerCase() === 'canonical') this.canonical ??= attributes.get('href') ?? null;
  }

  private time(attributes: Attributes): void {
    const value = attributes.get('datetime') ?? '';
    if (value === '') return;
    const marks = `${attributes.get('itemprop') ?? ''} ${names(attributes).join(' ')}`;
    const named = attributes.has('pubdate') || /publish|posted|entry-date|post-date/i.test(marks);
    if (!/modified|updated/i.test(marks) || named)
      this.times.push({ value, named, inArticle: this.articleDepth !== null });
  }

  /** Dates as written, most trusted first. Loose ones count only where the page has but one. */
  private dates(data: ArticleData): string[] {
    const metas = DATE_METAS.flatMap((name) => this.metas.get(name) ?? []);
    const named = this.times.filter(({ named }) => named).map(({ value }) => value);
    const inArticle = this.times.filter(({ inArticle }) => inArticle).map(({ value }) => value);
    const loose = [...this.times.map(({ value }) => value), ...this.texts('date')];
    const single = new Set(loose.flatMap((value) => publishedDate(value)?.slice(0, 10) ?? [])).size === 1;
    return [
      ...(data.published ? [data.published] : []),
      ...metas,
      ...named,
      ...this.labelled.slice(0, 1),
      ...inArticle.slice(0, 1),
      ...(single ? loose : []),
    ];
  }

  private title(data: ArticleData, source: string | null): string | null {
    const heading = this.headings.length === 1 ? this.headings[0] : undefined;
    return data.headline ?? this.firstMeta(TITLE_METAS) ?? heading ?? withoutSite(this.pageTitle, source);
  }

  private author(data: ArticleData): string | null {
    const name = data.author ?? this.firstMeta(AUTHOR_METAS) ?? this.texts('author')[0] ?? null;
    if (!name || /^https?:/i.test(name)) return null;
    const bare = name.replace(/^\s*by\b[:\s]*/i, '').trim();
    return bare === '' || bare.length > 120 ? null : bare;
  }

  private firstMeta(list: string[]): string | null {
    for (const name of list) {
      const value = this.metas.get(name)?.replace(/\s+/g, ' ').trim();
      if (value) return value;
    }
    return null;
  }

  private texts(kind: CaptureKind): string[] {
    return this.captured.flatMap((one) => (one.kind === kind ? one.text.replace(/\s+/g, ' ').trim() || [] : []));
  }
}

const VOIDLIKE = new Set(['meta', 'link', 'time', 'input', 'img', 'br', 'hr', 'html', 'body', 'main', 'article']);

/** "Headline | The Site" is the headline, where the site's name is known; else only after a bar, which headlines lack. */
function withoutSite(title: string | null, source: string | null): string | null {
  if (!title) return null;
  const parts = title.split(/(?<!\s)\s+[|–—-]\s+/);
  const last = parts.at(-1) ?? '';
  const named = source !== null && last.toLowerCase() === source.toLowerCase();
  const bare = named
    ? title.slice(0, title.length - last.length).replace(/(?<!\s)\s+[|–—-]\s+$/, '')
    : title.replace(/(?<!\s)\s+\|\s+[^|]*$/, '');
  return bare.trim() || null;
}

/** An address with a scheme that can be opened; `javascript:` and relative ones say nothing. */
function webAddress(value: string | null): string | null {
  if (!value) return null;
  try {
    const url = new URL(value.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null; // not an address: the page states none
  }
}
