import { type SqlBool, sql } from 'kysely';
import type { ReportHead } from '../model/report-head.ts';
import type { CaseFile } from './case-file.ts';
import { all, type Condition, idStarts, withWords } from './filter.ts';
import { newestReading } from './find-documents.ts';
import { listed } from './linking.ts';

/** Reports as lists name them, by the day they were published. */
export async function reportHeads(file: CaseFile, ids: readonly string[]): Promise<ReportHead[]> {
  const rows = await file.db
    .selectFrom('documents')
    .leftJoin('source_grades', 'source_grades.source', 'documents.source')
    .select(['documents.body', 'source_grades.grade'])
    .where('documents.id', 'in', listed(ids))
    .orderBy('documents.published')
    .orderBy('documents.id')
    .execute();
  return rows.map(({ body, grade }) => headOf(JSON.parse(body), grade));
}

/** The parts of a stored report that its head has; only this room writes them. */
export function headOf(body: Omit<ReportHead, 'grade'>, grade: string | null): ReportHead {
  const { id, title, source, sourceKind, party, published, url, language, sample } = body;
  return { id, title, source, sourceKind, party, published, url, language, sample, grade };
}

/** When some reports came out and who published them, by id. */
export async function publishedOfReports(
  file: CaseFile,
  ids: readonly string[],
): Promise<Map<string, { published: string; source: string | null }>> {
  const rows = await file.db
    .selectFrom('documents')
    .select(['id', 'published', 'source'])
    .where('id', 'in', listed(ids))
    .execute();
  return new Map(rows.map(({ id, published, source }) => [id, { published, source }]));
}

/** What reports can be narrowed by; days are of publication. `NO_SOURCE` among the sources stands for reports that name none. */
export interface ReportFilter {
  since?: string | undefined;
  until?: string | undefined;
  source?: readonly string[] | undefined;
  text?: string | undefined;
  newest: boolean;
  offset: number;
  limit: number;
}

export const NO_SOURCE = 'none';

/** A report in a list: how many of its claims stand, and which reader read it last. */
export type ReportRow = ReportHead & { claims: number; reader: string };

/** One page of the reports, by the day they were published. */
export async function findReports(
  file: CaseFile,
  { since, until, source, text, newest, offset, limit }: ReportFilter,
): Promise<{ rows: ReportRow[]; total: number }> {
  const conditions: Condition[] = [];
  if (since) conditions.push(sql<SqlBool>`substr(documents.published, 1, 10) >= ${since}`);
  if (until) conditions.push(sql<SqlBool>`substr(documents.published, 1, 10) <= ${until}`);
  if (source) conditions.push(sql<SqlBool>`coalesce(documents.source, ${NO_SOURCE}) IN ${listed(source)}`);
  if (text) conditions.push(await withWords(file, 'document_words', text));
  const direction = newest ? 'desc' : 'asc';
  const rows = await file.db
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document', 'documents.id')
    .leftJoin('source_grades', 'source_grades.source', 'documents.source')
    .select(['documents.body', 'readings.reader', 'source_grades.grade'])
    .select(sql<number>`(SELECT count(*) FROM claims WHERE claims.document = documents.id)`.as('claims'))
    .where(all(conditions))
    .where(newestReading)
    .orderBy('documents.published', direction)
    .orderBy('documents.id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await file.db
    .selectFrom('documents')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(all(conditions))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map(({ body, claims, reader, grade }) => ({ ...headOf(JSON.parse(body), grade), claims, reader })),
    total: n,
  };
}

/** Ids of reports that begin so; at most `limit`. */
export async function reportsByPrefix(file: CaseFile, typed: string, limit: number): Promise<{ id: string }[]> {
  return file.db
    .selectFrom('documents')
    .select('id')
    .where(idStarts('documents.id', typed))
    .orderBy('id')
    .limit(limit)
    .execute();
}
