import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';

/** What a case has come to: another one after each reading, decision and deriving, whoever made it. */
export interface Revision {
  /** Each grows by one with a report, and with a decision. */
  documents: number;
  decisions: number;
  /** Of all that views are made from; equal revisions give equal views. */
  mark: string;
  /** Whether views show all that came in. */
  fresh: boolean;
}

export async function revisionOf(file: CaseFile): Promise<Revision> {
  const { rows } = await sql<{
    documents: number;
    readings: number;
    decisions: number;
    state: string;
    imports: string | null;
  }>`SELECT
    (SELECT coalesce(max(key), 0) FROM documents) AS documents, (SELECT coalesce(max(key), 0) FROM readings)
      + (SELECT coalesce(max(key), 0) FROM model_readings) AS readings,
    (SELECT coalesce(max(key), 0) FROM decisions) AS decisions,
    (SELECT coalesce(group_concat(value, ' '), '') FROM state) AS state,
    (SELECT group_concat(key || ' ' || coalesce(finished, '') || ' ' || licence || ' ' || attribution || ' ' || redistribute, '|')
      || '|' || coalesce((SELECT value FROM state WHERE name = 'row links'), '') FROM imports) AS imports`.execute(
    file.db,
  );
  const [row] = rows;
  if (!row) throw new Error('SQLite counted nothing');
  const { documents, readings, decisions, state, imports } = row;
  const fresh = !state.split(' ').includes('stale');
  // Rows of datasets are taken for incidents after everything else is derived; a case without them has no such part.
  const beside = imports === null ? '' : `.${createHash('sha256').update(imports).digest('base64url').slice(0, 12)}`;
  return { documents, decisions, mark: `${readings}.${decisions}.${documents}${fresh ? 'f' : 's'}${beside}`, fresh };
}
