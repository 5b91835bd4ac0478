import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PassingFiles } from './passing-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-passing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a killed process left is cleared, what a living one has is left alone', () => {
  // No process has this number: Linux gives out none above 4,194,304.
  for (const name of ['99999999-dead', `${process.pid}-other`]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.db'), 'x');
  }
  new PassingFiles(folder);
  expect(readdirSync(folder)).toEqual([`${process.pid}-other`]);
});

test('a file goes with what SQLite keeps beside it, and all go at the end', () => {
  const files = new PassingFiles(folder);
  const [first, second] = [files.fresh(), files.fresh()];
  for (const path of [first, `${first}-wal`, `${first}-shm`, second]) writeFileSync(path, 'x');
  files.remove(first);
  expect([existsSync(first), existsSync(`${first}-wal`), existsSync(`${first}-shm`), existsSync(second)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  files.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing is made before a file is asked for', () => {
  const inside = join(folder, 'none');
  new PassingFiles(inside).close();
  expect(existsSync(inside)).toBe(false);
});
