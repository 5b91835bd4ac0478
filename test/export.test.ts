import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeCase, openCase } from '../src/ledger/case-file.ts';
import { FORMATS } from '../src/publish/exports/formats.ts';
import { runHere } from './run-cli.ts';
import { storeSample } from './sample-case.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'));
  const file = await openCase(at('x.db'), { create: true });
  await storeSample(file);
  await closeCase(file);
  await closeCase(await openCase(at('empty.db'), { create: true }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = (...args: string[]) => runHere(['export', '--case', at('x.db'), ...args]);

test('--list names every format', async () => {
  const { out } = await exported('--list');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(/\s/)[0]),
  ).toEqual(['json', ...FORMATS.map(({ name }) => name)]);
});

test('a format into a file, its losses beside it, a count of them on standard error', async () => {
  const { code, out, err } = await exported('--format', 'acled', '--out', at('a.csv'), '--losses', at('lost.jsonl'));
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('a.csv: ');
  expect(readFileSync(at('a.csv'), 'utf8')).toContain('event_id_cnty,event_date');
  expect(err).toContain('What the rows lost:');
  for (const line of readFileSync(at('lost.jsonl'), 'utf8').trim().split('\n'))
    expect(JSON.parse(line).what).not.toBe('');
});

test.each([
  ['a file', () => at('whole.json'), () => at('whole.json')],
  ['a folder that is to be made', () => `${at('whole')}/`, () => at('whole/case.json')],
])('JSON into %s is what standard output gets', async (_, out, written) => {
  const { code, out: printed, err } = await exported('--out', out());
  expect([code, printed]).toEqual([0, '']);
  expect(err).toContain('Nothing was lost.');
  expect(readFileSync(written(), 'utf8')).toBe((await exported()).out);
  expect(readdirSync(at('.')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each(FORMATS.map(({ name }) => name))('%s of an empty case', async (format) => {
  const { code, err } = await runHere([
    'export',
    '--case',
    at('empty.db'),
    '--format',
    format,
    '--out',
    `${at(format)}/`,
  ]);
  expect(code).toBe(0);
  expect(err).not.toContain('What the rows lost:');
  expect(readdirSync(at(format))).toEqual(
    FORMATS.find(({ name }) => name === format)
      ?.files.map(({ name }) => name)
      .sort(),
  );
});

test.each([
  ['a format that is none', ['--format', 'nope'], '"nope" is not one of json, tables'],
  ['several files on standard output', ['--format', 'tables'], 'name a folder'],
  ['coverage of a foreign format', ['--format', 'acled', '--coverage'], '--coverage'],
  ['losses of JSON', ['--losses', 'x.csv'], '--losses'],
])('%s is a mistake of the command line', async (_name, args, words) => {
  const { code, err } = await exported(...args);
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(existsSync(at('x.csv'))).toBe(false);
});
