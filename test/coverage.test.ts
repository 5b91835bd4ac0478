import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Coded } from '../src/model/situation.ts';
import { BORDER_WEEK } from './border-week.ts';
import { runHere } from './run-cli.ts';

let folder = '';
const before = process.cwd();
const week = (...args: string[]) => runHere([...args, '--case', 'week.db']);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-coverage-'));
  process.chdir(folder);
  mkdirSync('week');
  for (const [name, text] of Object.entries(BORDER_WEEK)) writeFileSync(join('week', name), text);
  await runHere(['read', 'week', '--case', 'week.db']);
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

test('show coverage has a row a report, their sum, and why sentences were skipped', async () => {
  const { out } = await week('show', 'coverage');
  expect(out).toMatch(/13 Oct 2025 {2}Army raises its toll +2 +0 +1 +3 +1 {2}\w{20}\n/);
  expect(out).toMatch(/ all +11 +0 +2 +13 +1\n\nSkipped: 1 question, 1 no word that claims\.\n/);
});

test('show coverage of one report lists what is to do in full, then every sentence', async () => {
  const { documents } = JSON.parse((await week('show', 'documents', '--json')).out);
  const { out } = await week('show', 'coverage', documents[1].id.slice(0, 6));
  expect(out).toContain(
    'To do (1)\n  Some 400 men waited at the gate for five days.\n    Some 400 · no word that claims\n\nSentences (3)\n',
  );
  expect(out).toMatch(/ {2}coded {4}\d claims +Pakistan's army said on Monday that 23/);
  const json = JSON.parse((await week('show', 'coverage', documents[1].id, '--json')).out);
  expect(json.coverage).toMatchObject([{ document: documents[1].id, coded: 2, skipped: 1, toDo: [2] }]);
});

test('export --coverage adds to the shape and changes nothing else in it', async () => {
  const { coverage, ...rest } = Coded.parse(JSON.parse((await week('export', '--coverage')).out));
  expect(coverage?.map(({ sentences }) => sentences.length)).toEqual([5, 3, 2, 3]);
  expect(rest).toEqual(JSON.parse((await week('export')).out));
});

test.each([
  ['an id that nothing has', ['show', 'coverage', 'zz'], 4, 'no document has an id that begins with "zz"'],
  ['a filter', ['show', 'coverage', '--place', 'Kabul'], 2, 'show coverage takes no --place'],
])('%s ends the command', async (_name, args, code, err) => {
  expect(await week(...args)).toMatchObject({ code, err: expect.stringContaining(err) });
});
