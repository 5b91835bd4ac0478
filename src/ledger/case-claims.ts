import { type Kysely, sql } from 'kysely';
import type { Claim, ClaimKind } from '../model/claim.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

/** Claims of these kinds, and of each kind only those of these topics; all of a kind where it says 'all'. */
export type Topics = Partial<Record<ClaimKind, 'all' | readonly string[]>>;

type Db = Kysely<Tables>;

/** Claims as people left them, by id, in no order and without their incidents. */
export async function claimsById(db: Db, ids: readonly string[]): Promise<Map<string, Claim>> {
  const rows = await db.selectFrom('claims').select('body').where('id', 'in', listed(ids)).execute();
  return new Map(
    rows.map(({ body }) => {
      const claim = JSON.parse(body) as Claim; // only this room writes it
      return [claim.id, claim];
    }),
  );
}

/** Claims of some documents as people left them; by document, place in the text and id. */
export async function claimsOfDocuments(db: Db, documents: readonly string[]): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims')
    .select('body')
    .where('document', 'in', listed(documents))
    .orderBy('document')
    .orderBy('start')
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Claim);
}

/** Claims of these topics with their incidents; by document, place in the text and id. */
export async function claimsAbout(db: Db, topics: Topics): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims')
    .select([
      'body',
      sql<string | null>`(SELECT min(incident) FROM incident_claims AS own WHERE own.claim = claims.id)`.as('incident'),
    ])
    .where(about(topics))
    .orderBy('document')
    .orderBy('start')
    .orderBy('id')
    .execute();
  return rows.map(({ body, incident }) => ({ ...(JSON.parse(body) as Claim), incident }));
}

/** Whether any of these claims is of these topics. */
export async function isAnyAbout(db: Db, ids: readonly string[], topics: Topics): Promise<boolean> {
  const rows = await db.selectFrom('claims').select(['kind', 'topic']).where('id', 'in', listed(ids)).execute();
  return rows.some(({ kind, topic }) => {
    const of = Object.entries(topics).find(([name]) => name === kind)?.[1];
    return of === 'all' || (of?.includes(topic ?? '') ?? false);
  });
}

function about(topics: Topics) {
  const parts = Object.entries(topics).map(([kind, of]) =>
    of === 'all'
      ? sql<boolean>`claims.kind = ${kind}`
      : sql<boolean>`(claims.kind = ${kind} AND claims.topic IN ${listed(of)})`,
  );
  return sql<boolean>`(${sql.join(parts, sql` OR `)})`;
}

/** The party that all claims of somebody name which name one; null where they name several or none. */
export async function partiesOfSayers(db: Db, actors: readonly string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ actor: string; least: string | null; most: string | null }>`
    SELECT value AS actor,
      (SELECT min(claimant_party) FROM claims WHERE claimant_actor = value) AS least,
      (SELECT max(claimant_party) FROM claims WHERE claimant_actor = value) AS most
    FROM json_each(${JSON.stringify(actors)})`.execute(db);
  return new Map(rows.map(({ actor, least, most }) => [actor, least === most ? least : null]));
}

/** The parties of sayers as linking last took them. */
export async function sayersTaken(db: Db, actors: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('sayers').selectAll().where('actor', 'in', listed(actors)).execute();
  return new Map(rows.map(({ actor, party }) => [actor, party]));
}

/** Takes the parties of sayers as they are now; somebody of whom no claim names one is left out. */
export async function takeSayers(db: Db, parties: ReadonlyMap<string, string | null>): Promise<void> {
  await db
    .deleteFrom('sayers')
    .where('actor', 'in', listed([...parties.keys()]))
    .execute();
  await sql`INSERT INTO sayers (actor, party) SELECT value->>0, value->>1 FROM json_each(${JSON.stringify([...parties])})
    WHERE value->>1 IS NOT NULL`.execute(db);
}

/** Takes the parties of all sayers. */
export async function takeAllSayers(db: Db): Promise<void> {
  await db.deleteFrom('sayers').execute();
  await sql`INSERT INTO sayers (actor, party) SELECT claimant_actor, min(claimant_party) FROM claims
    WHERE claimant_actor IS NOT NULL AND claimant_party IS NOT NULL
    GROUP BY claimant_actor HAVING min(claimant_party) = max(claimant_party)`.execute(db);
}

/** Reports that quote one of these without naming his party. */
export async function documentsQuoting(db: Db, actors: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('document')
    .distinct()
    .where('claimant_actor', 'in', listed(actors))
    .where('claimant_party', 'is', null)
    .execute();
  return rows.map(({ document }) => document);
}

/** How somebody is named in a report. */
export interface NamedForm {
  actor: string;
  name: string;
  party: string | null;
  role: string | null;
}

/** Whom some reports named when the situation was last derived. */
export async function namedIn(db: Db, documents: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('named')
    .select('actor')
    .distinct()
    .where('document', 'in', listed(documents))
    .execute();
  return rows.map(({ actor }) => actor);
}

/** Puts the forms of each report, in the order of its text, in the place of those it had, or of all. */
export async function putForms(
  db: Db,
  forms: ReadonlyMap<string, readonly NamedForm[]>,
  over: 'these' | 'all' = 'these',
): Promise<void> {
  if (over === 'all') await db.deleteFrom('named').execute();
  else
    await db
      .deleteFrom('named')
      .where('document', 'in', listed([...forms.keys()]))
      .execute();
  const rows = [...forms].flatMap(([document, own]) =>
    own.map(({ actor, name, party, role }, place) => [actor, name, party ?? '', role ?? '', document, place]),
  );
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await sql`INSERT INTO named (actor, name, party, role, document, place)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5
      FROM json_each(${JSON.stringify(rows.slice(at, at + AT_ONCE))})`.execute(db);
}

const AT_ONCE = 5_000;

/** The forms in which somebody is named, each once, by the first document and place that has it. */
export async function formsOf(db: Db, actor: string): Promise<NamedForm[]> {
  const { rows } = await sql<{ name: string; party: string; role: string }>`
    SELECT name, party, role FROM (
      SELECT name, party, role, min(document) AS document FROM named WHERE actor = ${actor} GROUP BY name, party, role) AS form
    ORDER BY document, (SELECT place FROM named WHERE actor = ${actor} AND named.name = form.name AND named.party = form.party
      AND named.role = form.role AND named.document = form.document)`.execute(db);
  return rows.map(({ name, party, role }) => ({
    actor,
    name,
    party: party === '' ? null : party,
    role: role === '' ? null : role,
  }));
}

/** How many claims name somebody, and whether anybody's slug begins with his: an office of his. */
export async function namingOf(db: Db, actor: string): Promise<{ claims: number; offices: boolean }> {
  const { rows } = await sql<{ claims: number; offices: number }>`SELECT
    (SELECT count(DISTINCT claim) FROM claim_actors WHERE actor = ${actor}) AS claims,
    EXISTS (SELECT 1 FROM named WHERE actor >= ${`${actor}-`} AND actor < ${`${actor}.`}) AS offices`.execute(db);
  return { claims: rows[0]?.claims ?? 0, offices: rows[0]?.offices === 1 };
}
