import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCase, closeCase, openCase } from './case-file.ts';
import { caseProblemFrom } from './case-problem.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-case-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openCase', () => {
  test('makes a case file, closes it, and opens it again', async () => {
    const path = join(folder, 'a.db');
    await closeCase(await openCase(path, { create: true }));
    const again = await openCase(path, { create: false });
    expect(await checkCase(again)).toEqual([]);
    await closeCase(again);
  });

  test('says so where there is none', async () => {
    await expect(openCase(join(folder, 'none.db'), { create: false })).rejects.toMatchObject({ kind: 'not there' });
  });

  test('says so where the folder does not exist', async () => {
    await expect(openCase(join(folder, 'no/such/a.db'), { create: true })).rejects.toMatchObject({ kind: 'no folder' });
  });

  test('refuses a file that is no database and leaves its bytes alone', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Notes from the field. '.repeat(300));
    await expect(openCase(path, { create: true })).rejects.toMatchObject({ kind: 'not a case file' });
  });

  test("refuses another program's database", async () => {
    const path = join(folder, 'other.db');
    const other = new Database(path);
    other.exec('CREATE TABLE contacts (name TEXT)');
    other.close();
    await expect(openCase(path, { create: true })).rejects.toMatchObject({ kind: 'not a case file' });
  });

  test('refuses a case file from a newer version', async () => {
    const path = join(folder, 'newer.db');
    await closeCase(await openCase(path, { create: true }));
    const database = new Database(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openCase(path, { create: false })).rejects.toMatchObject({ kind: 'newer version' });
  });

  test('says so where another program holds the lock', async () => {
    const path = join(folder, 'locked.db');
    const holder = new Database(path);
    holder.exec('BEGIN EXCLUSIVE');
    await expect(openCase(path, { create: true, lockWaitMs: 50 })).rejects.toMatchObject({ kind: 'locked' });
    holder.exec('ROLLBACK');
    holder.close();
  });
});

test.each([
  ['SQLITE_READONLY_DIRECTORY', 'read only'],
  ['SQLITE_READONLY', 'read only'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked'],
  ['SQLITE_FULL', 'disk full'],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
])('the database error %s means: %s', (code, kind) => {
  const error = Object.assign(new Error('as the database says it'), { code });
  expect(caseProblemFrom(error, 'a.db')?.kind).toBe(kind);
});
