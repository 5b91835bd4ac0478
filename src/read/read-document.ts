import type { Document } from '../model/document.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { charsetOf, decodeBytes } from './encoding/decode-bytes.ts';
import { type Format, formatOf } from './format.ts';
import { readHtml } from './html/read-html.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { ReadFrom, Reading, Stated } from './read-flags.ts';
import { empty, settleDocument } from './settle-document.ts';
import { readText } from './text/read-text.ts';
import { unwrapLines } from './text/unwrap-lines.ts';

/** Larger files are not reports: the longest book is about 5 MB of text, the largest page seen 4 MB. Guess. */
export const LARGEST_FILE = 20_000_000;

/**
 * Bytes of one file as a Document, or the problem that kept it from being one ('empty', 'too large', 'binary',
 * 'encoding', 'bad front matter', 'no article', 'no date', 'bad date'). Title, date and source come from the file
 * where it states them, from flags where it does not; a date is never made up. Never throws on any input.
 */
export function readDocument(bytes: Uint8Array, from: ReadFrom): Outcome<Document> {
  const { file } = from;
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length, file);
  if (bytes.length === 0) return empty(file);
  const decoded = decodeBytes(bytes, file, charsetOf(from.contentType));
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === '') return empty(file);
  const format = from.format ?? formatOf(decoded.value, file);
  const reading = readFormat(decoded.value, format, file);
  if (!reading.ok) return reading;
  return settleDocument(reading.value, format, from);
}

function readFormat(text: string, format: Format, file: string | null): Outcome<Reading> {
  if (format === 'html') return readHtml(text, file);
  if (format === 'markdown') return readMarkdown(text, file);
  // Front matter is how a plain text states its date, too.
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const reading = readText(unwrapLines(split.value.body));
  return { ok: true, value: { text: reading.text, stated: merged(split.value.stated, reading.stated) } };
}

function merged(first: Stated, second: Stated): Stated {
  return {
    ...first,
    title: first.title ?? second.title,
    published: [...first.published, ...second.published],
  };
}

export function tooLarge(length: number, file: string | null, bound = LARGEST_FILE): Outcome<never> {
  const size = (length / 1_000_000).toFixed(1);
  const most = bound / 1_000_000;
  return failed(
    'too large',
    `This file has ${size} MB; the most that is read is ${most} MB. Split it into its reports.`,
    { file },
  );
}
