import type { CaseFile } from './case-file.ts';

/** Names of all places of incidents, with their provinces, each once. */
export async function placeNames(file: CaseFile): Promise<string[]> {
  const rows = await file.db.selectFrom('incident_places').select(['name', 'admin1']).distinct().execute();
  return [...new Set(rows.flatMap(({ name, admin1 }) => [name, admin1].filter((each) => each !== null)))].sort();
}
