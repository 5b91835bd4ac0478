import { type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Claim } from '../../model/claim.ts';
import { ModelReading } from '../../model/drafted-claim.ts';
import { inParts, markStale } from '../add-document.ts';
import { type CaseFile, inOneTransaction } from '../case-file.ts';
import { noteChanges } from '../changes.ts';
import { idStarts } from '../filter.ts';
import { listed } from '../linking.ts';
import type { Tables } from '../tables.ts';

/** A model's reading of a report, as it is kept: its claims stand in a table of their own. */
const Body = ModelReading.pick({ refused: true, unread: true, cost: true });

/** What a model made of a report. `reader` is "model:qwen3", `resolvedBy` the built-in reader that said what its words mean. */
export interface StoredReading extends z.infer<typeof Body> {
  document: string;
  reader: string;
  instructions: number;
  resolvedBy: string;
  run: number;
  at: string; // ISO date-time
  claims: Claim[];
}

/** Puts a model's reading of a report in the place of its earlier one. The claims of the case stay as they are. */
export async function storeModelReading(file: CaseFile, reading: StoredReading): Promise<void> {
  const { document, reader, instructions, resolvedBy: resolved_by, run, at, claims, refused, unread, cost } = reading;
  await inOneTransaction(file, async (db) => {
    const own = { document, reader, instructions, resolved_by, run, at };
    const body = JSON.stringify({ refused, unread, cost });
    await db
      .insertInto('model_readings')
      .values({ ...own, claims: claims.length, unread: unread.length, body })
      .execute();
    await db.deleteFrom('model_claims').where('document', '=', document).where('reader', '=', reader).execute();
    const rows = claims.map((claim) => ({
      id: claim.id,
      document,
      reader,
      start: claim.span.start,
      body: JSON.stringify({ ...claim, incident: null }),
    }));
    for (const part of inParts(rows)) await db.insertInto('model_claims').values(part).execute();
    // Pages show it; and decisions on its claims are to be laid anew.
    await noteChanges(db, { claims: [document] });
    if (await db.selectFrom('decisions').select('key').limit(1).executeTakeFirst()) await markStale(db);
  });
}

/** The newest reading of each model. */
const newest = sql<SqlBool>`model_readings.key = (SELECT max(key) FROM model_readings AS other
  WHERE other.document = model_readings.document AND other.reader = model_readings.reader)`;

/** What each model made of a report, by the name of the model. */
export async function modelReadingsOf(file: CaseFile, document: string): Promise<StoredReading[]> {
  const rows = await file.db
    .selectFrom('model_readings')
    .selectAll()
    .where('document', '=', document)
    .where(newest)
    .orderBy('reader')
    .execute();
  const claims = await modelClaimsOf(file.db, [document]);
  return rows.map(({ key: _, claims: __, body, resolved_by: resolvedBy, ...row }) => ({
    ...row,
    resolvedBy,
    claims: claims.filter(({ reader }) => reader === row.reader),
    ...Body.parse(JSON.parse(body)),
  }));
}

/** Claims of models on some reports, accepted or not; by report, place in the text and id. */
export async function modelClaimsOf(db: Kysely<Tables>, documents: readonly string[]): Promise<Claim[]> {
  const rows = await db
    .selectFrom('model_claims')
    .select('body')
    .where('document', 'in', listed(documents))
    .orderBy('document')
    .orderBy('start')
    .orderBy('id')
    .execute();
  return rows.map(claimOf);
}

/** These claims of models; ids that are none are passed over. */
export async function modelClaimsWithIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Claim[]> {
  const rows = await db
    .selectFrom('model_claims')
    .select('body')
    .where('id', 'in', listed(ids))
    .orderBy('id')
    .execute();
  return rows.map(claimOf);
}

/** Claims of models whose id starts with `typed`, at most `limit`. */
export async function modelClaimsByPrefix(file: CaseFile, typed: string, limit: number): Promise<Claim[]> {
  const rows = await file.db
    .selectFrom('model_claims')
    .select('body')
    .where(idStarts('model_claims.id', typed))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(claimOf);
}

/** Reports that this model has read to the end under these instructions, its words resolved by this version of the built-in reader. */
export async function readToTheEnd(
  file: CaseFile,
  { reader, instructions, resolvedBy }: Pick<StoredReading, 'reader' | 'instructions' | 'resolvedBy'>,
): Promise<Set<string>> {
  const rows = await file.db
    .selectFrom('model_readings')
    .select('document')
    .where(newest)
    .where('reader', '=', reader)
    .where('instructions', '=', instructions)
    .where('resolved_by', '=', resolvedBy)
    .where('unread', '=', 0)
    .execute();
  return new Set(rows.map(({ document }) => document));
}

/** The reports that models read, those whose reading came last first; at most `limit`. */
export async function lastReadByModels(file: CaseFile, limit: number): Promise<string[]> {
  const rows = await file.db
    .selectFrom('model_readings')
    .select(['document', (eb) => eb.fn.max('key').as('last')])
    .groupBy('document')
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ document }) => document);
}

/** Each model that read reports of the case: how many, and how many claims of it are kept. */
export interface ModelCounts {
  reader: string;
  documents: number;
  claims: number;
  /** Reports of which it left something unread. */
  unfinished: number;
}

export async function countModels(file: CaseFile): Promise<ModelCounts[]> {
  return file.db
    .selectFrom('model_readings')
    .select((eb) => [
      'reader',
      eb.fn.countAll<number>().as('documents'),
      eb.fn.sum<number>('claims').as('claims'),
      eb.fn.sum<number>(sql`unread > 0`).as('unfinished'),
    ])
    .where(newest)
    .groupBy('reader')
    .orderBy('reader')
    .execute();
}

/** Only this room writes `body`, and writes a whole claim: it is not checked again at each reading. */
function claimOf(row: { body: string }): Claim {
  return JSON.parse(row.body) as Claim;
}
