import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findClaims } from '../../src/ledger/find-claims.ts';
import type { ReadNews } from '../../src/server/work/task.ts';
import { TaskThread } from '../../src/server/work/task-thread.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

let week = '';
let serving: Serving;
const writer = new TaskThread({ knowledge: null });
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week, { writer, deriver: writer, briefer: writer });
}, 60_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

test('a thread of its own decides, says what is refused, and derives the past', { timeout: 60_000 }, async () => {
  const { shelf, views } = serving.served;
  const [claim] = (await findClaims(shelf.get('week').file, {})).rows;
  const decide = (id: string) => serving.ask('POST', '/cases/week/decisions', { kind: 'accept', claim: id, why: 'so' });
  expect(await decide('c-none')).toMatchObject({ status: 404, body: { error: { field: 'claim' } } });
  expect(await decide(claim?.id ?? '')).toMatchObject({ status: 201, body: { decision: { kind: 'accept' } } });
  const asked = () => views.of('week', { asKnownOn: '2025-10-12' });
  const [first, second] = await Promise.all([asked(), asked()]);
  expect(first?.file.knownOn).toMatchObject({ day: '2025-10-12', documents: 1, all: 4 });
  expect(second?.file).toBe(first?.file);
});

test('a thread of its own makes a brief, and says what the case does not have', { timeout: 60_000 }, async () => {
  expect(await serving.ask('GET', '/cases/week/brief?place=Nowhereville')).toMatchObject({
    status: 404,
    body: { error: { field: 'place' } },
  });
  const response = await serving.fetch('/cases/week/brief?format=pdf');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a reading is stopped from outside the thread, after the report at hand', { timeout: 60_000 }, async () => {
  const { path } = serving.served.shelf.get('week').file;
  const inputs = Array.from({ length: 20 }, (_, at) => ({
    name: `${at}.txt`,
    bytes: new TextEncoder().encode(`Rebels killed ${at + 2} men in Kunar on Sunday, police said.`),
  }));
  const stop = new AbortController();
  const news: ReadNews[] = [];
  const told = (each: ReadNews) => {
    news.push(each);
    if (each.kind === 'input') stop.abort();
  };
  const flags = { published: '2025-11-02' };
  const end = await writer.perform({ kind: 'read', path, inputs, flags }, { told, stop: stop.signal });
  expect([end.interrupted, news[0]]).toEqual([true, { kind: 'begun' }]);
  expect(news.length).toBeLessThan(20);
});

test('one that ended refuses what it had, and is started again', { timeout: 60_000 }, async () => {
  const lost = new TaskThread({ knowledge: null }, { script: new URL('./ending-worker.ts', import.meta.url) });
  const { path } = serving.served.shelf.get('week').file;
  const ended = await Promise.allSettled([
    lost.perform({ kind: 'derive', path }),
    lost.perform({ kind: 'derive', path }),
  ]);
  expect(ended).toMatchObject([
    { status: 'rejected', reason: { code: 'failed', message: expect.stringContaining('try once more') } },
    { status: 'rejected', reason: { code: 'failed' } },
  ]);
  await expect(lost.perform({ kind: 'cover', path, document: 'again' })).resolves.toBe('started again');
  await lost.close();
});
