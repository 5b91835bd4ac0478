import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AlertMessage } from '../src/model/alert.ts';
import { BORDER_WEEK } from './border-week.ts';
import { runHere } from './run-cli.ts';

let folder = '';
const before = process.cwd();
const week = (...args: string[]) => runHere([...args, '--case', 'week.db']);
const read = (...names: string[]) => runHere(['read', ...names.map((name) => join('week', name)), '--case', 'week.db']);
const sent = (path: string) =>
  (existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []).map((line) =>
    AlertMessage.parse(JSON.parse(line)),
  );
const rules = (name: string, alerts: string) => writeFileSync(name, `alerts:\n${alerts}`);
const names = Object.keys(BORDER_WEEK).sort();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-alerts-'));
  process.chdir(folder);
  mkdirSync('week');
  for (const [name, text] of Object.entries(BORDER_WEEK)) writeFileSync(join('week', name), text);
  await read(names[0] ?? '');
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('alerts', () => {
  test('what was known before is not sent, what comes later is, and once', async () => {
    rules(
      'tolls.yaml',
      '  - name: tolls\n    when: [toll over, toll revised]\n    over: 0\n    to: [{file: tolls.jsonl}]\n',
    );
    expect((await week('alerts', 'run', 'tolls.yaml')).out).toMatch(
      /tolls: [1-9]\d* known before its first run, not sent/,
    );
    expect(sent('tolls.jsonl')).toEqual([]);
    await read(...names.slice(1));
    const dry = await week('alerts', 'run', 'tolls.yaml', '--dry-run');
    expect(dry.out).toContain('would send:');
    expect(sent('tolls.jsonl')).toEqual([]);
    expect((await week('alerts', 'run', 'tolls.yaml')).code).toBe(0);
    const first = sent('tolls.jsonl');
    expect(first.some(({ development }) => development.kind === 'revised figure')).toBe(true);
    expect(first.every(({ quotes }) => quotes.length > 0)).toBe(true);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
    await week('alerts', 'run', 'tolls.yaml');
    expect(sent('tolls.jsonl')).toEqual(first);
    await week('rebuild', '--all');
    await week('alerts', 'run', 'tolls.yaml');
    expect(sent('tolls.jsonl')).toEqual(first);
  }, 90_000);

  test('with a day, what reports told from then on is sent at the first run', async () => {
    rules('all.yaml', '  - name: all\n    when: new incident\n    since: 2020-01-01\n    to: [{file: all.jsonl}]\n');
    await week('alerts', 'run', 'all.yaml');
    expect(sent('all.jsonl').length).toBeGreaterThan(0);
  });

  test('what cannot be sent waits, is given up, and can be tried again; the rest goes its way', async () => {
    rules(
      'both.yaml',
      '  - name: both\n    when: new incident\n    since: 2020-01-01\n    to:\n      - file: nowhere/both.jsonl\n      - file: both.jsonl\n',
    );
    const { code, err } = await week('alerts', 'run', 'both.yaml');
    expect([code, sent('both.jsonl').length > 0]).toEqual([1, true]);
    expect(err).toMatch(/not sent to nowhere\/both.jsonl: ENOENT.*again after/);
    const waiting = JSON.parse((await week('alerts', 'list', '--state', 'waiting', '--json')).out);
    expect(waiting[0]).toMatchObject({ state: 'waiting', attempts: 1, target: { file: 'nowhere/both.jsonl' } });
    expect((await week('alerts', 'retry', '--all')).code).toBe(4);
    expect((await week('alerts', 'list')).out).toContain('waiting');
  });

  test('a truce, its end and a charge are told', async () => {
    rules(
      'truce.yaml',
      '  - name: truce\n    when: [new agreement, agreement turned, violation charged]\n    since: 2020-01-01\n    to: [{file: truce.jsonl}]\n',
    );
    await week('alerts', 'run', 'truce.yaml');
    for (const { development } of sent('truce.jsonl')) expect(development.of.kind).toBe('agreement');
  });
});

describe('a file of rules that is wrong', () => {
  test.each([
    ['alerts: []\nmore: 1\n', /:2: .*more/],
    ['alerts:\n  - name: a b\n    when: new incident\n    to: [{file: x}]\n', /:2: .*small letters/],
    ['alerts:\n  - name: a\n    when: toll over\n    to: [{file: x}]\n', /over/],
    ['alerts:\n  - name: a\n    when: new incident\n    to: [{mail: desk@example.org}]\n', /mail/],
    ['alerts:\n  - name: a\n    when: new incident\n    to: [{webhook: "file:///etc/passwd"}]\n', /:4: .*http/],
    ['alerts: [', /wrong.yaml:1/],
  ])('%j', async (text, want) => {
    writeFileSync('wrong.yaml', text);
    const { code, err } = await runHere(['alerts', 'check', 'wrong.yaml']);
    expect(code).toBe(2);
    expect(err).toMatch(want);
  });

  test('there is none', async () => {
    expect((await runHere(['alerts', 'check', 'none.yaml'])).err).toContain('none.yaml: there is no such file');
  });
});

test('a feed is written whole, and narrowed', async () => {
  await week('feed', 'changes', '--format', 'json', '--out', 'changes.json');
  const all = JSON.parse(readFileSync('changes.json', 'utf8'));
  const later = JSON.parse((await week('feed', 'changes', '--format', 'json', '--since', '2025-10-14')).out);
  expect(later.items.length).toBeGreaterThan(0);
  expect(later.items.length).toBeLessThan(all.items.length);
  expect((await week('feed', 'changes', '--base', 'javascript:1')).code).toBe(2);
  expect((await week('feed', 'changes', '--out', 'nowhere/x.atom')).err).toContain(
    '--out: nowhere/x.atom cannot be written',
  );
});
