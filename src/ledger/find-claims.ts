import { type SqlBool, sql } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { CaseFile } from './case-file.ts';
import {
  all,
  atPlace,
  type Condition,
  claimedBy,
  dayConditions,
  type Filter,
  type Found,
  idStarts,
  naming,
  slugsMeant,
  WITHOUT_DAY,
  withWords,
} from './filter.ts';

/** Claims in the order of their days, then as they stand in their documents; those without a day come last. */
export async function findClaims(file: CaseFile, filter: Filter): Promise<Found<Claim>> {
  const conditions = await claimConditions(file, filter);
  const days = dayConditions(filter);
  const rows = await inOrder(file, [...conditions, ...days], filter.limit ?? Number.MAX_SAFE_INTEGER);
  const total = await count(file, [...conditions, ...days]);
  const undated = days.length > 0 ? await count(file, [...conditions, WITHOUT_DAY]) : 0;
  return { rows: rows.map(claimOf), total, undated };
}

/** Two queries, since one that puts the undated last could not walk the index and would sort every claim there is. */
async function inOrder(file: CaseFile, conditions: readonly Condition[], limit: number) {
  const dated = await select(file)
    .where(all([...conditions, sql<SqlBool>`claims.from_day IS NOT NULL`]))
    .orderBy('claims.from_day')
    .orderBy('claims.document')
    .orderBy('claims.start')
    .limit(limit)
    .execute();
  if (dated.length >= limit) return dated;
  const undated = await select(file)
    .where(all([...conditions, sql<SqlBool>`claims.from_day IS NULL`]))
    .orderBy('claims.document')
    .orderBy('claims.start')
    .limit(limit - dated.length)
    .execute();
  return [...dated, ...undated];
}

/** What a filter asks of a claim, all but its days. */
export async function claimConditions(file: CaseFile, filter: Filter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  if (filter.kind) conditions.push(sql<SqlBool>`claims.kind = ${filter.kind}`);
  if (filter.stance) conditions.push(sql<SqlBool>`claims.stance = ${filter.stance}`);
  if (filter.document) conditions.push(idStarts('claims.document', filter.document));
  if (filter.place) conditions.push(atPlace('claim_places', filter.place));
  if (filter.text) conditions.push(withWords('claim_words', filter.text));
  if (filter.actor) conditions.push(naming('claim_actors', await slugsMeant(file, filter.actor), filter.actor));
  if (filter.claimant) conditions.push(claimedBy(await slugsMeant(file, filter.claimant), filter.claimant));
  return conditions;
}

/** Claims of one incident, as they stand in their documents. */
export async function claimsOfIncident(file: CaseFile, incident: string): Promise<Claim[]> {
  const rows = await select(file)
    .innerJoin('incident_claims', 'incident_claims.claim', 'claims.id')
    .where('incident_claims.incident', '=', incident)
    .orderBy('claims.document')
    .orderBy('claims.start')
    .execute();
  return rows.map(claimOf);
}

/** Claims whose id starts with `typed`; at most `limit`. */
export async function claimsByPrefix(file: CaseFile, typed: string, limit: number): Promise<Claim[]> {
  const rows = await select(file).where(idStarts('claims.id', typed)).orderBy('claims.id').limit(limit).execute();
  return rows.map(claimOf);
}

/** Every claim of one document, as it stands in it. */
export async function claimsOfDocument(file: CaseFile, document: string): Promise<Claim[]> {
  const rows = await select(file)
    .where('claims.document', '=', document)
    .orderBy('claims.start')
    .orderBy('claims.id')
    .execute();
  return rows.map(claimOf);
}

function select(file: CaseFile) {
  const incident = sql<string | null>`(SELECT min(incident) FROM incident_claims AS own WHERE own.claim = claims.id)`;
  return file.db.selectFrom('claims').select(['claims.body', incident.as('incident')]);
}

async function count(file: CaseFile, conditions: readonly Condition[]): Promise<number> {
  const { n } = await file.db
    .selectFrom('claims')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(all(conditions))
    .executeTakeFirstOrThrow();
  return n;
}

/** Only this room writes `body`, and writes a whole claim: it is not checked again at each reading. */
function claimOf(row: { body: string; incident: string | null }): Claim {
  const claim = JSON.parse(row.body) as Claim;
  return { ...claim, incident: row.incident };
}
