import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { writtenSince } from './changes.ts';
import { listed } from './linking.ts';

/** What may be otherwise than it was at a revision. */
export interface Touched {
  /** Records whose claims were written. */
  again: ReadonlySet<string>;
  /** Records that were written themselves: those that read as they did then are as they were. */
  doubted: ReadonlySet<string> | 'all';
  /** Incidents that were written; 'all' is among the doubted too. */
  incidents: ReadonlySet<string>;
}

export async function touchedIncidents(file: CaseFile, revision: number): Promise<Touched> {
  const { all, claims, incidents } = await writtenSince(file.db, revision);
  const again = await idsBeside(file, 'incident', claims);
  return { again, doubted: all ? 'all' : new Set(incidents), incidents: new Set(incidents) };
}

/** A report is touched by its claims, and by the incidents that these belong to. */
export async function touchedReports(file: CaseFile, revision: number): Promise<Touched> {
  const { all, claims, incidents } = await writtenSince(file.db, revision);
  const doubted = all ? 'all' : await idsBeside(file, 'document', incidents);
  return { again: new Set(claims), doubted, incidents: new Set(incidents) };
}

const AT_ONCE = 1_000;

/** The incidents that claims of some reports belong to, or the reports of the claims of some incidents. */
async function idsBeside(file: CaseFile, wanted: 'incident' | 'document', of: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < of.length; at += AT_ONCE) {
    const part = listed(of.slice(at, at + AT_ONCE));
    const { rows } =
      wanted === 'incident'
        ? await sql<{ id: string }>`SELECT DISTINCT own.incident AS id FROM claims
            CROSS JOIN incident_claims AS own ON own.claim = claims.id WHERE claims.document IN ${part}`.execute(
            file.db,
          )
        : await sql<{ id: string }>`SELECT DISTINCT claims.document AS id FROM incident_claims AS own
            CROSS JOIN claims ON claims.id = own.claim WHERE own.incident IN ${part}`.execute(file.db);
    for (const { id } of rows) found.add(id);
  }
  return found;
}
