import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysWithWords, placesOfClaims } from '../../src/ledger/claim-search.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import { besideIncident } from '../../src/pipeline/around-incident.ts';
import { VIEW_WORKER } from '../../src/server/work/start-worker.ts';
import type { ReadNews, TaskRunner, View } from '../../src/server/work/task.ts';
import { TaskPool } from '../../src/server/work/task-pool.ts';
import { TaskThread } from '../../src/server/work/task-thread.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

let week = '';
let serving: Serving;
const writer = new TaskThread({ knowledge: null });
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week, { writer, deriver: writer, briefer: writer, readers: writer });
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

test('a thread for views makes the pages that the server makes itself', { timeout: 60_000 }, async () => {
  const { file } = serving.served.shelf.get('week');
  const views = new TaskThread({ knowledge: null }, { script: VIEW_WORKER });
  const shown = async (view: View) =>
    JSON.parse(new TextDecoder().decode(await views.perform({ kind: 'view', path: file.path, view })));
  const asked = async (path: string) => (await serving.ask('GET', `/cases/week${path}`)).body;
  const found = await placesOfClaims(file, {}, { order: 'said, newest', offset: 2, limit: 3 });
  expect(found.keys).toHaveLength(3);
  expect(await shown({ kind: 'claims', found, offset: 2 })).toEqual(await asked('/claims?offset=2&limit=3'));
  const [incident] = (await findIncidents(file, {})).rows;
  if (!incident) throw new Error('the week has incidents');
  const near = await besideIncident(file, incident);
  expect(await shown({ kind: 'incident', incident, near })).toEqual(await asked(`/incidents/${incident.id}`));
  const [document = ''] = incident.documents;
  expect(await shown({ kind: 'document', document })).toEqual(await asked(`/documents/${document}`));
  await expect(shown({ kind: 'document', document: 'gone' })).rejects.toMatchObject({ code: 'not found' });
  const words = await views.perform({ kind: 'words', path: file.path, text: 'killed' });
  expect([...new Uint32Array(words.buffer)]).toEqual([...(await keysWithWords(file, 'killed'))]);
  expect(words.length).toBeGreaterThan(0);
  await expect(views.perform({ kind: 'derive', path: file.path })).rejects.toThrow('a thread for views');
  await views.close();
});

test('a pool gives each task to whoever has least to do', async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const runner = (name: string): TaskRunner => ({
    perform: async (task) => {
      done.push(`${name} ${task.kind}`);
      if (task.kind !== 'ready') await new Promise<void>((resolve) => ends.push(resolve));
      return null as never; // what these tasks answer is not asked
    },
    close: async () => undefined,
  });
  const pool = new TaskPool([runner('a'), runner('b')]);
  const all = ['1', '2', '3'].map((path) => pool.perform({ kind: 'derive', path }));
  expect(done).toEqual(['b ready', 'a derive', 'b derive', 'a derive']);
  for (const end of ends) end();
  await Promise.all(all);
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
