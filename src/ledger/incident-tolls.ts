import { type SqlBool, sql } from 'kysely';
import type { Incident, TollRow } from '../model/situation.ts';
import type { CaseFile } from './case-file.ts';
import { all, asksForDays, daySpans, type IncidentFilter } from './filter.ts';
import { incidentConditions } from './find-situation.ts';

/** A toll with the incident that it is of. */
export interface IncidentToll {
  incident: { id: string; title: string; day: string | null };
  status: Incident['status'];
  toll: TollRow;
}

/** Tolls of the incidents of a filter: contested ones first, then those with the largest figure. `contested` narrows to such. */
export async function findTolls(
  file: CaseFile,
  { contested, limit, ...filter }: IncidentFilter & { contested?: boolean | undefined; limit: number },
): Promise<{ rows: IncidentToll[]; total: number; contested: number }> {
  const conditions = await incidentConditions(file, filter);
  if (asksForDays(filter)) {
    const [first, ...others] = daySpans('incidents', filter).map(({ where }) => where);
    if (first) conditions.push(others.reduce<typeof first>((a, b) => sql<SqlBool>`(${a} OR ${b})`, first));
  }
  const only = contested === undefined ? sql`` : sql`AND toll.contested = ${contested ? 1 : 0}`;
  const narrowed =
    conditions.length === 0
      ? sql``
      : sql`AND toll.incident IN (SELECT incidents.id FROM incidents WHERE ${all(conditions)})`;
  const tolls = sql`FROM incident_tolls AS toll WHERE 1 ${only} ${narrowed}`;
  const counted = await sql<{ total: number; contested: number }>`SELECT count(*) AS total,
    coalesce(sum(contested), 0) AS contested ${tolls}`.execute(file.db);
  const { rows } =
    await sql<StoredToll>`SELECT incidents.id, incidents.title, incidents.from_day AS day, incidents.status,
      json_extract(incidents.body, '$.tolls[' || first.number || ']') AS toll
    FROM (SELECT * ${tolls} ORDER BY contested DESC, largest DESC, from_day, incident, number LIMIT ${limit}) AS first
    JOIN incidents ON incidents.id = first.incident
    ORDER BY first.contested DESC, first.largest DESC, first.from_day, first.incident, first.number`.execute(file.db);
  return {
    rows: rows.map(({ id, title, day, status, toll }) => ({
      incident: { id, title, day },
      status,
      toll: JSON.parse(toll) as TollRow, // only this room writes it
    })),
    total: counted.rows[0]?.total ?? 0,
    contested: counted.rows[0]?.contested ?? 0,
  };
}

interface StoredToll {
  id: string;
  title: string;
  day: string | null;
  status: Incident['status'];
  toll: string;
}
