import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDocument } from '../src/ledger/add-document.ts';
import { closeCase, openCase } from '../src/ledger/case-file.ts';
import { startRun } from '../src/ledger/runs.ts';
import { Coded } from '../src/model/situation.ts';
import { runCli, runHere } from './run-cli.ts';
import { AT, aDocument, sampleClaims, storeSample } from './sample-case.ts';

const REPORT = `---
title: Checkpoint attacked
published: 2031-04-02
source: Northline Wire
---
Gunmen attacked a checkpoint outside Qarsan on Tuesday, killing at least six soldiers, the interior ministry said.
The ministry blamed the Marsh Front. The group denied any part in it.
`;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-cli-'));
  process.chdir(folder);
  writeFileSync(join(folder, 'report.md'), REPORT);
  writeFileSync(join(folder, 'undated.txt'), 'Two people were hurt in Qarsan, residents said.\n');
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]));
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
  writeFileSync(
    join(folder, 'deep/er/one.html'),
    '<html><head><meta property="article:published_time" content="2031-04-03">' +
      '<title>Shelling resumes</title></head><body><article><h1>Shelling resumes</h1><p>Shells fell on Qarsan on Thursday, ' +
      'residents said, after two days of quiet along the river and the old road to the north.</p></article></body></html>',
  );
  writeFileSync(join(folder, 'deep/README.md'), '# About these reports\n');
  const file = await openCase(join(folder, 'sample.db'), { create: true });
  await storeSample(file);
  await closeCase(file);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const before = process.cwd();
const cli = (...args: string[]) => runHere(args);

describe('code', () => {
  test('prints JSON in the shape of Coded, every quote where its span says', async () => {
    const { code, out, err } = await cli('code', 'report.md', '--json');
    expect(code, err).toBe(0);
    const coded = Coded.parse(JSON.parse(out));
    expect(coded.document).toMatchObject({
      title: 'Checkpoint attacked',
      published: '2031-04-02',
      source: 'Northline Wire',
    });
    expect(coded.documents).toEqual([coded.document]);
    for (const claim of coded.claims)
      expect(claim.quote).toBe(coded.document?.text.slice(claim.span.start, claim.span.end));
  });

  test('reads standard input and takes the date from the flag', async () => {
    const text = 'Two people were hurt in Qarsan, residents said.\n';
    const { code, out } = await runCli(['code', '-', '--published', '2031-04-01', '--json'], folder, text);
    expect(code).toBe(0);
    expect(JSON.parse(out).document).toMatchObject({ published: '2031-04-01', publishedFrom: 'flag', file: null });
  });

  test('never assumes a date, and says what to do', async () => {
    const { code, out, err } = await cli('code', 'undated.txt', '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/^sitrep: undated\.txt: .*--published.* \[no date\]\n$/);
    expect(JSON.parse(out)).toMatchObject({ document: null, claims: [], problems: [{ kind: 'no date' }] });
  });

  test('prints for reading when not asked for JSON', async () => {
    const { code, out } = await runCli(['code', 'report.md'], folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^Checkpoint attacked\nNorthline Wire · published 2 Apr 2031 · id [0-9a-f]+\n/);
    expect(out).not.toContain('\u001b');
  });

  test('gives the same bytes each time', async () => {
    const [first, second] = await Promise.all([cli('code', 'report.md', '--json'), cli('code', 'report.md', '--json')]);
    expect(first.out).toBe(second.out);
  });

  test('is not cut short in a pipe', async () => {
    writeFileSync(join(folder, 'long.txt'), 'Shells fell on Qarsan again, residents said. '.repeat(4_000));
    const { out } = await runCli(['code', 'long.txt', '--published', '2031-04-01', '--json'], folder);
    expect(out.length).toBeGreaterThan(150_000);
    expect(JSON.parse(out).document.text.length).toBeGreaterThan(150_000);
    rmSync(join(folder, 'long.txt'));
  }, 60_000);
});

describe('read', () => {
  test('takes folders, patterns and files; reports the bad ones; a second time changes nothing', async () => {
    const args = ['read', 'deep', '*.md', 'picture.txt', 'gone.txt', '--case', 'read.db'];
    const first = await cli(...args);
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/added .* deep\/er\/one\.html/);
    expect(first.out).toContain('read.db: 2 added, 0 already there, 2 failed.');
    expect(first.err).toMatch(/picture\.txt: .*\[binary\]/);
    expect(first.err).toMatch(/gone\.txt: .*\[not found\]/);
    expect(first.err).not.toContain('README');
    const before = (await cli('export', '--case', 'read.db')).out;
    const second = await cli(...args);
    expect(second.out).toContain('read.db: 0 added, 2 already there, 2 failed.');
    expect((await cli('export', '--case', 'read.db')).out).toBe(before);
  });

  test('says so where a folder has nothing to read', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { code, err } = await cli('read', 'empty', '--case', 'read.db');
    expect(code).toBe(1);
    expect(err).toMatch(/empty: no \.txt.*in this folder/);
  });

  test('two runs into one case at once lose nothing', async () => {
    const args = ['read', 'deep', 'report.md', '--case', 'both.db', '--json'];
    const ended = await Promise.all([runCli(args, folder), runCli(args, folder)]);
    expect(ended.map(({ code, err }) => `${code}${err}`)).toEqual(['0', '0']);
    const counts = ended.map(({ out }) => JSON.parse(out));
    expect(counts.map(({ added, known }) => added + known)).toEqual([2, 2]);
    expect(counts[0].added + counts[1].added).toBe(2);
    expect((await cli('show', 'documents', '--case', 'both.db')).out).toContain('2 documents');
  });
});

