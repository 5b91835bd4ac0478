import { sql } from 'kysely';
import { type CaseFile, inOneTransaction } from '../case-file.ts';

/** Takes an import out of a case with all its rows; rows of earlier imports that it superseded count again. */
export async function removeImport(file: CaseFile, key: number): Promise<void> {
  await inOneTransaction(file, async (db) => {
    await sql`DELETE FROM dataset_links WHERE row IN (SELECT key FROM dataset_rows WHERE import = ${key})`.execute(db);
    await sql`DELETE FROM dataset_rows WHERE import = ${key}`.execute(db);
    await sql`UPDATE dataset_rows SET superseded = NULL WHERE superseded = ${key}`.execute(db);
    await sql`DELETE FROM import_refused WHERE import = ${key}`.execute(db);
    await sql`DELETE FROM imports WHERE key = ${key}`.execute(db);
  });
}
