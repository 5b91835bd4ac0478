import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { Archived } from '../model/archived.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import type { Tables } from './tables.ts';

/** How a document came in, and the bytes, where they are to be kept. */
export interface Arrived {
  archived: Archived;
  bytes: Uint8Array | null;
}

/** A row of the archive. `isKept` says whether the case has the bytes. */
export interface ArchiveEntry extends Archived {
  isKept: boolean;
}

/** Part of storing a document: the same bytes from the same place are noted once. */
export async function storeArrival(db: Kysely<Tables>, document: string, { archived, bytes }: Arrived): Promise<void> {
  const { sha256, size, asked } = archived;
  await db
    .insertInto('archive')
    .values({ document, sha256, asked: asked ?? '', body: JSON.stringify(archived) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (bytes === null) return;
  const has = await db.selectFrom('archived_bytes').select('size').where('sha256', '=', sha256).executeTakeFirst();
  if (has) return;
  await db
    .insertInto('archived_bytes')
    .values({ sha256, size, packed: gzipSync(bytes) })
    .execute();
}

/** Notes that a document that is there already came in once more, from other bytes or from elsewhere. */
export async function keepArrival(file: CaseFile, document: string, arrived: Arrived): Promise<void> {
  const { sha256, asked } = arrived.archived;
  const has = await file.db
    .selectFrom('archive')
    .leftJoin('archived_bytes', 'archived_bytes.sha256', 'archive.sha256')
    .select('archived_bytes.size')
    .where('document', '=', document)
    .where('archive.sha256', '=', sha256)
    .where('asked', '=', asked ?? '')
    .executeTakeFirst();
  if (has && (arrived.bytes === null || has.size !== null)) return;
  await inOneTransaction(file, (db) => storeArrival(db, document, arrived));
}

/** How a document came in, the first time first. A row that is no longer readable is null. */
export async function archiveOf(file: CaseFile, document: string): Promise<(ArchiveEntry | null)[]> {
  const rows = await file.db
    .selectFrom('archive')
    .leftJoin('archived_bytes', 'archived_bytes.sha256', 'archive.sha256')
    .select(['archive.body', 'archived_bytes.size'])
    .where('document', '=', document)
    .orderBy('archive.key')
    .execute();
  return rows.map(({ body, size }) => {
    const archived = archivedIn(body);
    return archived && { ...archived, isKept: size !== null };
  });
}

function archivedIn(body: string): Archived | null {
  try {
    return Archived.parse(JSON.parse(body));
  } catch {
    return null; // changed by another hand: verification says so
  }
}

/** Bytes by their hash, unpacked; null where they are not kept. Throws where what is kept cannot be unpacked. */
export async function archivedBytes(file: CaseFile, sha256: string): Promise<Uint8Array | null> {
  const row = await file.db
    .selectFrom('archived_bytes')
    .select(['packed', 'size'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  // One byte more than there were: bytes that were changed may unpack to any length.
  return row ? new Uint8Array(gunzipSync(row.packed, { maxOutputLength: row.size + 1 })) : null;
}

/** Claims of a document as they stand in the case, as its reader made them where a decision changed them, and those of models. */
export async function storedClaims(file: CaseFile, document: string): Promise<{ id: string; body: string }[]> {
  const now = await file.db.selectFrom('claims').select(['id', 'body']).where('document', '=', document).execute();
  const asRead = await file.db
    .selectFrom('claims_as_read')
    .select(['id', 'body'])
    .where('document', '=', document)
    .execute();
  const models = await file.db
    .selectFrom('model_claims')
    .select(['id', 'body'])
    .where('document', '=', document)
    .execute();
  return [...now, ...asRead, ...models];
}
