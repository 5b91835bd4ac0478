import type { CaseFile } from './case-file.ts';
import { all, type IncidentFilter } from './filter.ts';
import { incidentConditions } from './find-situation.ts';

/** The ids of incidents that a filter asks for, whatever their days. */
export async function incidentIds(file: CaseFile, filter: IncidentFilter): Promise<Set<string>> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('id')
    .where(all(await incidentConditions(file, filter)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
