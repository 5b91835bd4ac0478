import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from '../../start-thread.ts';
import { pdfInProcess } from './pdf-in-process.ts';

const BREAKING = new URL('./testing/breaking-setting.ts', import.meta.url);
const HANGING = new URL('./testing/hanging-setting.ts', import.meta.url);
const ASKING = new URL('./testing/asking-process.ts', import.meta.url);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-setting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bounds = { seconds: 20, memoryMb: 1_024 };
const doing = (pages: string, script: URL, more = {}) =>
  pdfInProcess({ dated: null, pages }, { ...bounds, ...more }, script);

test.concurrent.each([
  ['aborts', 'abort', BREAKING, 'broke', /broke off \(SIGABRT\)\. Ask for HTML/],
  [
    'panics, and says where',
    'panic',
    BREAKING,
    'broke',
    /broke off \(thread '<unnamed>' panicked at src\/text\.rs:1:2:\)/,
  ],
  ['ends without an answer', 'exit', BREAKING, 'broke', /broke off \(3\)/],
  ['throws', 'throw', HANGING, 'broke', /broke off \(no such font\)/],
])('one that %s is a problem that says what to do', async (_, pages, script, kind, message) => {
  await expect(doing(pages, script)).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
});

test.concurrent('one that hangs is ended', async () => {
  await expect(doing('hang', BREAKING, { seconds: 3 })).rejects.toMatchObject({
    kind: 'too slow',
    message: expect.stringMatching(/more than 3 seconds\. Ask for a shorter period, or for HTML\.$/),
  });
});

test.concurrent('one that takes too much memory is ended', async () => {
  await expect(doing('grow', HANGING, { memoryMb: 400 })).rejects.toMatchObject({ kind: 'too large' });
});

test.concurrent('one that has answered is ended, whatever its thread does then', async () => {
  expect(new TextDecoder().decode(await doing('set', HANGING))).toBe('%PDF-');
});

test.concurrent('whoever asked is killed: nothing is left behind', async () => {
  const path = join(folder, 'number');
  const asking = startProcess(ASKING, [path]);
  while (!existsSync(path) || readFileSync(path, 'utf8') === '') await setTimeout(20);
  const number = Number(readFileSync(path, 'utf8'));
  expect(isAlive(number)).toBe(true);
  asking.kill('SIGKILL');
  for (let waited = 0; isAlive(number) && waited < 5_000; waited += 20) await setTimeout(20);
  expect(isAlive(number)).toBe(false);
});

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
