import { type Kysely, sql } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { inParts, storeClaims } from './add-document.ts';
import type { CaseFile } from './case-file.ts';
import { noteChanges } from './changes.ts';
import { addedClaims } from './decisions.ts';
import { idStarts } from './filter.ts';
import { claimsByPrefix } from './find-claims.ts';
import { listed } from './linking.ts';
import { modelClaimsByPrefix } from './models/readings.ts';
import type { Tables } from './tables.ts';

/** The reader of claims that a person added. Queries name it in letters, so that its index serves them. */
export const BY_HAND = 'by hand';

/** Every claim as its reader made it, those of models too, whatever was decided since; in the order of documents and of their text. */
export async function claimsAsRead(file: CaseFile): Promise<Claim[]> {
  const rows = await asRead(file).execute();
  return rows.map(claimOf).sort(inOrder);
}

/** The claims of one document as they were read, in the order of its text. */
export async function claimsAsReadOf(file: CaseFile, document: string): Promise<Claim[]> {
  const rows = await asRead(file).where('document', '=', document).execute();
  return rows.map(claimOf).sort(inOrder);
}

/**
 * Claims whose id starts with `typed`, as they stand or, where somebody rejected them, as they were read; at most `limit`. Those of
 * models are among them, whether or not anybody accepted them.
 */
export async function claimsToDecideOn(file: CaseFile, typed: string, limit: number): Promise<Claim[]> {
  const standing = await claimsByPrefix(file, typed, limit);
  const known = new Set(standing.map(({ id }) => id));
  const aside = await file.db
    .selectFrom('claims_as_read')
    .select('body')
    .where(idStarts('claims_as_read.id', typed))
    .orderBy('id')
    .limit(limit)
    .execute();
  const added = (await addedClaims(file)).filter(({ id }) => id.startsWith(typed));
  const models = await modelClaimsByPrefix(file, typed, limit);
  const others = new Map([...aside.map(claimOf), ...added, ...models].map((claim) => [claim.id, claim]));
  return [...standing, ...[...others.values()].filter(({ id }) => !known.has(id))].slice(0, limit);
}

/** Claims that somebody rejected, as they were read or added; of one document where it is named. In the order of their text. */
export async function rejectedClaims(file: CaseFile, document?: string): Promise<Claim[]> {
  const aside = file.db.selectFrom('claims_as_read').select(['claims_as_read.id', 'claims_as_read.body']);
  const gone = aside.where('claims_as_read.id', 'not in', file.db.selectFrom('claims').select('id'));
  const rows = await (document === undefined ? gone : gone.where('document', '=', document)).execute();
  const added = (await addedClaims(file)).filter((claim) => document === undefined || claim.document === document);
  // As known on a day, some were added to reports that are not there yet.
  const there = new Set(await known(file, 'documents', [...new Set(added.map((claim) => claim.document))]));
  const standing = new Set(
    await known(
      file,
      'claims',
      added.map(({ id }) => id),
    ),
  );
  const out = added.filter(({ id, document: own }) => there.has(own) && !standing.has(id));
  return [...new Map([...rows.map(claimOf), ...out].map((claim) => [claim.id, claim])).values()].sort(inOrder);
}

async function known(file: CaseFile, table: 'claims' | 'documents', ids: readonly string[]): Promise<string[]> {
  const rows = await file.db.selectFrom(table).select('id').where('id', 'in', listed(ids)).execute();
  return rows.map(({ id }) => id);
}

function asRead(file: CaseFile) {
  return file.db
    .selectFrom(
      file.db
        .selectFrom('claims')
        .select(['id', 'document', 'body'])
        .where('reader', '<>', BY_HAND)
        .where('id', 'not in', file.db.selectFrom('claims_as_read').select('id'))
        .unionAll(file.db.selectFrom('claims_as_read').select(['id', 'document', 'body']))
        .unionAll(file.db.selectFrom('model_claims').select(['id', 'document', 'body']))
        .as('read'),
    )
    .select('body');
}

function inOrder(a: Claim, b: Claim): number {
  return compare(a.document, b.document) || a.span.start - b.span.start || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Only this room writes `body`, and writes a whole claim: it is not checked again at each reading. */
function claimOf(row: { body: string }): Claim {
  return JSON.parse(row.body) as Claim;
}

/** Reports with a claim that somebody added, changed or removed. */
export async function decidedDocuments(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('claims_as_read')
    .select('document')
    .union(db.selectFrom('claims').select('document').where(sql<boolean>`reader = 'by hand'`))
    .execute();
  return rows.map(({ document }) => document);
}

/**
 * Lays decisions over the stored claims of some documents. First each is put back as it was read; then those of `wanted`
 * that carry a decision take the place of theirs, and those that are not in `wanted` are set aside.
 */
export async function layOverClaims(
  db: Kysely<Tables>,
  documents: readonly string[],
  wanted: readonly Claim[],
): Promise<void> {
  await noteChanges(db, { claims: documents });
  await putBack(db, documents);
  const kept = new Set(wanted.map((claim) => claim.id));
  const stored = await db
    .selectFrom('claims')
    .select(['id', 'document', 'reader'])
    .where('document', 'in', listed(documents))
    .execute();
  const readers = new Map(stored.map(({ id, reader }) => [id, reader]));
  const gone = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const changed = wanted.filter((claim) => claim.decided !== undefined);
  await setAside(db, [...gone, ...changed.map(({ id }) => id)]);
  for (const claim of changed)
    await storeClaims(db, [claim], claim.decided?.added ? BY_HAND : (readers.get(claim.id) ?? BY_HAND));
}

async function putBack(db: Kysely<Tables>, documents: readonly string[]): Promise<void> {
  const own = listed(documents);
  await db.deleteFrom('claims').where(sql<boolean>`reader = 'by hand'`).where('document', 'in', own).execute();
  const aside = db.selectFrom('claims_as_read').where('document', 'in', own);
  await db.deleteFrom('claims').where('id', 'in', aside.select('id')).execute();
  const rows = await aside.select(['body', 'reader']).orderBy('id').execute();
  for (const row of rows) await storeClaims(db, [claimOf(row)], row.reader);
  await db.deleteFrom('claims_as_read').where('document', 'in', own).execute();
}

async function setAside(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids)) {
    const rows = await db
      .selectFrom('claims')
      .select(['id', 'document', 'reader', 'body'])
      .where('id', 'in', part)
      .execute();
    for (const few of inParts(rows)) await db.insertInto('claims_as_read').values(few).execute();
    await db.deleteFrom('claims').where('id', 'in', part).execute();
  }
}
