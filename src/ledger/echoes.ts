import { type Kysely, sql } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { Origin } from '../model/situation.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

/**
 * How many further reports carry the same statement as some claims do, by claim: reports of the same origin (model/situation.ts)
 * with a claim of the same kind and topic. The claim of the earliest of them has the number; the others are its echoes and have 0.
 */
export async function echoesOf(db: Kysely<Tables>, claims: readonly Claim[]): Promise<Map<string, number>> {
  const told = claims.filter(({ incident }) => incident !== null);
  const asked = new Set(told.map(({ id }) => id));
  const all = await originsWith(db, [...new Set(told.flatMap(({ incident }) => incident ?? []))]);
  const origins = all.filter((origin) => origin.claims.some((id) => asked.has(id)));
  const facts = await factsOf(db, [...new Set(origins.flatMap((origin) => origin.claims))]);
  const found = new Map<string, number>();
  for (const origin of origins) {
    const alike = new Map<string, Fact[]>();
    for (const id of origin.claims) {
      const fact = facts.get(id);
      if (!fact) continue;
      const key = `${fact.kind} ${fact.topic ?? ''}`;
      alike.set(key, [...(alike.get(key) ?? []), fact]);
    }
    for (const same of alike.values()) {
      const [first] = same.sort((a, b) => (a.published + a.document < b.published + b.document ? -1 : 1));
      const further = new Set(same.map(({ document }) => document)).size - 1;
      if (first && further > 0)
        for (const { id, document } of same) if (document === first.document) found.set(id, further);
    }
  }
  return found;
}

interface Fact {
  id: string;
  document: string;
  kind: string;
  topic: string | null;
  published: string;
}

/** Only those that several reports carry. */
async function originsWith(db: Kysely<Tables>, incidents: readonly string[]): Promise<Origin[]> {
  const { rows } = await sql<{
    origins: string | null;
  }>`SELECT json_extract(body, '$.origins') AS origins FROM incidents
    WHERE id IN ${listed(incidents)}`.execute(db);
  const all = rows.flatMap(({ origins }) => (origins === null ? [] : (JSON.parse(origins) as Origin[])));
  return all.filter(({ documents }) => documents.length > 1);
}

async function factsOf(db: Kysely<Tables>, claims: readonly string[]): Promise<Map<string, Fact>> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .select(['claims.id', 'claims.document', 'claims.kind', 'claims.topic', 'documents.published'])
    .where('claims.id', 'in', listed(claims))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