describe('show', () => {
  test.each([
    ['incidents', ['show', 'incidents'], /4 Mar 2031\s+Drone strike near Qarsan\s+marsh-front ≥40 \/ 9\s+contested/],
    ['claims', ['show', 'claims', '--stance', 'denies'], /denies[^\n]*c4\n {4}“denied that any commander was hurt”/],
    ['actors', ['show', 'actors'], /marsh-front\s+Marsh Front\s+armed group/],
    ['agreements', ['show', 'agreements'], /6 Mar 2031\s+8 Mar 2031\s+ceasefire/],
    ['statistics', ['show', 'statistics'], /1,204\s+deaths\s+2030/],
    ['forecasts', ['show', 'forecasts'], /unlikely \(20–45 %\)/],
    ['documents', ['show', 'documents'], /5 Mar 2031\s+Depot hit near Qarsan\s+Northline Wire/],
    ['one incident by the beginning of its id', ['show', 'incident', 'aaaa1'], /≥40 {2}alleges {2}the Veldt army/],
    ['what was left out', ['show', 'incidents', '--since', '2031'], /1 incidents; 1 more have no date/],
    ['how many there are', ['show', 'claims', '--limit', '2'], /2 of 7 claims shown/],
    ['the situation', ['situation'], /Rests on 1 document from 1 source/],
  ])('%s', async (_name, args, want) => {
    const { code, out, err } = await cli(...args, '--case', 'sample.db');
    expect(code, err).toBe(0);
    expect(out).toMatch(want);
  });

  test('as JSON', async () => {
    const claims = JSON.parse((await cli('show', 'claims', '--kind', 'toll', '--json', '--case', 'sample.db')).out);
    expect(claims).toMatchObject({ total: 2, undated: 0, claims: [{ id: 'c2', incident: 'aaaa1111' }, { id: 'c3' }] });
    const incident = JSON.parse((await cli('show', 'incident', 'aaaa1', '--json', '--case', 'sample.db')).out);
    expect(incident).toMatchObject({
      incident: { id: 'aaaa1111' },
      claims: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }],
    });
  });
});

