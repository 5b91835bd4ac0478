import { type SqlBool, sql } from 'kysely';
import type { CaseFile } from './case-file.ts';

/** Incidents of which a report of this day (ISO date) or a later one tells; all of them where it is null. By id. */
export async function incidentsToldSince(file: CaseFile, day: string | null): Promise<string[]> {
  const incidents = file.db.selectFrom('incident_claims').select('incident').distinct();
  const rows =
    day === null
      ? await incidents.execute()
      : await incidents
          .innerJoin('claims', 'claims.id', 'incident_claims.claim')
          .where('claims.document', 'in', (reports) =>
            reports.selectFrom('documents').select('id').where(sql<SqlBool>`substr(published, 1, 10) >= ${day}`),
          )
          .execute();
  return rows.map(({ incident }) => incident).sort();
}
