import { sql } from 'kysely';
import type { TollClaim } from '../model/claim.ts';
import type { DocumentCoverage } from '../model/coverage.ts';
import type { CaseFile } from './case-file.ts';

/** Tolls that nobody judged and that are hedged, or of whose claimant no identity is known; the latest first, at most `limit`. */
export async function doubtedTolls(file: CaseFile, limit: number): Promise<TollClaim[]> {
  const { rows } = await sql<{ body: string; incident: string | null }>`SELECT body,
      (SELECT min(incident) FROM incident_claims WHERE claim = claims.id) AS incident
    FROM claims WHERE kind = 'toll' AND review = 'untouched'
      AND (certainty IN ('hedged', 'unclear') OR (claimant_actor IS NULL AND claimant_party IS NULL))
    ORDER BY from_day DESC, document, start LIMIT ${limit}`.execute(file.db);
  // Only this room writes the body, and a toll's is a toll's.
  return rows.map(({ body, incident }) => ({ ...(JSON.parse(body) as TollClaim), incident }));
}

/** Coverage as a reader version found it of reports with numbers that no claim has; at most `limit` reports, none is read for it. */
export async function coverageToDo(file: CaseFile, reader: string, limit: number): Promise<DocumentCoverage[]> {
  const { rows } = await sql<{ body: string }>`SELECT document_coverage.body FROM document_coverage
    JOIN documents ON documents.id = document_coverage.document
    WHERE reader = ${reader} AND json_array_length(document_coverage.body, '$.toDo') > 0
    ORDER BY documents.published DESC, documents.id LIMIT ${limit}`.execute(file.db);
  return rows.map(({ body }) => JSON.parse(body) as DocumentCoverage); // only this room writes it
}

/** Reports whose coverage this reader version did not keep, the latest first: how many, and the ids of at most `limit` of them. */
export async function withoutCoverage(
  { db }: CaseFile,
  reader: string,
  limit: number,
): Promise<{ total: number; documents: string[] }> {
  const counted = await sql<{ n: number }>`SELECT (SELECT count(*) FROM documents)
    - (SELECT count(*) FROM document_coverage WHERE reader = ${reader}) AS n`.execute(db);
  const total = counted.rows[0]?.n ?? 0;
  if (total <= 0) return { total: 0, documents: [] };
  const latest = await sql<{ id: string }>`SELECT id FROM documents WHERE NOT EXISTS
      (SELECT 1 FROM document_coverage WHERE document = documents.id AND reader = ${reader})
    ORDER BY published DESC, id LIMIT ${limit}`.execute(db);
  return { total, documents: latest.rows.map(({ id }) => id) };
}

/** Another number where further reports' coverage was kept. */
export async function coverageKept(file: Pick<CaseFile, 'db'>): Promise<number> {
  const { n } = await file.db
    .selectFrom('document_coverage')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
