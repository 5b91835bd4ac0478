import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCase, closeCase, openCase } from '../../case-file.ts';
import { listDecisions, revokeDecision } from '../../decisions.ts';
import { MIGRATIONS } from '../in-order.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-old-case-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A case file as the first version of the tables made it, with a row in each that only grows. */
function oldCase(): string {
  const path = join(folder, 'old.db');
  const database = new Database(path);
  for (const statement of MIGRATIONS[0] ?? []) database.exec(statement);
  database.exec(`PRAGMA application_id = ${0x53495452}`);
  database.exec('PRAGMA user_version = 1');
  database.exec(`INSERT INTO runs (command, reader, started) VALUES ('read', 'hand 1', '2031-03-05')`);
  database.exec(`INSERT INTO documents (id, run, added, published, source, title, text, body)
    VALUES ('d1', 1, '2031-03-05', '2031-03-05', 'Northline Wire', 'Depot hit', 'Drones struck a depot.', '{"id":"d1"}')`);
  database.exec(`INSERT INTO readings (document, reader, run, at, claims) VALUES ('d1', 'hand 1', 1, '2031-03-05', 1)`);
  database.exec(`INSERT INTO claims (id, document, reader, kind, stance, certainty, claimant_name, start, quote, body)
    VALUES ('c-1', 'd1', 'hand 1', 'incident', 'states', 'asserted', 'Northline', 0, 'Drones struck a depot', '{"id":"c-1"}')`);
  // Taken back by one whose clock ran behind, so that it was listed, and stands, before what it takes back.
  database.exec(`INSERT INTO decisions VALUES ('k1', '2031-03-05T10:00Z', 'Ana', 'seen', 'merge', '{"a":1}', NULL)`);
  database.exec(
    `INSERT INTO decisions VALUES ('k2', '2031-03-05T09:00Z', 'Ben', 'two blasts', 'revoke', 'null', 'k1')`,
  );
  database.exec(`INSERT INTO decisions VALUES ('k3', '2031-03-06T09:00Z', 'Ana', 'right', 'accept', '{}', NULL)`);
  database.close();
  return path;
}

test('a case file of the first version is brought up with everything in it', async () => {
  const path = oldCase();
  const before = new Database(path);
  const kept = (database: Database.Database) =>
    ['runs', 'documents', 'readings', 'claims', 'problems'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
  const rows = kept(before);
  const decisions = before
    .prepare('SELECT id, at, who, why, kind, payload, revokes FROM decisions ORDER BY at, id')
    .all();
  before.close();
  await closeCase(await openCase(path, { create: false }));
  const after = new Database(path);
  expect(kept(after)).toMatchObject(rows);
  expect(after.prepare('SELECT id, at, who, why, kind, payload, revokes FROM decisions ORDER BY key').all()).toEqual(
    decisions,
  );
  expect(after.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: MIGRATIONS.length });
  after.close();
});

test('its decisions are records as before: one can be taken back, none changed', async () => {
  const file = await openCase(oldCase(), { create: false });
  expect((await listDecisions(file)).map(({ id, holds }) => [id, holds])).toEqual([
    ['k2', true],
    ['k1', false],
    ['k3', true],
  ]);
  await revokeDecision(file, 'k3', { id: 'k4', at: '2031-03-07', who: 'Ben', why: 'no' });
  await expect(sql`UPDATE decisions SET why = 'x'`.execute(file.db)).rejects.toThrow(/records/);
  await expect(sql`DELETE FROM decisions`.execute(file.db)).rejects.toThrow(/records/);
  await expect(sql`INSERT OR REPLACE INTO decisions SELECT * FROM decisions`.execute(file.db)).rejects.toThrow(
    /records/,
  );
  expect(await checkCase(file)).toEqual([]);
  await closeCase(file);
});
