import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';

/** Sides that no report names themselves, but only people and bodies of theirs, the most named first. */
export async function partiesByTheirs({ db }: CaseFile, most: number): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`SELECT party FROM actors
    WHERE party IS NOT NULL AND party NOT IN (SELECT slug FROM actors)
    GROUP BY party ORDER BY sum(mentions) DESC, party LIMIT ${most}`.execute(db);
  return rows.map(({ party }) => party);
}
