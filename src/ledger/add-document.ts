import type { Insertable, Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { reviewOf } from '../model/claim-row.ts';
import { topicOf } from '../model/claim-topic.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { type Arrived, storeArrival } from './archive.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import { noteChanges } from './changes.ts';
import { actorsOf, daysOf, placesOf, timeOf } from './claim-facets.ts';
import type { ClaimTable, Tables } from './tables.ts';

/** One document as a reader version understood it. */
export interface Reading {
  document: Document;
  claims: Claim[];
  problems: Problem[];
  reader: string;
  run: number;
  at: string; // ISO date-time
  /** What it was read from; not given for one that is read again from its text. */
  arrived?: Arrived | undefined;
}

/** Stores a document with its claims in one transaction. A document that is there already changes nothing. */
export async function addDocument(file: CaseFile, reading: Reading): Promise<'added' | 'known'> {
  return inOneTransaction(file, async (db) => {
    const { text, ...body } = reading.document;
    const { id, published, source, title } = body;
    const known = await db.selectFrom('documents').select('key').where('id', '=', id).executeTakeFirst();
    if (known) return 'known';
    const row = { id, run: reading.run, added: reading.at, published, source, title, text, body: JSON.stringify(body) };
    await db.insertInto('documents').values(row).execute();
    await storeReading(db, reading);
    if (reading.arrived) await storeArrival(db, id, reading.arrived);
    return 'added';
  });
}

/** Puts a newer reader's claims in the place of an older one's. The document and its earlier readings stay. */
export async function replaceReading(file: CaseFile, reading: Reading): Promise<void> {
  await inOneTransaction(file, async (db) => {
    for (const table of ['claims', 'claims_as_read'] as const)
      await db.deleteFrom(table).where('document', '=', reading.document.id).execute();
    await storeReading(db, reading);
  });
}

async function storeReading(db: Kysely<Tables>, reading: Reading): Promise<void> {
  const { document, claims, reader, run, at } = reading;
  await db.insertInto('readings').values({ document: document.id, reader, run, at, claims: claims.length }).execute();
  await storeClaims(db, claims, reader);
  const problems = reading.problems.map((problem) => ({
    run,
    document: document.id,
    at,
    body: JSON.stringify(problem),
  }));
  for (const part of inParts(problems)) await db.insertInto('problems').values(part).execute();
  await db
    .insertInto('pending')
    .values({ document: document.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await noteChanges(db, { claims: [document.id] });
  await markStale(db);
}

/** Says that documents or decisions came in which the situation does not know of yet. */
export async function markStale(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('state')
    .values({ name: 'situation', value: 'stale' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: 'stale' }))
    .execute();
}

/** Inserts claims with whom and where they name. */
export async function storeClaims(db: Kysely<Tables>, claims: readonly Claim[], reader: string): Promise<void> {
  const keys = await insertClaims(db, claims, reader);
  const actors = claims.flatMap((claim, index) =>
    actorsOf(claim).map(({ actor, party, name }) => ({ claim: keys[index] ?? 0, actor, party, name })),
  );
  const places = claims.flatMap((claim, index) =>
    placesOf(claim).map(({ place, name, country, admin1 }) => ({
      claim: keys[index] ?? 0,
      place,
      name,
      country,
      admin1,
    })),
  );
  for (const part of inParts(actors)) await db.insertInto('claim_actors').values(part).execute();
  for (const part of inParts(places)) await db.insertInto('claim_places').values(part).execute();
}

/** Inserts and returns the row keys in the order of `claims`. */
async function insertClaims(db: Kysely<Tables>, claims: readonly Claim[], reader: string): Promise<number[]> {
  const keys = new Map<string, number>();
  for (const part of inParts(claims.map((claim) => claimRow(claim, reader)))) {
    const rows = await db.insertInto('claims').values(part).returning(['key', 'id']).execute();
    for (const row of rows) keys.set(row.id, row.key);
  }
  return claims.map((claim) => keys.get(claim.id) ?? 0);
}

function claimRow(claim: Claim, reader: string): Insertable<ClaimTable> {
  return {
    id: claim.id,
    document: claim.document,
    reader,
    kind: claim.kind,
    stance: claim.stance,
    certainty: claim.certainty,
    claimant_name: claim.claimant.name,
    claimant_actor: claim.claimant.actor,
    claimant_party: claim.claimant.party,
    ...daysOf(timeOf(claim)),
    start: claim.span.start,
    quote: claim.quote,
    topic: topicOf(claim),
    said_day: daysOf(claim.said).from_day,
    review: reviewOf(claim),
    // Which incident a claim belongs to is decided over the whole case and kept in incident_claims.
    body: JSON.stringify({ ...claim, incident: null }),
  };
}

/**
 * How many rows one statement may take. SQLite binds at most 32,766 values, and our widest table has 17 columns; few
 * sizes, so that a handful of statements serve documents of every length.
 */
const SIZES = [256, 32, 4, 1] as const;

export function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  let at = 0;
  for (const size of SIZES) for (; at + size <= rows.length; at += size) yield rows.slice(at, at + size);
}
