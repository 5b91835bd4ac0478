import { sql } from 'kysely';
import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { CaseFile } from './case-file.ts';
import { all, asksForDays, daySpans, type IncidentFilter } from './filter.ts';
import { findIncidents, incidentConditions } from './find-situation.ts';

/** What a mark on timeline or map is drawn from. */
export interface IncidentMark extends Pick<Incident, 'id' | 'type' | 'status' | 'title'> {
  when: When | null;
  /** The finest place that has coordinates, else the first one. */
  where: Where | null;
  claims: number;
}

/** Every incident of a filter as a mark, by day, those without one last; `undated`: how many only lack a day. */
export async function incidentMarks(
  file: CaseFile,
  { limit: _, offset: __, ...filter }: IncidentFilter,
): Promise<{ rows: IncidentMark[]; undated: number }> {
  const conditions = await incidentConditions(file, filter);
  const spans = filter.undated ? daySpans('incidents', {}) : daySpans('incidents', filter);
  const rows: IncidentMark[] = [];
  for (const { where, order } of spans) {
    const found = await sql<StoredMark>`SELECT id, type, status, title, json_extract(body, '$.when') AS happened,
        json_extract(body, '$.where') AS places, json_array_length(body, '$.claims') AS claims
      FROM incidents WHERE ${all([...conditions, where])} ORDER BY ${order}, id`.execute(file.db);
    for (const row of found.rows) rows.push(markOf(row));
  }
  const undated = asksForDays(filter) && !filter.undated ? await undatedOf(file, filter) : 0;
  return { rows, undated };
}

interface StoredMark extends Pick<Incident, 'id' | 'type' | 'status' | 'title'> {
  happened: string | null;
  places: string;
  claims: number;
}

function markOf({ happened, places, ...row }: StoredMark): IncidentMark {
  // Only this room writes the body, from the model's own types.
  const all = JSON.parse(places) as Where[];
  const [finest] = all.filter(({ lat }) => lat !== null).sort((a, b) => a.precision - b.precision);
  return {
    ...row,
    when: happened === null ? null : (JSON.parse(happened) as When),
    where: finest ?? all[0] ?? null,
  };
}

async function undatedOf(file: CaseFile, filter: IncidentFilter): Promise<number> {
  return (await findIncidents(file, { ...filter, limit: 0 })).undated;
}
