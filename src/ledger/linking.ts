import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** What linking keeps. Bodies are its own; this room only keeps them. */
export interface StoredStrandRow {
  key: number;
  id: string;
  document: string;
  joint: string;
  body: string;
}

export interface NewStrand {
  id: string;
  document: string;
  place: string;
  joint: string;
  body: string;
  blocks: readonly string[];
}

export interface StoredJoint {
  id: string;
  incident: string | null;
  why: string;
}

export interface StoredProposal {
  joint: string;
  other: string;
  score: number;
  body: string;
}

type Db = Kysely<Tables>;

const COLUMNS = ['key', 'id', 'document', 'joint', 'body'] as const;

/** A list as one bound value: one statement serves lists of every length. */
export function listed(values: readonly (string | number)[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

export async function strandsOfDocuments(db: Db, documents: readonly string[]): Promise<StoredStrandRow[]> {
  return db.selectFrom('strands').select(COLUMNS).where('document', 'in', listed(documents)).execute();
}

export async function strandsOfJoints(db: Db, joints: readonly string[]): Promise<StoredStrandRow[]> {
  return db.selectFrom('strands').select(COLUMNS).where('joint', 'in', listed(joints)).execute();
}

export async function strandsByKey(db: Db, keys: readonly number[]): Promise<StoredStrandRow[]> {
  return db
    .selectFrom('strands')
    .select(COLUMNS)
    .where('key', 'in', sql<number>`${listed(keys)}`)
    .execute();
}

/** Members of blocks with their places in the order of all, as [block, key, place]. */
export async function membersOf(
  db: Db,
  blocks: readonly string[],
): Promise<{ block: string; key: number; place: string }[]> {
  return db
    .selectFrom('strand_blocks')
    .innerJoin('strands', 'strands.key', 'strand_blocks.strand')
    .select(['block', 'key', 'place'])
    .where('block', 'in', listed(blocks))
    .execute();
}

/** The pairs of which one is a strand of these keys, each once. */
export async function pairsOfStrands(db: Db, keys: readonly number[]): Promise<[number, number][]> {
  const list = listed(keys);
  const rows = await sql<{ a: number; b: number }>`
    SELECT a, b FROM strand_pairs WHERE a IN ${list}
    UNION SELECT a, b FROM strand_pairs WHERE b IN ${list}`.execute(db);
  return rows.rows.map(({ a, b }) => [a, b]);
}

export async function removeStrands(
  db: Db,
  strands: readonly { key: number; blocks: readonly string[] }[],
): Promise<void> {
  const keys = strands.map(({ key }) => key);
  for (const { key, blocks } of strands)
    await db.deleteFrom('strand_blocks').where('block', 'in', listed(blocks)).where('strand', '=', key).execute();
  await db
    .deleteFrom('strand_pairs')
    .where('a', 'in', sql<number>`${listed(keys)}`)
    .execute();
  await db
    .deleteFrom('strand_pairs')
    .where('b', 'in', sql<number>`${listed(keys)}`)
    .execute();
  await db
    .deleteFrom('strands')
    .where('key', 'in', sql<number>`${listed(keys)}`)
    .execute();
}

/** Rows handed to SQLite in one text. A guess: a few megabytes. */
const AT_ONCE = 5_000;

function* batches<T>(rows: readonly T[]): Generator<string> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield JSON.stringify(rows.slice(at, at + AT_ONCE));
}

/** Inserts strands and says under which keys. */
export async function insertStrands(db: Db, strands: readonly NewStrand[]): Promise<Map<string, number>> {
  for (const rows of batches(strands.map(({ id, document, place, joint, body }) => [id, document, place, joint, body])))
    await sql`INSERT INTO strands (id, document, place, joint, body)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${rows})`.execute(db);
  const keys = new Map<string, number>();
  for (let at = 0; at < strands.length; at += AT_ONCE) {
    const ids = strands.slice(at, at + AT_ONCE).map(({ id }) => id);
    for (const { id, key } of await db
      .selectFrom('strands')
      .select(['id', 'key'])
      .where('id', 'in', listed(ids))
      .execute())
      keys.set(id, key);
  }
  const blocks = strands.flatMap(({ id, blocks }) => blocks.map((block) => [block, keys.get(id) ?? 0] as const));
  for (const rows of batches(blocks))
    await sql`INSERT INTO strand_blocks (block, strand) SELECT value->>0, value->>1 FROM json_each(${rows})`.execute(
      db,
    );
  return keys;
}

export async function insertPairs(db: Db, pairs: readonly (readonly [number, number])[]): Promise<void> {
  for (const rows of batches(pairs))
    await sql`INSERT OR IGNORE INTO strand_pairs (a, b) SELECT value->>0, value->>1 FROM json_each(${rows})`.execute(
      db,
    );
}

export async function removePairs(db: Db, pairs: readonly (readonly [number, number])[]): Promise<void> {
  for (const [a, b] of pairs) await db.deleteFrom('strand_pairs').where('a', '=', a).where('b', '=', b).execute();
}

export async function moveStrands(db: Db, joint: string, keys: readonly number[]): Promise<void> {
  await db
    .updateTable('strands')
    .set({ joint })
    .where('key', 'in', sql<number>`${listed(keys)}`)
    .execute();
}

export async function jointsById(db: Db, ids: readonly string[]): Promise<StoredJoint[]> {
  return db.selectFrom('joints').selectAll().where('id', 'in', listed(ids)).execute();
}

export async function removeJoints(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('joints').where('id', 'in', listed(ids)).execute();
}

export async function insertJoints(db: Db, joints: readonly StoredJoint[]): Promise<void> {
  for (const rows of batches(joints.map(({ id, incident, why }) => [id, incident, why])))
    await sql`INSERT OR REPLACE INTO joints (id, incident, why)
      SELECT value->>0, value->>1, value->>2 FROM json_each(${rows})`.execute(db);
}

/** Those that have a proposal for one of these, by id. */
export async function proposedTo(db: Db, joints: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('joint')
    .distinct()
    .where('other', 'in', listed(joints))
    .execute();
  return rows.map(({ joint }) => joint);
}

/** The proposals of each of these, the likest first. */
export async function proposalsOf(db: Db, joints: readonly string[]): Promise<StoredProposal[]> {
  return db
    .selectFrom('proposals')
    .selectAll()
    .where('joint', 'in', listed(joints))
    .orderBy('joint')
    .orderBy('score', 'desc')
    .orderBy('other')
    .execute();
}

export async function removeProposals(db: Db, joints: readonly string[]): Promise<void> {
  await db.deleteFrom('proposals').where('joint', 'in', listed(joints)).execute();
  await db.deleteFrom('proposals').where('other', 'in', listed(joints)).execute();
}

export async function insertProposals(db: Db, proposals: readonly StoredProposal[]): Promise<void> {
  for (const rows of batches(proposals.map(({ joint, other, score, body }) => [joint, other, score, body])))
    await sql`INSERT INTO proposals (joint, other, score, body)
      SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${rows})`.execute(db);
}

/** Forgets all that linking kept. */
export async function clearLinking(db: Db): Promise<void> {
  for (const table of ['strand_blocks', 'strand_pairs', 'strands', 'joints', 'proposals'] as const)
    await db.deleteFrom(table).execute();
}
