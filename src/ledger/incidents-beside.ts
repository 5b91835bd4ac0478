import { type SqlBool, sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { daySpans } from './filter.ts';
import { listed } from './linking.ts';

export interface BesideAsked {
  /** Parties of which an incident is to name both. */
  pairs: readonly (readonly [string, string])[];
  /** Ids of places. */
  places: readonly string[];
  /** Days (ISO dates, inclusive) into which it reaches. */
  since: string;
  until: string;
}

/** An incident that may be beside another one, and when it began (ISO date or date-time). */
export interface IncidentBeside {
  id: string;
  begun: string;
}

/** Incidents that name both of a pair or one of the places, in the order in which they began; without reading their bodies. */
export async function incidentsBeside(
  file: CaseFile,
  { pairs, places, since, until }: BesideAsked,
): Promise<IncidentBeside[]> {
  const names = (party: string) =>
    sql<SqlBool>`EXISTS (SELECT 1 FROM incident_actors WHERE incident = incidents.id AND party = ${party})`;
  const fits = [
    sql<SqlBool>`EXISTS (SELECT 1 FROM incident_places WHERE incident = incidents.id AND place IN ${listed(places)})`,
    ...pairs.map(([one, other]) => sql<SqlBool>`(${names(one)} AND ${names(other)})`),
  ];
  const found: IncidentBeside[] = [];
  for (const { where } of daySpans('incidents', { since, until })) {
    const { rows } = await sql<IncidentBeside>`SELECT incidents.id AS id, json_extract(happened, '$.from') AS begun
      FROM incidents JOIN incident_marks ON incident_marks.id = incidents.id
      WHERE ${where} AND (${sql.join(fits, sql` OR `)})`.execute(file.db);
    found.push(...rows);
  }
  return found.sort((a, b) => (a.begun !== b.begun ? (a.begun < b.begun ? -1 : 1) : a.id < b.id ? -1 : 1));
}
