import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCase, closeCase, openCase } from '../src/ledger/case-file.ts';
import { countDocuments, isKnown } from '../src/ledger/find-documents.ts';
import { listRuns } from '../src/ledger/runs.ts';
import { isSituationFresh } from '../src/ledger/situation.ts';
import { runHere, startCli } from './run-cli.ts';

const REPORTS = 16;
const LETTERS = 14;
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-watch-kill-'));
  mkdirSync(at('in'));
  const text = (n: number, where: string) =>
    `Shells fell on ward ${n} of ${where}, residents said. ${n + 2} people were hurt.`;
  for (let n = 0; n < REPORTS; n += 1)
    writeFileSync(at(`in/${n}.md`), `---\npublished: 2031-03-1${n % 10}\n---\n${text(n, 'Qarsan')}\n`);
  const letters = Array.from(
    { length: LETTERS },
    (_, n) =>
      `From a@b.test Mon Mar 10 09:30:00 2031\nFrom: Desk <d@b.test>\nDate: Mon, 10 Mar 2031 09:30:00 GMT\nSubject: ${n}\n\n${text(n, 'Oru')}\n\n`,
  );
  writeFileSync(at('desk.mbox'), letters.join(''));
  for (const name of ['desk.mbox', ...Array.from({ length: REPORTS }, (_, n) => `in/${n}.md`)])
    utimesSync(at(name), Date.now() / 1000 - 60, Date.now() / 1000 - 60);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `sitrep watch` until it has told of so many documents, then sends it a signal. Gives their ids, and how it ended. */
async function watchUntil(documents: number, signal: 'SIGKILL' | 'SIGINT') {
  const child = startCli(['watch', at('in'), at('desk.mbox'), '--case', at('a.db'), '--json'], folder);
  const ids: string[] = [];
  let rest = '';
  let isSent = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const told = JSON.parse(line);
      if (told.event === 'document') ids.push(told.document.id);
    }
    if (isSent || ids.length < documents) return;
    isSent = true;
    child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ids };
}

test('killed at any point, and then stopped by ^C, it goes on where it was: nothing half done, nothing twice', {
  timeout: 120_000,
}, async () => {
  const killed = await watchUntil(5, 'SIGKILL');
  expect(killed.code).toBe(null);
  let file = await openCase(at('a.db'), { create: false });
  expect(await checkCase(file)).toEqual([]);
  for (const id of killed.ids) expect(await isKnown(file, id)).toBe(true);
  await closeCase(file);

  const stopped = await watchUntil(REPORTS, 'SIGINT');
  expect(stopped.code).toBe(0);
  file = await openCase(at('a.db'), { create: false });
  expect([await checkCase(file), await isSituationFresh(file)]).toEqual([[], true]);
  expect((await listRuns(file)).at(-1)?.outcome).toBe('interrupted');
  const before = await countDocuments(file.db);
  expect(before).toBeGreaterThan(REPORTS);
  expect(before).toBeLessThan(REPORTS + LETTERS);
  await closeCase(file);

  const { code, out } = await runHere(['watch', '--once', '--case', at('a.db'), '--json']);
  expect(code).toBe(0);
  const told = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const added = told.filter(({ outcome }) => outcome === 'added');
  file = await openCase(at('a.db'), { create: false });
  expect([added.length + before, await countDocuments(file.db)]).toEqual([REPORTS + LETTERS, REPORTS + LETTERS]);
  expect(await isSituationFresh(file)).toBe(true);
  await closeCase(file);
});
