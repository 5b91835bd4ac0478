import { type Kysely, sql } from 'kysely';
import type { DecisionKind, Fate } from '../model/decision.ts';
import type { ActorRecord, Agreement, Incident, SourceGrade } from '../model/situation.ts';
import { inParts } from './add-document.ts';
import type { CaseFile } from './case-file.ts';
import { noteChanges } from './changes.ts';
import { daysOf } from './claim-facets.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

/** What is derived over the whole case. */
export interface Situation {
  incidents: readonly Incident[];
  agreements: readonly Agreement[];
  actors: readonly StoredActor[];
}

/** An actor without the claims and documents that name him, which are looked up, and how many claims do. */
export type StoredActor = Omit<ActorRecord, 'claims' | 'documents'> & { mentions: number };

/** False after documents came in and the situation has not been derived again, as when a run was killed. */
export async function isSituationFresh(file: CaseFile): Promise<boolean> {
  const row = await file.db.selectFrom('state').select('value').where('name', '=', 'situation').executeTakeFirst();
  return row === undefined || row.value === 'fresh';
}

/** Puts a new situation in the place of the old one. To be called within a transaction. */
export async function replaceSituation(db: Kysely<Tables>, situation: Situation): Promise<void> {
  for (const table of [
    'incident_claims',
    'incident_actors',
    'incident_places',
    'incidents',
    'agreements',
    'actors',
  ] as const)
    await db.deleteFrom(table).execute();
  await noteChanges(db, 'all');
  await insertIncidents(db, situation.incidents);
  await insertAgreements(db, situation.agreements);
  await insertActors(db, situation.actors);
}

/** Says that the situation knows of everything that came in. */
export async function markFresh(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('pending').execute();
  await putState(db, 'situation', 'fresh');
}

