import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { Fate } from '../model/decision.ts';
import type { ActorRecord, Agreement, Incident, SourceGrade } from '../model/situation.ts';
import { inParts } from './add-document.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import { daysOf } from './claim-facets.ts';
import { layOverClaims } from './decided-claims.ts';
import type { Tables } from './tables.ts';

/** What is derived over the whole case; made again after documents came in. */
export interface Situation {
  incidents: Incident[];
  agreements: Agreement[];
  actors: ActorRecord[];
  /** What decisions made of the claims; left out where there were none. */
  decided?: { claims: readonly Claim[]; grades: readonly SourceGrade[]; fates: readonly Fate[] };
}

/** False after documents came in and the situation has not been derived again, as when a run was killed. */
export async function isSituationFresh(file: CaseFile): Promise<boolean> {
  const row = await file.db.selectFrom('state').select('value').where('name', '=', 'situation').executeTakeFirst();
  return row === undefined || row.value === 'fresh';
}

/** Puts a new situation in the place of the old one, in one transaction. */
export async function replaceSituation(file: CaseFile, situation: Situation): Promise<void> {
  await inOneTransaction(file, async (db) => {
    for (const table of ['incident_claims', 'incident_actors', 'incident_places'] as const)
      await db.deleteFrom(table).execute();
    for (const table of ['incidents', 'agreements', 'actors', 'decision_fates', 'source_grades'] as const)
      await db.deleteFrom(table).execute();
    await layOverClaims(db, situation.decided?.claims ?? []);
    for (const part of inParts(situation.decided?.grades ?? []))
      await db.insertInto('source_grades').values(part).execute();
    const fates = (situation.decided?.fates ?? []).map((fate) => ({
      decision: fate.decision,
      body: JSON.stringify(fate),
    }));
    for (const part of inParts(fates)) await db.insertInto('decision_fates').values(part).execute();
    await insertIncidents(db, situation.incidents);
    await insertAgreements(db, situation.agreements);
    await insertActors(db, situation.actors);
    await db
      .insertInto('state')
      .values({ name: 'situation', value: 'fresh' })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: 'fresh' }))
      .execute();
  });
}

async function insertIncidents(db: Kysely<Tables>, incidents: Incident[]): Promise<void> {
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

async function insertAgreements(db: Kysely<Tables>, agreements: Agreement[]): Promise<void> {
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

async function insertActors(db: Kysely<Tables>, actors: ActorRecord[]): Promise<void> {
  const rows = actors.map((actor) => ({
    slug: actor.slug,
    name: actor.name,
    kind: actor.kind,
    party: actor.party,
    mentions: actor.claims.length,
    body: JSON.stringify(actor),
  }));
  for (const part of inParts(rows)) await db.insertInto('actors').values(part).execute();
}
