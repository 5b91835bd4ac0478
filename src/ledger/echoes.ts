import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

/**
 * How many further reports carry the same statement as some claims do, by claim: reports of the same origin (model/situation.ts)
 * with a claim of the same kind and topic. The claim of the earliest of them has the number; the others are its echoes and have 0.
 */
export async function echoesOf(db: Kysely<Tables>, claims: readonly Claim[]): Promise<Map<string, number>> {
  const ids = claims.flatMap(({ id, incident }) => (incident === null ? [] : [id]));
  const of = new Map(claims.map(({ id, incident }) => [id, incident]));
  const rows = await db
    .selectFrom('incident_echoes')
    .select(['claim', 'incident', 'further'])
    .where('claim', 'in', listed(ids))
    .execute();
  return new Map(
    rows.flatMap(({ claim, incident, further }) => (of.get(claim) === incident ? [[claim, further]] : [])),
  );
}
