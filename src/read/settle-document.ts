import type { Document, DocumentFormat } from '../model/document.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { documentId } from './metadata/document-id.ts';
import { languageOf } from './metadata/language.ts';
import { publishedDate } from './metadata/published-date.ts';
import { BY_METADATA, type ReadFlags, type ReadFrom, type Reading, type Stated } from './read-flags.ts';

const GIVE_DATE = 'give `--published YYYY-MM-DD` (or a `published:` line in front matter)';

/** A reading as a Document, once its day, source and identity are settled. Problems: 'empty', 'no date', 'bad date'. */
export function settleDocument(reading: Reading, format: DocumentFormat, from: ReadFrom): Outcome<Document> {
  if (!/[\p{L}\p{N}]/u.test(reading.text)) return empty(from.file);
  const { known = {} } = from;
  const stated = without(reading.stated, known);
  const given = { ...from, flags: { ...from.flags, ...known }, format };
  const date = settleDate(stated, given);
  return date.ok ? { ok: true, value: toDocument({ text: reading.text, stated }, date.value, given) } : date;
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

function settleDate(stated: Stated, { file, flags = {}, within }: ReadFrom): Outcome<Dated> {
  const written = [...stated.published, ...(within?.published ?? [])];
  for (const value of written) {
    const published = publishedDate(value);
    if (published) return { ok: true, value: { published, publishedFrom: 'file' } };
  }
  const made = stated.made === null ? null : publishedDate(stated.made);
  const flag = flags.published === BY_METADATA ? made : publishedDate(flags.published ?? '');
  if (flag) return { ok: true, value: { published: flag, publishedFrom: 'flag' } };
  const unread = (flags.published === BY_METADATA ? undefined : flags.published) ?? written[0];
  if (unread === undefined) {
    const hint = made
      ? ` Its metadata says that it was made on ${made.slice(0, 10)}: take that with \`--published ${BY_METADATA}\` if it is right.`
      : '';
    return failed('no date', `The file does not say when it was published; ${GIVE_DATE}.${hint}`, { file });
  }
  const said = unread.length > 80 ? `${unread.slice(0, 80)}…` : unread;
  return failed('bad date', `"${said}" is not a calendar date that can be read one way only; ${GIVE_DATE}.`, { file });
}

function toDocument(
  { text, stated }: Reading,
  dated: Dated,
  { file, flags = {}, within, format }: ReadFrom & { format: DocumentFormat },
): Document {
  const source = stated.source ?? within?.source ?? flags.source ?? stated.host;
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

export function empty(file: string | null): Outcome<never> {
  return failed('empty', 'There is no text in this file.', { file });
}
