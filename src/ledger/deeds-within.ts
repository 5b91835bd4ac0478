import { type SqlBool, sql } from 'kysely';
import type { Incident } from '../model/situation.ts';
import type { CaseFile } from './case-file.ts';
import { daySpans } from './filter.ts';
import { listed } from './linking.ts';

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
