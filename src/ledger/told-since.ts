import { type SqlBool, sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import type { Changes } from './changes.ts';
import { listed } from './linking.ts';

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

/** Incidents of which something was written: they themselves, or claims of a report that tells of them. By id; those that are gone are left out. */
export async function incidentsTouched(file: CaseFile, { claims, incidents }: Changes): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM incidents WHERE id IN ${listed(incidents)}
    UNION SELECT incident_claims.incident AS id FROM claims JOIN incident_claims ON incident_claims.claim = claims.id
      WHERE claims.document IN ${listed(claims)}
    ORDER BY id`.execute(file.db);
  return rows.map(({ id }) => id);
}

/** The claims of some reports, by id. */
export async function claimIdsOf(file: CaseFile, documents: readonly string[]): Promise<Set<string>> {
  const rows = await file.db.selectFrom('claims').select('id').where('document', 'in', listed(documents)).execute();
  return new Set(rows.map(({ id }) => id));
}
