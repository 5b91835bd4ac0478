import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseFile } from './case-file.ts';
import { all, type Condition, type Filter, type Found, idStarts, withWords } from './filter.ts';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';
import { listed } from './linking.ts';
import { likeAnywhere } from './search-words.ts';
import type { Tables } from './tables.ts';

/** A document in a list: without its text, with how many claims it gave and to which reader. */
export interface ListedDocument extends Omit<Document, 'text'> {
  claims: number;
  reader: string;
  /** How reliable somebody judged its source; null where nobody did. */
  grade: string | null;
}

/** Documents by the day they were published. `claimant` and `actor` do not narrow this list. */
export async function findDocuments(file: CaseFile, filter: Filter): Promise<Found<ListedDocument>> {
  const conditions: Condition[] = [];
  if (filter.since) conditions.push(sql<SqlBool>`substr(documents.published, 1, 10) >= ${filter.since}`);
  if (filter.until) conditions.push(sql<SqlBool>`substr(documents.published, 1, 10) <= ${filter.until}`);
  if (filter.document) conditions.push(idStarts('documents.id', filter.document));
  if (filter.text) conditions.push(await withWords(file, 'document_words', filter.text));
  const rows = await file.db
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document', 'documents.id')
    .leftJoin('source_grades', 'source_grades.source', 'documents.source')
    .select(['documents.body', 'readings.claims', 'readings.reader', 'source_grades.grade'])
    .where(all(conditions))
    .where(newestReading)
    .orderBy('documents.published')
    .orderBy('documents.id')
    .limit(filter.limit ?? -1)
    .execute();
  const { n } = await file.db
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(all(conditions))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map(({ body, claims, reader, grade }) => ({ ...JSON.parse(body), claims, reader, grade })),
    total: n,
    undated: 0,
  };
}

export const newestReading = sql<SqlBool>`readings.key = (SELECT max(key) FROM readings WHERE readings.document = documents.id)`;

/** The days (ISO date) of the first and the last report; null where there is none. */
export async function publishedSpan(file: CaseFile): Promise<{ first: string; last: string } | null> {
  const row = await file.db
    .selectFrom('documents')
    .select((eb) => [eb.fn.min('published').as('first'), eb.fn.max('published').as('last')])
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first.slice(0, 10), last: row.last.slice(0, 10) } : null;
}

/** How many reports came out on each day (ISO date) on which any did. */
export async function reportsByDay(file: CaseFile): Promise<{ day: string; reports: number }[]> {
  const { rows } = await sql<{
    day: string;
    reports: number;
  }>`SELECT substr(published, 1, 10) AS day, count(*) AS reports
    FROM documents GROUP BY 1`.execute(file.db);
  return rows;
}

/** Every document with its text, in the order they were published; one at a time, since a case may be large. */
export async function* eachDocument(file: CaseFile): AsyncGenerator<Document> {
  for (const id of await idsByDay(file)) {
    const document = await documentById(file, id);
    if (document) yield document;
  }
}

