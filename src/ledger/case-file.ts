import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { CaseProblem, caseProblemFrom } from './case-problem.ts';
import { MIGRATIONS } from './migrations/in-order.ts';
import { preparedOnce } from './prepared-once.ts';
import type { Tables } from './tables.ts';

/** An open case file. Every function of this room takes one first. */
export interface CaseFile {
  path: string;
  db: Kysely<Tables>;
}

/** "SITR": tells a case file from other programs' SQLite files. */
const APPLICATION_ID = 0x53495452;

/** How long a writer waits for another one. Guess: longer than any one document takes to store. */
const LOCK_WAIT_MS = 5_000;

export interface OpenOptions {
  /** Whether a case file is made where there is none. */
  create: boolean;
  lockWaitMs?: number;
}

/** Opens a case file and brings it up to this version. Throws CaseProblem. */
export async function openCase(path: string, options: OpenOptions): Promise<CaseFile> {
  if (!options.create && path !== ':memory:' && !existsSync(path)) throw new CaseProblem('not there', path);
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { timeout: options.lockWaitMs ?? LOCK_WAIT_MS });
    prepare(database, path);
    return { path, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) }) };
  } catch (error) {
    if (database?.open) database.close();
    throw caseProblemFrom(error, path) ?? error;
  }
}

export async function closeCase(file: CaseFile): Promise<void> {
  // A query first: Kysely closes only a database that it has used.
  await sql`SELECT 1`.execute(file.db);
  await file.db.destroy();
}

/** Writes the whole case into one new file, in one step. Throws where there is one already. */
export async function copyCase(file: CaseFile, path: string): Promise<void> {
  await sql`VACUUM INTO ${path}`.execute(file.db);
}

function prepare(database: Database.Database, path: string): void {
  const version = numberOf(database, 'user_version');
  const application = numberOf(database, 'application_id');
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get();
  const empty = isRow(tables) && tables.n === 0;
  if (!empty && application !== APPLICATION_ID) throw new CaseProblem('not a case file', path);
  if (version > MIGRATIONS.length) throw new CaseProblem('newer version', path);
  // FULL costs 0.2 ms a commit here and keeps what was reported as read through a power cut, not only a kill.
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  if (version < MIGRATIONS.length) migrate(database);
}

function migrate(database: Database.Database): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again inside the lock: another process may have migrated meanwhile.
    const from = numberOf(database, 'user_version');
    for (const statements of MIGRATIONS.slice(from)) for (const statement of statements) database.exec(statement);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function numberOf(database: Database.Database, pragma: 'user_version' | 'application_id'): number {
  const row = database.prepare(`PRAGMA ${pragma}`).get();
  const value = isRow(row) ? row[pragma] : null;
  return typeof value === 'number' ? value : 0;
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Runs `work` as one unit: all of it is kept or none. Immediate, so that two writers wait rather than fail. */
export async function inOneTransaction<T>(file: CaseFile, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return file.db.connection().execute(async (db) => {
    await sql`BEGIN IMMEDIATE`.execute(db);
    try {
      const result = await work(db);
      await sql`COMMIT`.execute(db);
      return result;
    } catch (error) {
      await sql`ROLLBACK`.execute(db).catch(() => undefined);
      throw caseProblemFrom(error, file.path) ?? error;
    }
  });
}

/**
 * Reads as of one moment, whoever writes meanwhile, and locks the file once rather than for each query. Nobody else may use the
 * connection until it is done.
 */
export async function asOfOneMoment<T>(file: CaseFile, read: () => Promise<T>): Promise<T> {
  await sql`BEGIN`.execute(file.db);
  try {
    return await read();
  } finally {
    await sql`COMMIT`.execute(file.db);
  }
}

/** Lines of SQLite's own check; empty when the file is sound. */
export async function checkCase(file: CaseFile): Promise<string[]> {
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(file.db);
  const keys = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(file.db);
  const lines = integrity.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  return [...lines, ...keys.rows.map((row) => `${row.table}: a row points to nothing`)];
}
