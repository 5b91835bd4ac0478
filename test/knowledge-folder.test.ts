import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './run-cli.ts';

/** A group that no file of ours knows, and a word of saying that none has. */
const GROUP = '- slug: lantern-league\n  name: Lantern League\n  weak: [LLG]\n  countries: [ML]\n';
const REPORT = 'Bamako, Mali. The Lantern League murmured that it had killed nine policemen in Gao on Monday.\n';

let work: string;
let knowledge: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'sitrep-'));
  knowledge = join(work, 'mine');
  mkdirSync(join(knowledge, 'actors/groups'), { recursive: true });
  mkdirSync(join(knowledge, 'speech'));
  writeFileSync(join(knowledge, 'actors/groups/sahel.yaml'), GROUP);
  writeFileSync(join(knowledge, 'speech/verbs.yaml'), 'murmur: { stance: claims, takes: [clause] }\n');
  writeFileSync(join(knowledge, 'README.md'), 'Notes are passed over.\n');
  writeFileSync(join(work, 'report.txt'), REPORT);
});
afterAll(() => rmSync(work, { recursive: true }));

const code = (...more: string[]) =>
  runHere(['code', join(work, 'report.txt'), '--published', '2025-10-15', '--json', ...more]);

test("a user's folder is laid over ours for one command", async () => {
  const { out } = await code('--knowledge', knowledge);
  const { claims, reader, actors } = JSON.parse(out);
  expect(reader).toMatch(/^sitrep \S+ with knowledge [0-9a-f]{12}$/);
  expect(actors).toContainEqual(expect.objectContaining({ slug: 'lantern-league', kind: 'armed group' }));
  expect(claims).toContainEqual(
    expect.objectContaining({
      kind: 'toll',
      claimant: expect.objectContaining({ actor: 'lantern-league' }),
      stance: 'claims',
    }),
  );
});

test('and is gone for the next one', async () => {
  const { out } = await code();
  const { claims, reader } = JSON.parse(out);
  expect(reader).not.toContain('knowledge');
  expect(JSON.stringify(claims)).not.toContain('murmur: ');
});

test('the case keeps which knowledge read a report, and rebuild reads it again with another', async () => {
  const file = join(work, 'case.db');
  const flags = ['--case', file, '--json'];
  await runHere(['read', join(work, 'report.txt'), '--published', '2025-10-15', '--knowledge', knowledge, ...flags]);
  const shown = await runHere(['show', 'documents', ...flags]);
  expect(JSON.parse(shown.out).documents[0].reader).toContain('with knowledge');
  const same = await runHere(['rebuild', '--knowledge', knowledge, ...flags]);
  expect(JSON.parse(same.out)).toMatchObject({ found: 0 });
  const other = await runHere(['rebuild', ...flags]);
  expect(JSON.parse(other.out)).toMatchObject({ found: 1, rebuilt: 1 });
});

test.each([
  [
    'an unknown field',
    'actors/groups/sahel.yaml',
    `${GROUP}  coutry: ML\n`,
    /sahel\.yaml:5: lantern-league: unknown field "coutry"/,
  ],
  ['no YAML', 'speech/verbs.yaml', 'murmur: {\n', /verbs\.yaml:2: /],
  ['a file that nothing reads', 'actors/groups.yaml', GROUP, /groups\.yaml:1: no file of knowledge\/ has this name/],
])('%s ends the command with file and line', async (_name, file, text, want) => {
  const folder = mkdtempSync(join(work, 'bad-'));
  mkdirSync(join(folder, 'actors/groups'), { recursive: true });
  mkdirSync(join(folder, 'speech'));
  writeFileSync(join(folder, file), text);
  const { code: ended, out, err } = await code('--knowledge', folder);
  expect({ ended, out }).toEqual({ ended: 5, out: '' });
  expect(err).toMatch(want);
  const checked = await runHere(['knowledge', 'check', folder]);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(want);
});

test('a folder that is not there', async () => {
  const { code: ended, err } = await code('--knowledge', join(work, 'nowhere'));
  expect(ended).toBe(5);
  expect(err).toContain('nowhere: no such folder');
});

test('knowledge check counts what there is where all is well', async () => {
  const { code: ended, out } = await runHere(['knowledge', 'check', knowledge]);
  expect(ended).toBe(0);
  expect(out).toMatch(/no faults\n +\d+ {2}states\n +\d+ {2}armed groups\n/);
});

test('knowledge check --json', async () => {
  const { code: ended, out } = await runHere(['knowledge', 'check', '--json']);
  expect(ended).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ faults: [], counts: { 'armed groups': expect.any(Number) } });
});