export async function putState(db: Kysely<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

export async function stateOf(db: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await db.selectFrom('state').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/** Reports that came in, or whose claims changed, since the situation was last derived. */
export async function pendingDocuments(db: Kysely<Tables>): Promise<string[]> {
  return (await db.selectFrom('pending').select('document').orderBy('document').execute()).map((row) => row.document);
}

/** What people's decisions came to; written anew only where it is otherwise than before. */
export async function putOutcomes(
  db: Kysely<Tables>,
  { grades, fates }: { grades: readonly SourceGrade[]; fates: readonly Fate[] },
): Promise<void> {
  const rows = fates.map((fate) => ({ decision: fate.decision, body: JSON.stringify(fate) }));
  const before = await db.selectFrom('decision_fates').select(['decision', 'body']).orderBy(sql`rowid`).execute();
  if (JSON.stringify(before) !== JSON.stringify(rows)) {
    await db.deleteFrom('decision_fates').execute();
    for (const part of inParts(rows)) await db.insertInto('decision_fates').values(part).execute();
  }
  await db.deleteFrom('source_grades').execute();
  for (const part of inParts(grades)) await db.insertInto('source_grades').values(part).execute();
}

/**
 * What decisions on rows of datasets came to, which is known only once rows are linked: after everything else is derived, which
 * writes over them.
 */
export async function putRowFates(db: Kysely<Tables>, fates: readonly Fate[]): Promise<void> {
  const rows = fates.map((fate) => ({ decision: fate.decision, body: JSON.stringify(fate) }));
  const own = db
    .selectFrom('decisions')
    .select('id')
    .where('kind', 'in', ['link row', 'unlink row'] satisfies DecisionKind[]);
  const before = await db
    .selectFrom('decision_fates')
    .select(['decision', 'body'])
    .where('decision', 'in', own)
    .orderBy(sql`rowid`)
    .execute();
  if (JSON.stringify(before) === JSON.stringify(rows)) return;
  await db.deleteFrom('decision_fates').where('decision', 'in', own).execute();
  for (const part of inParts(rows)) await db.insertInto('decision_fates').values(part).execute();
}

/** Puts incidents in the place of those of the same ids, and takes away those of `gone`. */
export async function putIncidents(
  db: Kysely<Tables>,
  incidents: readonly Incident[],
  gone: readonly string[],
): Promise<void> {
  const ids = [...incidents.map(({ id }) => id), ...gone];
  await noteChanges(db, { incidents: ids });
  for (const table of ['incident_claims', 'incident_actors', 'incident_places'] as const)
    await db.deleteFrom(table).where('incident', 'in', listed(ids)).execute();
  await db.deleteFrom('incidents').where('id', 'in', listed(ids)).execute();
  await insertIncidents(db, incidents);
}

/** Incidents as they are stored, by id. */
export async function incidentBodies(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('incidents').select(['id', 'body']).where('id', 'in', listed(ids)).execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** Puts agreements in the place of all that were there; those that are the same are not written. Returns the ids of the others. */
export async function putAgreements(db: Kysely<Tables>, agreements: readonly Agreement[]): Promise<string[]> {
  const before = new Map(
    (await db.selectFrom('agreements').select(['id', 'body']).execute()).map(({ id, body }) => [id, body]),
  );
  const changed = agreements.filter((agreement) => before.get(agreement.id) !== JSON.stringify(agreement));
  for (const { id } of agreements) if (!changed.some((other) => other.id === id)) before.delete(id);
  const ids = [...new Set([...before.keys(), ...changed.map(({ id }) => id)])];
  await db.deleteFrom('agreements').where('id', 'in', listed(ids)).execute();
  await insertAgreements(db, changed);
  return ids;
}

/** Puts actors in the place of those of `slugs`. */
export async function putActors(
  db: Kysely<Tables>,
  slugs: readonly string[],
  actors: readonly StoredActor[],
): Promise<void> {
  await db.deleteFrom('actors').where('slug', 'in', listed(slugs)).execute();
  await insertActors(db, actors);
}

async function insertIncidents(db: Kysely<Tables>, incidents: readonly Incident[]): Promise<void> {
  const rows = incidents.map((incident) => ({
    id: incident.id,
    type: incident.type,
    title: incident.title,
    status: incident.status,
    ...daysOf(incident.when),
    body: JSON.stringify(incident),
  }));
  const claims = incidents.flatMap(({ id, claims }) => [...new Set(claims)].map((claim) => ({ incident: id, claim })));
  const actors = incidents.flatMap(({ id, sides }) =>
    [...sides.agents, ...sides.targets].map(({ actor, party, name }) => ({ incident: id, actor, party, name })),
  );
  const places = incidents.flatMap(({ id, where }) =>
    where.map(({ place, name, country, admin1 }) => ({ incident: id, place, name, country, admin1 })),
  );
  for (const part of inParts(rows)) await db.insertInto('incidents').values(part).execute();
  for (const part of inParts(claims)) await db.insertInto('incident_claims').values(part).execute();
  for (const part of inParts(actors)) await db.insertInto('incident_actors').values(part).execute();
  for (const part of inParts(places)) await db.insertInto('incident_places').values(part).execute();
}

async function insertAgreements(db: Kysely<Tables>, agreements: readonly Agreement[]): Promise<void> {
  const rows = agreements.map((agreement) => ({
    id: agreement.id,
    type: agreement.type,
    status: agreement.status,
    from_day: daysOf(agreement.starts).from_day,
    to_day: daysOf(agreement.ends).to_day,
    body: JSON.stringify(agreement),
  }));
  for (const part of inParts(rows)) await db.insertInto('agreements').values(part).execute();
}

async function insertActors(db: Kysely<Tables>, actors: readonly StoredActor[]): Promise<void> {
  const rows = actors.map(({ mentions, ...actor }) => ({
    slug: actor.slug,
    name: actor.name,
    kind: actor.kind,
    party: actor.party,
    mentions,
    body: JSON.stringify(actor),
  }));
  for (const part of inParts(rows)) await db.insertInto('actors').values(part).execute();
}
