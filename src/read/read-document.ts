import type { Document } from '../model/document.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { decodeBytes } from './encoding/decode-bytes.ts';
import { type Format, formatOf } from './format.ts';
import { readHtml } from './html/read-html.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { documentId } from './metadata/document-id.ts';
import { languageOf } from './metadata/language.ts';
import { publishedDate } from './metadata/published-date.ts';
import type { ReadFlags, Reading, Stated } from './read-flags.ts';
import { readText } from './text/read-text.ts';

/** Larger files are not reports: the longest book is about 5 MB of text, the largest page seen 4 MB. Guess. */
export const LARGEST_FILE = 20_000_000;

const GIVE_DATE = 'give `--published YYYY-MM-DD` (or a `published:` line in front matter)';

export interface ReadFrom {
  file: string | null;
  flags?: ReadFlags | undefined;
  /** What whoever gives it says of this very document: wins over what it states. */
  known?: ReadFlags | undefined;
  /** How it is written, where whoever gives it says so. */
  format?: Format | undefined;
}

/**
 * Bytes of one file as a Document, or the problem that kept it from being one ('empty', 'too large', 'binary',
 * 'encoding', 'bad front matter', 'no article', 'no date', 'bad date'). Title, date and source come from the file
 * where it states them, from flags where it does not; a date is never made up. Never throws on any input.
 */
export function readDocument(bytes: Uint8Array, from: ReadFrom): Outcome<Document> {
  const { file, known = {} } = from;
  const flags = { ...from.flags, ...known };
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length, file);
  if (bytes.length === 0) return empty(file);
  const decoded = decodeBytes(bytes, file);
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === '') return empty(file);
  const format = from.format ?? formatOf(decoded.value, file);
  const reading = readFormat(decoded.value, format, file);
  if (!reading.ok) return reading;
  const { text } = reading.value;
  const stated = without(reading.value.stated, known);
  if (!/[\p{L}\p{N}]/u.test(text)) return empty(file);
  const date = settleDate(stated, flags, file);
  if (!date.ok) return date;
  return { ok: true, value: toDocument({ text, stated }, date.value, { file, flags, format }) };
}

function readFormat(text: string, format: Format, file: string | null): Outcome<Reading> {
  if (format === 'html') return readHtml(text, file);
  if (format === 'markdown') return readMarkdown(text, file);
  // Front matter is how a plain text states its date, too.
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const reading = readText(split.value.body);
  return { ok: true, value: { text: reading.text, stated: merged(split.value.stated, reading.stated) } };
}

function merged(first: Stated, second: Stated): Stated {
  return {
    ...first,
    title: first.title ?? second.title,
    published: [...first.published, ...second.published],
  };
}

/** What a document states, but for what is known of it otherwise. */
function without(stated: Stated, known: ReadFlags): Stated {
  return {
    ...stated,
    title: known.title === undefined ? stated.title : null,
    published: known.published === undefined ? stated.published : [],
    source: known.source === undefined ? stated.source : null,
    sourceKind: known.sourceKind === undefined ? stated.sourceKind : null,
    party: known.party === undefined ? stated.party : null,
    author: known.author === undefined ? stated.author : null,
    url: known.url === undefined ? stated.url : null,
    language: known.language === undefined ? stated.language : null,
  };
}

type Dated = Pick<Document, 'published' | 'publishedFrom'>;

function settleDate(stated: Stated, flags: ReadFlags, file: string | null): Outcome<Dated> {
  for (const value of stated.published) {
    const published = publishedDate(value);
    if (published) return { ok: true, value: { published, publishedFrom: 'file' } };
  }
  const unread = flags.published ?? stated.published[0];
  if (unread === undefined) {
    return failed('no date', `The file does not say when it was published; ${GIVE_DATE}.`, { file });
  }
  const published = flags.published === undefined ? null : publishedDate(flags.published);
  if (published) return { ok: true, value: { published, publishedFrom: 'flag' } };
  const said = unread.length > 80 ? `${unread.slice(0, 80)}…` : unread;
  return failed('bad date', `"${said}" is not a calendar date that can be read one way only; ${GIVE_DATE}.`, { file });
}

interface From {
  file: string | null;
  flags: ReadFlags;
  format: Format;
}

function toDocument({ text, stated }: Reading, dated: Dated, { file, flags, format }: From): Document {
  const source = stated.source ?? flags.source ?? stated.host;
  return {
    id: documentId(text, source, dated.published),
    title: stated.title ?? flags.title ?? null,
    text,
    ...dated,
    source,
    sourceKind: stated.sourceKind ?? flags.sourceKind ?? null,
    party: stated.party ?? flags.party ?? null,
    author: stated.author ?? flags.author ?? null,
    url: stated.url ?? flags.url ?? null,
    language: settleLanguage(text, stated.language ?? flags.language ?? null),
    format,
    file,
    sample: stated.sample || flags.sample === true,
  };
}

/** The text decides where it is clear, since templates state "en" on pages in any language; "en-GB" stays as stated. */
function settleLanguage(text: string, stated: string | null): string | null {
  const shown = languageOf(text);
  if (shown === null) return stated;
  return stated?.toLowerCase().split(/[-_]/)[0] === shown ? stated : shown;
}

function empty(file: string | null): Outcome<never> {
  return failed('empty', 'There is no text in this file.', { file });
}

function tooLarge(length: number, file: string | null): Outcome<never> {
  const size = (length / 1_000_000).toFixed(1);
  const most = LARGEST_FILE / 1_000_000;
  return failed(
    'too large',
    `This file has ${size} MB; the most that is read is ${most} MB. Split it into its reports.`,
    { file },
  );
}
