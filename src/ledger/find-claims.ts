import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { inParts } from './add-document.ts';
import type { CaseFile } from './case-file.ts';
import {
  all,
  asksForDays,
  atPlace,
  type Condition,
  claimedBy,
  daySpans,
  type Filter,
  type Found,
  idStarts,
  naming,
  slugsMeant,
  WITHOUT_DAY,
  withWords,
} from './filter.ts';
import { listed } from './linking.ts';

/** Claims in the order of their days, then as they stand in their documents; those without a day come last. */
export async function findClaims(file: CaseFile, filter: Filter): Promise<Found<Claim>> {
  const conditions = await claimConditions(file, filter);
  const rows: StoredClaim[] = [];
  const { limit, offset = 0 } = filter;
  let total = 0;
  for (const { where, order } of daySpans('claims', filter)) {
    const fitting = [...conditions, where];
    const left = limit === undefined ? -1 : limit - rows.length;
    const passed = Math.max(0, offset - total);
    // One by one: more than some 100,000 arguments overflow the stack.
    if (left !== 0) for (const row of await page(file, fitting, { order, left, passed })) rows.push(row);
    total += await count(file, fitting);
  }
  const undated = asksForDays(filter) ? await count(file, [...conditions, WITHOUT_DAY]) : 0;
  return { rows: rows.map(claimOf), total, undated };
}

interface Piece {
  order: RawBuilder<unknown>;
  left: number;
  passed: number;
}

async function page(file: CaseFile, conditions: readonly Condition[], { order, left, passed }: Piece) {
  return select(file)
    .where(all(conditions))
    .orderBy(order)
    .orderBy('claims.document')
    .orderBy('claims.start')
    .orderBy('claims.id')
    .limit(left)
    .offset(passed)
    .execute();
}

/** What a filter asks of a claim, all but its days. */
export async function claimConditions(file: CaseFile, filter: Filter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  if (filter.kind) conditions.push(sql<SqlBool>`claims.kind = ${filter.kind}`);
  if (filter.stance) conditions.push(sql<SqlBool>`claims.stance = ${filter.stance}`);
  if (filter.document) conditions.push(idStarts('claims.document', filter.document));
  if (filter.place) conditions.push(atPlace('claim_places', filter.place));
  if (filter.text) conditions.push(await withWords(file, 'claim_words', filter.text));
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
    .orderBy('claims.id')
    .execute();
  return rows.map(claimOf);
}

/** Claims of each of some incidents, as they stand in their documents. */
export async function claimsOfIncidents(file: CaseFile, incidents: readonly string[]): Promise<Map<string, Claim[]>> {
  const found = new Map<string, Claim[]>(incidents.map((id) => [id, []]));
  for (const part of inParts(incidents)) {
    const rows = await file.db
      .selectFrom('incident_claims')
      .innerJoin('claims', 'claims.id', 'incident_claims.claim')
      .select(['claims.body', 'incident_claims.incident'])
      .where('incident_claims.incident', 'in', part)
      .orderBy('claims.document')
      .orderBy('claims.start')
      .orderBy('claims.id')
      .execute();
    for (const row of rows) found.get(row.incident)?.push(claimOf(row));
  }
  return found;
}

/** Claims whose id starts with `typed`; at most `limit`. */
export async function claimsByPrefix(file: CaseFile, typed: string, limit: number): Promise<Claim[]> {
  const rows = await select(file).where(idStarts('claims.id', typed)).orderBy('claims.id').limit(limit).execute();
  return rows.map(claimOf);
}

/** These claims, by report and as they stand in it; ids that are none are passed over. */
export async function claimsWithIds(file: CaseFile, ids: readonly string[]): Promise<Claim[]> {
  const rows = await select(file)
    .where('claims.id', 'in', listed(ids))
    .orderBy('claims.document')
    .orderBy('claims.start')
    .orderBy('claims.id')
    .execute();
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

interface StoredClaim {
  body: string;
  incident: string | null;
}

/** Only this room writes `body`, and writes a whole claim: it is not checked again at each reading. */
function claimOf(row: StoredClaim): Claim {
  const claim = JSON.parse(row.body) as Claim;
  return { ...claim, incident: row.incident };
}

/** Claims by the keys of their rows, each with the incident that is told of it; keys of none are passed over. */
export async function claimsByKeys(
  file: CaseFile,
  incidents: ReadonlyMap<number, string | null>,
): Promise<Map<number, Claim>> {
  // As one text: rows one by one take three times as long.
  const { rows } = await sql<{
    claims: string | null;
  }>`SELECT '[' || group_concat('[' || key || ',' || body || ']') || ']'
    AS claims FROM claims WHERE key IN ${listed([...incidents.keys()])}`.execute(file.db);
  const found = JSON.parse(rows[0]?.claims ?? '[]') as [number, Claim][]; // only this room writes bodies, whole claims each
  return new Map(found.map(([key, claim]) => [key, { ...claim, incident: incidents.get(key) ?? null }]));
}
