import { type SqlBool, sql } from 'kysely';
import type { Incident } from '../model/situation.ts';
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

export interface DeedsAsked {
  types: readonly string[];
  /** Parties of which an incident is to name each. */
  parties: readonly string[];
  /** Days (ISO dates, inclusive) into which it reaches. */
  since: string;
  until: string;
  limit: number;
}

/**
 * Incidents of some types within some days that name all of some parties, the earliest first. Sides are looked up incident by
 * incident: a list of all that name one, as `findIncidents` makes it, is long for the sides of a war.
 */
export async function deedsWithin(
  file: CaseFile,
  { types, parties, since, until, limit }: DeedsAsked,
): Promise<Incident[]> {
  const names = parties.map(
    (party) => sql<SqlBool>`EXISTS (SELECT 1 FROM incident_actors WHERE incident = incidents.id AND party = ${party})`,
  );
  const found: Incident[] = [];
  for (const { where, order } of daySpans('incidents', { since, until })) {
    const { rows } = await sql<{ body: string }>`SELECT body FROM incidents
      WHERE ${where} AND +type IN ${listed(types)} AND ${sql.join([sql<SqlBool>`1`, ...names], sql` AND `)}
      ORDER BY ${order}, id LIMIT ${limit - found.length}`.execute(file.db);
    for (const { body } of rows) found.push(JSON.parse(body) as Incident); // only this room writes it
  }
  return found;
}
