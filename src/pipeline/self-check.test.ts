import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from './self-check.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-weights-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const said = (text: string) => expect.stringContaining(text);
const check = () => checkFolder('weights', folder);

test('a folder that is missing or empty is wrong', () => {
  expect(checkFolder('weights', join(folder, 'none'))).toMatchObject({ ok: false, said: said('is missing') });
  expect(check()).toMatchObject({ ok: false, said: said('is empty') });
});

test('files without a list are hashed, and one byte shows', () => {
  writeFileSync(join(folder, 'a.bin'), 'weights');
  const before = check();
  expect(before).toMatchObject({ ok: true, said: said('1 files, 0.0 MB, sha256 ') });
  writeFileSync(join(folder, 'a.bin'), 'weightz');
  expect(check().said).not.toBe(before.said);
});

test('files with a list must be as listed', () => {
  // printf weights | sha256sum
  const hash = '9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c';
  writeFileSync(join(folder, 'SHA256SUMS'), `${hash}  a.bin\n`);
  expect(check()).toMatchObject({ ok: false, said: said('a.bin is not the file that was shipped') });
  writeFileSync(join(folder, 'a.bin'), 'weights');
  expect(check()).toMatchObject({ ok: true });
  writeFileSync(join(folder, 'a.bin'), 'weightz');
  expect(check()).toMatchObject({ ok: false });
});
