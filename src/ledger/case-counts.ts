import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';

/** How much there is of what has a page of its own. `queue`: pairs of incidents that may be one; what else waits is counted when it is asked for. */
export async function countKinds(
  file: CaseFile,
): Promise<Record<'claims' | 'forecasts' | 'statistics' | 'actors' | 'agreements' | 'queue', number>> {
  const { rows } = await sql<Awaited<ReturnType<typeof countKinds>>>`SELECT
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM claims WHERE kind = 'forecast') AS forecasts,
    (SELECT count(*) FROM claims WHERE kind = 'statistic') AS statistics,
    (SELECT count(*) FROM actors) AS actors, (SELECT count(*) FROM agreements) AS agreements,
    (SELECT count(*) / 2 FROM proposals) AS queue`.execute(file.db);
  const [row] = rows;
  if (!row) throw new Error('SQLite counted nothing');
  return row;
}

export async function countSources(file: CaseFile): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(DISTINCT coalesce(source, '')) AS n FROM documents`.execute(
    file.db,
  );
  return rows[0]?.n ?? 0;
}

/** The first and the last day (ISO date) on which an incident begins; null where none has a day. */
export async function daysHappened(file: CaseFile): Promise<{ first: string; last: string } | null> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`SELECT
    (SELECT min(from_day) FROM incidents) AS first, (SELECT max(from_day) FROM incidents) AS last`.execute(file.db);
  const [row] = rows;
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** How many claims stand in the reports that were published by the end of a day (ISO date); in all where there is none. */
export async function claimsPublishedBy(file: CaseFile, day: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT coalesce(sum(told), 0) AS n FROM (
    SELECT (SELECT count(*) FROM claims WHERE claims.document = documents.id) AS told FROM documents
    WHERE ${day} IS NULL OR substr(published, 1, 10) <= ${day})`.execute(file.db);
  return rows[0]?.n ?? 0;
}

/** Without counting them all. */
export async function hasMoreClaimsThan(file: CaseFile, most: number): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 FROM claims LIMIT ${most + 1})`.execute(
    file.db,
  );
  return (rows[0]?.n ?? 0) > most;
}
