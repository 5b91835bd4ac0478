import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AlertMessage } from '../src/model/alert.ts';
import { runHere } from './run-cli.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const put = (name: string, day: string, text: string) =>
  writeFileSync(at(`in/${name}.md`), `---\npublished: ${day}\nsource: Northline\n---\n${text}\n`);
const watch = (...more: string[]) => runHere(['watch', '--once', '--case', at('a.db'), ...more]);
const sent = () =>
  (existsSync(at('out.jsonl')) ? readFileSync(at('out.jsonl'), 'utf8').trimEnd().split('\n') : []).map((line) =>
    AlertMessage.parse(JSON.parse(line)),
  );
const RULES = () =>
  `alerts:\n  - name: dead\n    when: [toll over]\n    over: 5\n    effect: killed\n    to: [{file: ${JSON.stringify(at('out.jsonl'))}}]\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-watch-alerts-'));
  mkdirSync(at('in'));
  writeFileSync(at('rules.yaml'), RULES());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('rules that cannot be used are refused before a case is made, with line and field', async () => {
  writeFileSync(
    at('wrong.yaml'),
    `alerts:\n  - name: dead\n    when: toll over\n    over: many\n    to: [{file: x}]\n`,
  );
  const { code, err } = await watch(at('in'), '--alerts', at('wrong.yaml'));
  expect([code, existsSync(at('a.db'))]).toEqual([2, false]);
  expect(err).toMatch(/wrong\.yaml:4: .*over/);
  expect((await watch('--list', '--alerts', at('rules.yaml'))).code).toBe(2);
});

test('each look that brings something sends what the rules wait for, once', { timeout: 60_000 }, async () => {
  put(
    'one',
    '2025-10-12',
    'Pakistani officials said on Sunday that 19 Pakistani soldiers were killed near Spin Boldak.',
  );
  const first = await watch(at('in'), '--alerts', at('rules.yaml'));
  expect(first.err).toMatch(/^dead: Pakistani soldiers killed: 19, .*\nsent to .*out\.jsonl/m);
  expect([first.code, sent().length]).toEqual([0, 1]);
  expect(sent()[0]?.quotes[0]).toMatchObject({ claimant: 'Pakistani officials', source: 'Northline' });
  put('two', '2025-10-13', 'Residents said on Monday that nine farmers were killed in Zhob.');
  const lines = (await watch('--alerts', at('rules.yaml'), '--json')).out.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['document', 'alert', 'delivery', 'look']);
  await watch('--alerts', at('rules.yaml'));
  expect(sent().map(({ development }) => development.figure?.quantity.n)).toEqual([19, 9]);
});

test('what cannot be sent stops nothing: the report is read, and the run says so', { timeout: 60_000 }, async () => {
  writeFileSync(
    at('hook.yaml'),
    RULES().replace(/to: .*/, 'to: [{webhook: "http://127.0.0.1:1/", secret_from: SITREP_NOT_SET_HERE}]'),
  );
  await watch('--alerts', at('hook.yaml'));
  put('three', '2025-10-14', 'Residents said on Tuesday that twelve farmers were killed in Ziarat.');
  const { code, out, err } = await watch('--alerts', at('hook.yaml'));
  expect(out).toContain('1 added');
  expect(err).toContain('the environment variable SITREP_NOT_SET_HERE is not set; what needs it waits');
  expect(err).toMatch(/not sent to http:\/\/127.0.0.1:1\/: .*again after/);
  expect([code, err]).toEqual([1, expect.stringContaining('1 waiting to be tried again, 0 given up')]);
});