/** Every document's id, in the order they were published. */
export async function idsByDay(file: CaseFile): Promise<string[]> {
  const rows = await file.db.selectFrom('documents').select('id').orderBy('published').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function documentById(file: CaseFile, id: string): Promise<Document | null> {
  const row = await file.db.selectFrom('documents').select(['body', 'text']).where('id', '=', id).executeTakeFirst();
  return row ? documentOf(row) : null;
}

/** Documents with their texts, by id, in no order. */
export async function documentsById(db: Kysely<Tables>, ids: readonly string[]): Promise<Document[]> {
  const rows = await db.selectFrom('documents').select(['body', 'text']).where('id', 'in', listed(ids)).execute();
  return rows.map(documentOf);
}

/** The same with an empty text: most of a document is its text. */
export async function documentsWithoutText(db: Kysely<Tables>, ids: readonly string[]): Promise<Document[]> {
  const rows = await db.selectFrom('documents').select('body').where('id', 'in', listed(ids)).execute();
  return rows.map(({ body }) => documentOf({ body, text: '' }));
}

/** The days of some documents. */
export async function datesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Pick<Document, 'id' | 'published'>[]> {
  return db.selectFrom('documents').select(['id', 'published']).where('id', 'in', listed(ids)).execute();
}

/** When the last document of the case was published; the empty text where there is none. */
export async function lastPublished(db: Kysely<Tables>): Promise<string> {
  const row = await db
    .selectFrom('documents')
    .select((eb) => eb.fn.max('published').as('last'))
    .executeTakeFirst();
  return row?.last ?? '';
}

export async function countDocuments(db: Kysely<Tables>): Promise<number> {
  const { n } = await db
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Those of these documents that were read once only. */
export async function newlyRead(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('readings')
    .select('document')
    .where('document', 'in', listed(ids))
    .groupBy('document')
    .having((eb) => eb.fn.countAll(), '=', 1)
    .execute();
  return new Set(rows.map(({ document }) => document));
}

/** Documents by the beginning of their id or a part of their title. */
export async function documentsMeant(file: CaseFile, typed: string, limit: number): Promise<Document[]> {
  // An id means nothing else, and looking through all titles takes a while.
  const exact = await documentById(file, typed);
  if (exact) return [exact];
  const rows = await file.db
    .selectFrom('documents')
    .select(['body', 'text'])
    .where(sql<SqlBool>`(${idStarts('documents.id', typed)}) OR title LIKE ${likeAnywhere(typed)} ESCAPE '\\'`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(documentOf);
}

/** Who published the documents of the case, each name once. */
export async function sourcesOf(file: CaseFile): Promise<string[]> {
  const rows = await file.db.selectFrom('documents').select('source').distinct().orderBy('source').execute();
  return rows.flatMap(({ source }) => source ?? []);
}

export async function isKnown(file: CaseFile, id: string): Promise<boolean> {
  const row = await file.db.selectFrom('documents').select('key').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The reader version that read last; after `sitrep rebuild` every claim is its work. */
export async function readerOf(file: CaseFile): Promise<string> {
  const row = await file.db.selectFrom('readings').select('reader').orderBy('key', 'desc').limit(1).executeTakeFirst();
  return row?.reader ?? 'none';
}

/** Every document's id, in the order they came in. */
export async function documentIds(file: CaseFile): Promise<string[]> {
  const rows = await file.db.selectFrom('documents').select('id').orderBy('key').execute();
  return rows.map((row) => row.id);
}

/** When which reader went over a document, the first one first. */
export async function readingsOf(
  file: CaseFile,
  document: string,
): Promise<{ at: string; reader: string; claims: number }[]> {
  return file.db
    .selectFrom('readings')
    .select(['at', 'reader', 'claims'])
    .where('document', '=', document)
    .orderBy('key')
    .execute();
}

/** Ids of documents that this reader version has not been over yet. */
export async function readByOthers(file: CaseFile, reader: string): Promise<string[]> {
  const rows = await file.db
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document', 'documents.id')
    .select('documents.id')
    .where(newestReading)
    .where('readings.reader', '<>', reader)
    .orderBy('documents.key')
    .execute();
  return rows.map((row) => row.id);
}

/** Problems with the documents that are in the case, or with one of them, as their newest reading met them. */
export async function findProblems(file: CaseFile, document?: string): Promise<Problem[]> {
  const rows = await file.db
    .selectFrom('problems')
    .innerJoin('readings', 'readings.document', 'problems.document')
    .innerJoin('documents', 'documents.id', 'problems.document')
    .select('problems.body')
    .where(newestReading)
    .where(sql<SqlBool>`readings.run = problems.run`)
    .where(document === undefined ? sql<SqlBool>`1` : sql<SqlBool>`problems.document = ${document}`)
    .orderBy('problems.key')
    .execute();
  return rows.map((row) => JSON.parse(row.body) as Problem);
}

/** Only this room writes `body`, and writes the whole record: it is not checked again at each reading. */
function documentOf(row: { body: string; text: string }): Document {
  const { text, body } = row;
  return { ...(JSON.parse(body) as Omit<Document, 'text'>), text };
}

/** What to call documents by: title, else the file they were read from, else their id. */
export async function titlesOf(file: CaseFile, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await file.db
    .selectFrom('documents')
    .leftJoin('source_grades', 'source_grades.source', 'documents.source')
    .select(['documents.id', 'documents.body', 'source_grades.grade'])
    .where('documents.id', 'in', [...ids, ''])
    .execute();
  return new Map(
    rows.map(({ id, body, grade }) => {
      const { title, source, file: path, published } = JSON.parse(body) as Omit<Document, 'text'>;
      const graded = source !== null && grade !== null ? `${source} (grade ${grade})` : source;
      return [id, [title ?? path ?? id, graded, published.slice(0, 10)].filter((part) => part !== null).join(', ')];
    }),
  );
}

/** When each document came out and who published it, by id. */
export function publishedOf(
  file: CaseFile,
): Promise<ReadonlyMap<string, { published: string; source: string | null }>> {
  return keptWhileUnchanged(file, 'days and sources of reports', async () => {
    const rows = await file.db.selectFrom('documents').select(['id', 'published', 'source']).execute();
    return new Map(rows.map(({ id, published, source }) => [id, { published, source }]));
  });
}
