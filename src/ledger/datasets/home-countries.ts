import { sql } from 'kysely';
import type { CaseFile } from '../case-file.ts';

/** The countries that at least a share (0 to 1) of the incidents with a country are in, by code. */
export async function homeCountries(file: CaseFile, share: number): Promise<string[]> {
  const { rows } = await sql<{ country: string }>`SELECT country FROM incident_places WHERE country IS NOT NULL
    GROUP BY country HAVING count(DISTINCT incident) >= ${share} *
      (SELECT count(DISTINCT incident) FROM incident_places WHERE country IS NOT NULL)
    ORDER BY country`.execute(file.db);
  return rows.map(({ country }) => country);
}
