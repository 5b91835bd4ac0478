import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCase, closeCase, openCase } from '../src/ledger/case-file.ts';
import { isKnown } from '../src/ledger/find-documents.ts';
import { listRuns } from '../src/ledger/runs.ts';
import { isSituationFresh } from '../src/ledger/situation.ts';
import { runCli, startCli } from './run-cli.ts';

const REPORTS = 150;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-kill-'));
  for (let at = 0; at < REPORTS; at += 1) {
    const day = String(1 + (at % 28)).padStart(2, '0');
    const text = `Shells fell on ward ${at} of Qarsan on ${day} March 2031, residents said. ${at} people were hurt.`;
    writeFileSync(join(folder, `report-${at}.md`), `---\npublished: 2031-03-${day}\n---\n${text}\n`);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a run killed at any point leaves a case with every report it said was added, and the next run goes on', async () => {
  const reported = new Set<string>();
  for (let kill = 0; kill < 5; kill += 1) {
    // Where it falls does not matter to what must hold; the message says where it fell.
    const after = Math.floor(Math.random() * 25);
    const wait = Math.random() * 20;
    for (const id of await readUntilKilled(after, wait)) reported.add(id);
    const where = `kill ${kill}, ${wait.toFixed(1)} ms after line ${after}`;
    const file = await openCase(join(folder, 'a.db'), { create: true });
    expect(await checkCase(file), where).toEqual([]);
    for (const id of reported) expect(await isKnown(file, id), where).toBe(true);
    await closeCase(file);
  }
  const last = await runCli(['read', '.', '--case', 'a.db', '--json'], folder);
  expect(last.code, last.err).toBe(0);
  const counts = JSON.parse(last.out);
  expect(counts.added + counts.known).toBe(REPORTS);
  expect(counts.known).toBeGreaterThanOrEqual(reported.size);
  const file = await openCase(join(folder, 'a.db'), { create: false });
  expect(await isSituationFresh(file)).toBe(true);
  const runs = await listRuns(file);
  expect(runs.at(-1)).toMatchObject({ outcome: 'done', found: REPORTS });
  await closeCase(file);
}, 60_000);

test('^C lets the report at hand finish and says how to go on', async () => {
  const child = startCli(['read', '.', '--case', 'a.db'], folder);
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (out === '') child.kill('SIGINT');
    out += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const added = out.split('\n').filter((line) => line.startsWith('added'));
  expect(out).toMatch(/stopped with \d+ to go\. Give the same command again/);
  expect(code).toBe(130);
  const file = await openCase(join(folder, 'a.db'), { create: false });
  expect((await listRuns(file)).at(-1)).toMatchObject({ outcome: 'interrupted', added: added.length });
  await closeCase(file);
  const again = JSON.parse((await runCli(['read', '.', '--case', 'a.db', '--json'], folder)).out);
  expect(again).toMatchObject({ known: added.length, added: REPORTS - added.length, interrupted: false });
}, 60_000);

/** Ids of the reports that were printed as added before the process was killed. */
async function readUntilKilled(after: number, wait: number): Promise<string[]> {
  const child = startCli(['read', '.', '--case', 'a.db'], folder);
  let out = '';
  let armed = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (armed || out.split('\n').length <= after) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), wait);
  });
  await new Promise((resolve) => child.on('close', resolve));
  const whole = out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
  return whole.filter((line) => line.startsWith('added')).map((line) => line.split(/\s+/)[1] ?? '');
}
