import { CompiledQuery, type Kysely, sql } from 'kysely';
import { DatasetImport, type RefusedRow } from '../../model/dataset.ts';
import { type CaseFile, inOneTransaction } from '../case-file.ts';
import type { Tables } from '../tables.ts';
import type { ImportTable } from './tables.ts';

/** How far a file is read: bytes and lines that are behind, of the text as it is once unpacked. */
export interface ReadUpTo {
  position: number;
  line: number;
}

export interface StoredImport {
  record: DatasetImport;
  /** How its lines are cut into cells; the reader's own, as JSON. */
  layout: string;
  at: ReadUpTo;
}

export interface NewImport extends Omit<DatasetImport, 'key' | 'finished' | 'rows' | 'refused'> {
  layout: string;
  at: ReadUpTo;
}

/** A row as it is stored; `days` counted from 1970-01-01. */
export interface NewRow {
  line: number;
  id: string;
  from: number;
  to: number;
  country: string | null;
  lat: number | null;
  lon: number | null;
  low: number | null;
  best: number | null;
  high: number | null;
  raw: string;
}

/** A part of a file, stored as one: after it the file is read up to `at`. */
export interface Batch {
  rows: readonly NewRow[];
  refused: readonly RefusedRow[];
  /** Lines refused; more than `refused` has where a line has several faults, or where there are too many to keep. */
  refusedRows: number;
  /** Whether a row may stand twice: the second is then passed over, and not refused. */
  mayRepeat: boolean;
  at: ReadUpTo;
}