test('a case whose last run was killed before deriving is derived when it is looked at', async () => {
  const file = await openCase(join(folder, 'killed.db'), { create: true });
  const document = aDocument();
  const run = await startRun(file, { command: 'read', reader: 'hand 1', at: AT });
  await addDocument(file, { document, claims: sampleClaims(document), problems: [], reader: 'hand 1', run, at: AT });
  await closeCase(file);
  expect((await cli('show', 'actors', '--case', 'killed.db')).out).toContain('marsh-front');
});

test('explain prints the claim, its rule and what it leaned on', async () => {
  const { code, out } = await cli('explain', 'c1', '--case', 'sample.db');
  expect(code).toBe(0);
  expect(out).toMatch(/rule\s+by hand\nleaned on\s+event:drone strike\nevent word\s+none\n/);
});

test('export is the whole case in the shape of Coded', async () => {
  const { out } = await cli('export', '--case', 'sample.db');
  const coded = Coded.parse(JSON.parse(out));
  expect(coded.claims.map((claim) => claim.id)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
  expect(coded).toMatchObject({ document: null, documents: [{ id: 'd0c0000000000000000a' }] });
});

describe('what goes wrong says so and ends with its code', () => {
  test.each([
    ['no such command', ['spy'], 2, /unknown command 'spy'/],
    ['nothing to read', ['read'], 2, /missing required argument 'file'/],
    [
      'an unknown stance',
      ['show', 'claims', '--stance', 'whispers'],
      2,
      /--stance.*whispers.*Allowed choices are states/,
    ],
    ['an unknown list', ['show', 'spies'], 2, /there is no list of "spies"/],
    ['an unknown kind', ['show', 'claims', '--kind', 'rumour'], 2, /--kind: "rumour" is not one of/],
    ['no day', ['show', 'claims', '--since', '2031-02-30'], 2, /--since: "2031-02-30" is not a day/],
    ['no number', ['show', 'claims', '--limit', '0'], 2, /--limit: "0" is not a number/],
    ['a filter that does nothing', ['show', 'actors', '--since', '2031'], 2, /--since does not narrow actors/],
    ['no id', ['show', 'incident'], 2, /takes the id/],
    ['an unknown id', ['show', 'incident', 'zzzz'], 4, /no incident has an id that begins with "zzzz"/],
    [
      'an id that could be two',
      ['show', 'incident', 'aaaa'],
      4,
      /could be any of these.*\n {2}aaaa1111 {2}Drone strike/,
    ],
    ['an unknown claim', ['explain', 'zzzz'], 4, /no claim has an id/],
    ['no case file', ['show', 'claims', '--case', 'none.db'], 3, /none\.db: there is no such case file/],
    ['no folder for it', ['read', 'report.md', '--case', 'no/such/a.db'], 3, /its folder does not exist/],
    ['a folder for a case file', ['show', 'claims', '--case', 'deep'], 3, /deep: this is a folder/],
    ['a case file that is a report', ['show', 'claims', '--case', 'report.md'], 3, /not made by sitrep/],
  ])('%s', async (_name, args, want, words) => {
    const { code, out, err } = await cli(...(args.includes('--case') ? args : withSample(args)));
    expect({ code, out }).toEqual({ code: want, out: '' });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a case file from a newer version', async () => {
    const path = join(folder, 'newer.db');
    await closeCase(await openCase(path, { create: true }));
    const database = new Database(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(await cli('show', 'claims', '--case', 'newer.db')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/newer sitrep/),
    });
  });
});

function withSample(args: string[]): string[] {
  return args[0] === 'show' || args[0] === 'explain' ? [...args, '--case', 'sample.db'] : args;
}

test('doctor finds a sound case and a damaged one', async () => {
  expect((await cli('doctor', '--case', 'sample.db')).out).toMatch(/case file\s+sample\.db is sound, 1 documents/);
  writeFileSync(join(folder, 'damaged.db'), 'not a case. '.repeat(1000));
  const { code, out } = await cli('doctor', '--case', 'damaged.db', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ name: 'case file', ok: false }));
});
