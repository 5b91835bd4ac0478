import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import type { Filter, Found } from './filter.ts';
import { type ListedActor, listActors } from './find-situation.ts';
import { listed } from './linking.ts';
import { afterPrefix } from './search-words.ts';

/** An actor in a list; `makes`: claims of which he, or anybody for the party, is the claimant. */
export type CountedActor = ListedActor & { makes: number };

/** Actors, the most named first, with how many claims each makes. */
export async function countedActors(file: CaseFile, filter: Filter): Promise<Found<CountedActor>> {
  const found = await listActors(file, filter);
  const makes = await claimsMade(
    file,
    found.rows.map(({ slug }) => slug),
  );
  return { ...found, rows: found.rows.map((actor) => ({ ...actor, makes: makes.get(actor.slug) ?? 0 })) };
}

/** How many claims each of some actors makes, or anybody makes for the party, by slug. */
export async function claimsMade(file: CaseFile, slugs: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ slug: string; makes: number }>`SELECT value AS slug,
    (SELECT count(*) FROM claims WHERE claimant_actor = value OR claimant_party = value) AS makes
    FROM ${listed(slugs)}`.execute(file.db);
  return new Map(rows.map(({ slug, makes }) => [slug, makes]));
}

/** How many reports name somebody. */
export async function documentsNaming(file: CaseFile, slug: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(DISTINCT document) AS n FROM claims
    WHERE key IN (SELECT claim FROM claim_actors WHERE actor = ${slug})`.execute(file.db);
  return rows[0]?.n ?? 0;
}

/** Actors whose slug begins so; at most `limit`. */
export async function actorsByPrefix(
  file: CaseFile,
  typed: string,
  limit: number,
): Promise<(ListedActor & { id: string })[]> {
  const rows = await file.db
    .selectFrom('actors')
    .select(['body', 'mentions'])
    .where('slug', '>=', typed)
    .where('slug', '<', afterPrefix(typed))
    .orderBy('slug')
    .limit(limit)
    .execute();
  return rows.map(({ body, mentions }) => {
    const actor = JSON.parse(body) as ListedActor; // only this room writes it
    return { ...actor, mentions, id: actor.slug };
  });
}

/** The first and last year in which an incident of these types falls, or a relation is said or said to hold; null where there is none. */
export async function yearsOfNetwork(
  file: CaseFile,
  types: readonly string[],
): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{
    first: string | null;
    last: string | null;
  }>`SELECT min(first) AS first, max(last) AS last FROM (
    SELECT min(from_day) AS first, max(to_day) AS last FROM incidents WHERE type IN ${listed(types)}
    UNION ALL SELECT min(from_day), max(to_day) FROM claims WHERE kind = 'relation'
    UNION ALL SELECT min(published), max(published) FROM documents
      WHERE id IN (SELECT document FROM claims WHERE kind = 'relation'))`.execute(file.db);
  const [row] = rows;
  const year = (day: string) => Number(day.slice(0, 4));
  return row?.first && row.last ? { first: year(row.first), last: year(row.last) } : null;
}