export async function findImport(file: CaseFile, sha256: string, format: string): Promise<StoredImport | null> {
  const row = await file.db
    .selectFrom('imports')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('format', '=', format)
    .executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** In the order they came in. */
export async function listImports(file: CaseFile): Promise<StoredImport[]> {
  return (await file.db.selectFrom('imports').selectAll().orderBy('key').execute()).map(storedOf);
}

export async function startImport(file: CaseFile, { layout, at, ...record }: NewImport): Promise<StoredImport> {
  const { redistribute, ...rest } = record;
  const { key } = await file.db
    .insertInto('imports')
    .values({ ...rest, layout, ...at, redistribute: redistribute ? 1 : 0, finished: null, rows: 0, refused: 0 })
    .returning('key')
    .executeTakeFirstOrThrow();
  return { record: { ...record, key, finished: null, rows: 0, refused: 0 }, layout, at };
}

/** The terms that its rows stand under, said anew. */
export async function putTerms(
  file: CaseFile,
  key: number,
  terms: Pick<DatasetImport, 'licence' | 'attribution' | 'redistribute'>,
): Promise<void> {
  const { licence, attribution, redistribute } = terms;
  await file.db
    .updateTable('imports')
    .set({ licence, attribution, redistribute: redistribute ? 1 : 0 })
    .where('key', '=', key)
    .execute();
}

export async function finishImport(file: CaseFile, key: number, at: string): Promise<void> {
  await file.db.updateTable('imports').set({ finished: at }).where('key', '=', key).execute();
}

/** More faults than so many are counted and not kept: the file still has them. */
const MOST_REFUSED = 100_000;

/**
 * Stores a part of a file, all of it or nothing. A row whose id the same file had before is refused and given back. Rows of
 * earlier imports with the same id are marked as superseded.
 */
export async function addBatch(file: CaseFile, { record }: StoredImport, batch: Batch): Promise<{ doubled: NewRow[] }> {
  return inOneTransaction(file, async (db) => {
    const met: NewRow[] = [];
    const fresh = await insertRows(db, record.key, batch.rows, met);
    const doubled = batch.mayRepeat ? [] : met;
    await supersede(db, record, fresh);
    const refused = [...batch.refused, ...doubled.map(sayDoubled)];
    await insertRefused(db, record.key, refused);
    await sql`UPDATE imports SET position = ${batch.at.position}, line = ${batch.at.line},
      rows = rows + ${fresh.length}, refused = refused + ${batch.refusedRows + doubled.length}
      WHERE key = ${record.key}`.execute(db);
    return { doubled };
  });
}

export function sayDoubled({ line, id, raw }: NewRow): RefusedRow {
  return { line, field: null, message: `a row with the id ${id} stands further up in this file`, raw };
}

const ROW_COLUMNS = 12;
/** Rows of one statement: 100 are a third quicker than one at a time, and more are no quicker. */
const PER_STATEMENT = 100;

function insertText(count: number): string {
  const row = `(${Array(ROW_COLUMNS).fill('?').join(',')})`;
  return `INSERT INTO dataset_rows (import, line, id, from_day, to_day, country, lat, lon, low, best, high, raw)
    VALUES ${Array(count).fill(row).join(',')} ON CONFLICT (id, import) DO NOTHING`;
}

const MANY = insertText(PER_STATEMENT);
const ONE = insertText(1);

/** Inserts rows and returns those that went in; ids that the import has already are put into `doubled`. */
async function insertRows(
  db: Kysely<Tables>,
  key: number,
  rows: readonly NewRow[],
  doubled: NewRow[],
): Promise<readonly NewRow[]> {
  const values = (part: readonly NewRow[]) => {
    const out: (string | number | null)[] = [];
    for (const r of part)
      out.push(key, r.line, r.id, r.from, r.to, r.country, r.lat, r.lon, r.low, r.best, r.high, r.raw);
    return out;
  };
  const insert = async (text: string, part: readonly NewRow[]) =>
    Number((await db.executeQuery(CompiledQuery.raw(text, values(part)))).numAffectedRows ?? 0);
  let at = 0;
  for (; at + PER_STATEMENT <= rows.length; at += PER_STATEMENT) {
    const part = rows.slice(at, at + PER_STATEMENT);
    if ((await insert(MANY, part)) < PER_STATEMENT) doubled.push(...(await notStored(db, key, part)));
  }
  for (; at < rows.length; at++) {
    const row = rows[at];
    if (row && (await insert(ONE, [row])) === 0) doubled.push(row);
  }
  if (doubled.length === 0) return rows;
  const left = new Set(doubled);
  return rows.filter((row) => !left.has(row));
}

/** Those of which another line holds the id. */
async function notStored(db: Kysely<Tables>, key: number, part: readonly NewRow[]): Promise<NewRow[]> {
  const ids = JSON.stringify(part.map(({ id }) => id));
  const { rows } = await sql<{ id: string; line: number }>`SELECT id, line FROM dataset_rows
    WHERE import = ${key} AND id IN (SELECT value FROM json_each(${ids}))`.execute(db);
  const lines = new Map(rows.map(({ id, line }) => [id, line]));
  return part.filter(({ id, line }) => lines.get(id) !== line);
}

async function supersede(db: Kysely<Tables>, record: DatasetImport, rows: readonly NewRow[]): Promise<void> {
  const earlier = await db
    .selectFrom('imports')
    .select('key')
    .where('format', '=', record.format)
    .where('key', '<', record.key)
    .execute();
  if (earlier.length === 0) return;
  const keys = JSON.stringify(earlier.map(({ key }) => key));
  await sql`UPDATE dataset_rows SET superseded = ${record.key}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(rows.map(({ id }) => id))}))
      AND import IN (SELECT value FROM json_each(${keys})) AND superseded IS NULL`.execute(db);
}

async function insertRefused(db: Kysely<Tables>, key: number, refused: readonly RefusedRow[]): Promise<void> {
  if (refused.length === 0) return;
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM import_refused WHERE import = ${key}`.execute(db);
  const room = MOST_REFUSED - (rows[0]?.n ?? 0);
  const numbered = refused.slice(0, Math.max(0, room)).map((each, number) => ({ ...each, number }));
  await sql`INSERT INTO import_refused SELECT ${key}, value->>'line', value->>'number', value->>'field', value->>'message',
    value->>'raw' FROM json_each(${JSON.stringify(numbered)})`.execute(db);
}

/** What was refused of an import, in the order of the file, a part at a time. */
export async function* refusedOf(file: CaseFile, key: number): AsyncGenerator<RefusedRow> {
  let after = { line: -1, number: -1 };
  for (;;) {
    const { rows } = await sql<RefusedRow & { number: number }>`SELECT line, number, field, message, raw
      FROM import_refused WHERE import = ${key} AND (line, number) > (${after.line}, ${after.number})
      ORDER BY line, number LIMIT 1000`.execute(file.db);
    const last = rows.at(-1);
    if (!last) return;
    for (const { line, field, message, raw } of rows) yield { line, field, message, raw };
    after = last;
  }
}

function storedOf({ layout, position, line, redistribute, ...row }: ImportTableRow): StoredImport {
  const record = DatasetImport.parse({ ...row, redistribute: redistribute === 1 });
  return { record, layout, at: { position, line } };
}

type ImportTableRow = { [K in keyof ImportTable]: K extends 'key' ? number : ImportTable[K] };
