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
  const tolls = sql`FROM incidents, json_each(incidents.body, '$.tolls') AS toll WHERE ${all(conditions)}`;
  const disputed = sql`json_extract(toll.value, '$.contested')`;
  const largest = sql`(SELECT max(coalesce(json_extract(figure.value, '$.quantity.to'), json_extract(figure.value, '$.quantity.n')))
    FROM json_each(toll.value, '$.figures') AS figure)`;
  const only = contested === undefined ? sql`` : sql`AND ${disputed} = ${contested ? 1 : 0}`;
  const counted = await sql<{ total: number; contested: number }>`SELECT count(*) AS total,
    coalesce(sum(${disputed}), 0) AS contested ${tolls} ${only}`.execute(file.db);
  const { rows } =
    await sql<StoredToll>`SELECT incidents.id, incidents.title, incidents.from_day AS day, incidents.status,
    toll.value AS toll ${tolls} ${only} ORDER BY ${disputed} DESC, ${largest} DESC, incidents.from_day, incidents.id, toll.key
    LIMIT ${limit}`.execute(file.db);
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
