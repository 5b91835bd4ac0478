import type { ReportHead } from '../model/report-head.ts';
import type { CaseFile } from './case-file.ts';
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
