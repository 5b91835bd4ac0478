import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FetchRules, OPEN_INTERNET } from '../../fetch/fetch-rules.ts';
import { archiveOf } from '../../ledger/archive.ts';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { documentById, documentIds } from '../../ledger/find-documents.ts';
import { addWatched, listWatched, type WatchedKind } from '../../ledger/watched.ts';
import { type Engine, openEngine } from '../engine.ts';
import { DISK } from '../input-files.ts';
import type { InputDone } from '../read-into.ts';
import { type LookDone, watchCase } from './watch-case.ts';

const LINE = 'Two guards were killed in an attack on a dam near Quetta on Monday, police said.';
const long = (name: string) => `<p>${name}. ${`${LINE} `.repeat(10)}</p>`;
const report = (name: string) =>
  `<html><head><meta property="article:published_time" content="2025-10-15"></head><body><article><h1>${name}</h1><p>${name} said so. ${LINE}</p><p>${LINE} ${LINE}</p></article></body></html>`;

type Answer = { status?: number; headers?: Record<string, string>; body?: string };
let answers: Record<string, Answer | ((asked: IncomingHttpHeaders) => Answer)> = {};
let asked: string[] = [];
let server: Server;
let port = 0;
let engine: Engine;
let folder = '';
let file: CaseFile;
let clock = 0;
const at = (path: string) => `http://news.test:${port}${path}`;

beforeAll(async () => {
  engine = openEngine();
  folder = mkdtempSync(join(tmpdir(), 'sitrep-watch-'));
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    const answer = answers[url];
    const {
      status = 200,
      headers: own = {},
      body = '',
    } = (typeof answer === 'function' ? answer(headers) : answer) ?? { status: 404 };
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...own }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is of this shape.
  port = (server.address() as AddressInfo).port;
}, 120_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  if (file) await closeCase(file);
  file = await openCase(':memory:', { create: true });
  answers = {};
  asked = [];
  clock = Date.parse('2025-10-20T12:00:00Z');
});

const rules: FetchRules = {
  ...OPEN_INTERNET,
  isAllowed: (address, to, host) => address === '127.0.0.1' && to === port && host === 'news.test',
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
};
const now = () => new Date(clock).toISOString();

const add = (target: string, kind: WatchedKind, flags: Record<string, string> = {}) =>
  addWatched(file, { target, kind, everyMs: 15 * 60_000, flags }, now());

/** One look at everything that is due; time passes only while it sleeps. */
async function look({
  stopAfter = Number.POSITIVE_INFINITY,
  onSleep,
}: {
  stopAfter?: number;
  onSleep?: () => void;
} = {}) {
  const inputs: InputDone[] = [];
  const looks: LookDone[] = [];
  const stop = new AbortController();
  const result = await watchCase(file, engine, {
    files: DISK,
    rules,
    now,
    sleep: async (ms) => {
      clock += ms;
      onSleep?.();
    },
    stop: stop.signal,
    only: null,
    once: true,
    keepBytes: false,
    onInput: (done) => {
      inputs.push(done);
      if (inputs.length >= stopAfter) stop.abort();
    },
    onLook: (done) => looks.push(done),
  });
  const seen = inputs.map(({ input, outcome }) => `${outcome} ${input.replace(at(''), '').replace(`${folder}/`, '')}`);
  return {
    ...result,
    seen,
    look: looks[0],
    problems: inputs.flatMap((each) => (each.outcome === 'failed' ? [each.problem.message] : [])),
  };
}

const rss = (entries: readonly (readonly [name: string, html: string])[]) =>
  `<rss version="2.0"><channel><title>Northline</title>${entries
    .map(
      ([name, html]) =>
        `<item><title>${name}</title><guid>${name}</guid><link>${at(`/${name}`)}</link><pubDate>Tue, 14 Oct 2025 09:30:00 GMT</pubDate><description>${html.replaceAll('<', '&lt;')}</description></item>`,
    )
    .join('')}</channel></rss>`;
const later = (minutes: number) => {
  clock += minutes * 60_000;
};

test('a feed: whole entries as they are, pages of the others, nothing twice, and not asked for what did not change', {
  timeout: 60_000,
}, async () => {
  let body = rss([
    ['b', 'short'],
    ['a', long('A')],
  ]);
  answers = {
    '/feed': ({ 'if-none-match': etag }) =>
      etag === `"${body.length}"` ? { status: 304 } : { body, headers: { ETag: `"${body.length}"` } },
    '/b': { body: report('B') },
    '/c': { body: report('C') },
  };
  await add(at('/feed'), 'feed');
  expect((await look()).seen).toEqual(['added /a', 'added /b']);
  const documents = await Promise.all((await documentIds(file)).map((id) => documentById(file, id)));
  expect(documents).toMatchObject([
    { format: 'feed', source: 'Northline', published: '2025-10-14T09:30Z', url: at('/a') },
    { format: 'html', source: 'Northline', published: '2025-10-15' },
  ]);
  expect(await archiveOf(file, documents[1]?.id ?? '')).toMatchObject([
    {
      from: 'address',
      asked: at('/b'),
      status: 200,
      isKept: true,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  ]);
  expect(await look()).toMatchObject({ seen: [], look: { skipped: true } });
  later(15);
  expect(await look()).toMatchObject({ seen: [], look: { skipped: false, problem: null } });
  body = rss([
    ['c', 'short'],
    ['b', 'short'],
    ['a', long('A')],
  ]);
  later(15);
  expect((await look()).seen).toEqual(['added /c']);
  expect(asked).toEqual(['/feed', '/b', '/feed', '/feed', '/c']);
});

test('a feed that is a page to log in at is marked failing, asked less often, and read once it is one again', {
  timeout: 60_000,
}, async () => {
  answers = { '/feed': { body: '<html><form><input type="password"></form></html>' } };
  await add(at('/feed'), 'feed');
  expect(await look()).toMatchObject({ failing: 1, look: { problem: expect.stringContaining('page to log in') } });
  later(24 * 60);
  answers['/feed'] = { status: 503, headers: { 'Retry-After': '7200' } };
  expect((await look()).look?.problem).toMatch(/^The site is busy.*\(503\)\. Try later\.$/);
  expect(await listWatched(file)).toMatchObject([{ failures: 2, due: new Date(clock + 7_200_000).toISOString() }]);
  later(120);
  answers['/feed'] = { body: rss([['a', long('A')]]) };
  expect(await look()).toMatchObject({ failing: 0, seen: ['added /a'] });
  expect(await listWatched(file)).toMatchObject([{ failures: 0, problem: null }]);
});

test.each<[string, Answer, RegExp]>([
  ['empty', { body: '' }, /empty/],
  ['gone', { status: 410 }, /no such feed \(410\)/],
  [
    'a way into the own network',
    { status: 302, headers: { Location: 'http://10.0.0.1/feed' } },
    /not fetched.*--allow-private/,
  ],
  ['huge', { body: 'x'.repeat(11_000_000) }, /^The feed has more than 10 MB\.$/],
])('a feed that is %s', { timeout: 60_000 }, async (_name, answer, says) => {
  answers = { '/feed': answer };
  await add(at('/feed'), 'feed');
  expect((await look()).look?.problem).toMatch(says);
});

test('two feeds of a host are asked five minutes apart, and its pages five seconds', { timeout: 60_000 }, async () => {
  answers = {
    '/1': {
      body: rss([
        ['a', 's'],
        ['b', 's'],
      ]),
    },
    '/2': { body: rss([]) },
    '/a': { body: report('A') },
    '/b': { body: report('B') },
  };
  await add(at('/1'), 'feed');
  await add(at('/2'), 'feed');
  const begun = clock;
  await look();
  expect([asked, clock - begun]).toEqual([['/1', '/b', '/a'], 5_000]);
  later(5);
  expect((await look()).failing).toBe(0);
  expect(asked.at(-1)).toBe('/2');
});

test('a page that cannot be had is tried three times, and a host that wants to be left alone is, for that look', {
  timeout: 60_000,
}, async () => {
  answers = {
    '/feed': {
      body: rss([
        ['a', 's'],
        ['b', 's'],
      ]),
      headers: { ETag: '"1"' },
    },
    '/a': { status: 500 },
    '/b': { status: 429 },
  };
  await add(at('/feed'), 'feed');
  for (const want of [[], [], ['failed /b'], [], [], ['failed /a'], []]) {
    expect((await look()).seen).toEqual(want);
    later(15);
  }
  expect(asked.filter((url) => url !== '/feed')).toEqual(['/b', '/b', '/b', '/a', '/a', '/a']);
});

test('a run that is killed in the midst of a feed goes on there', { timeout: 60_000 }, async () => {
  answers = {
    '/feed': { body: rss(['c', 'b', 'a'].map((name) => [name, long(name)] as const)), headers: { ETag: '"1"' } },
  };
  await add(at('/feed'), 'feed');
  expect(await look({ stopAfter: 1 })).toMatchObject({ interrupted: true, seen: ['added /a'] });
  later(5);
  expect((await look()).seen).toEqual(['added /b', 'added /c']);
});

test('a folder: what is new or changed, once it is whole; what was moved is known', { timeout: 60_000 }, async () => {
  const into = join(folder, 'in');
  const put = (name: string, text: string) => {
    writeFileSync(join(into, name), `---\npublished: 2025-10-15\n---\n${text}`);
    utimesSync(join(into, name), clock / 1000 - 60, clock / 1000 - 60);
  };
  mkdirSync(join(into, 'deep'), { recursive: true });
  await add(into, 'folder', { source: 'Desk' });
  expect((await look()).seen).toEqual([]);
  put('a.txt', LINE);
  put('deep/b.md', `${LINE} And more.`);
  put('bad.txt', '');
  writeFileSync(join(into, 'picture.txt'), Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  utimesSync(join(into, 'picture.txt'), clock / 1000 - 60, clock / 1000 - 60);
  const first = await look();
  expect(first.seen).toEqual(['added in/a.txt', 'failed in/bad.txt', 'added in/deep/b.md', 'failed in/picture.txt']);
  expect(first.problems.join()).toMatch(/no text.*PNG/);
  expect((await look()).seen).toEqual([]);
  renameSync(join(into, 'a.txt'), join(into, 'deep', 'moved.txt'));
  expect((await look()).seen).toEqual([]);
  // Still being written when it is first seen.
  writeFileSync(join(into, 'c.txt'), 'half');
  utimesSync(join(into, 'c.txt'), clock / 1000, clock / 1000);
  let isWritten = false;
  const whole = await look({
    onSleep: () => {
      if (!isWritten) put('c.txt', `${LINE} In the end.`);
      isWritten = true;
    },
  });
  expect(whole.seen).toEqual(['added in/c.txt']);
  rmSync(into, { recursive: true });
  later(1);
  expect(await look()).toMatchObject({ failing: 1, look: { problem: expect.stringContaining('no folder') } });
});

test('a mailbox: messages since the last time, from where a killed run was, and all of one that was written anew', {
  timeout: 60_000,
}, async () => {
  const box = join(folder, 'letters.mbox');
  const letter = (name: string) =>
    `From a@b.test Tue Oct 14 09:30:00 2025\nFrom: Desk <d@b.test>\nDate: Tue, 14 Oct 2025 09:30:00 GMT\nSubject: ${name}\n\n${name}. ${LINE}\n\n`;
  const old = () => utimesSync(box, clock / 1000 - 60, clock / 1000 - 60);
  writeFileSync(box, ['One', 'Two', 'Three'].map(letter).join(''));
  old();
  await add(box, 'mailbox');
  expect((await look({ stopAfter: 1 })).seen).toEqual(['added letters.mbox']);
  expect(await look()).toMatchObject({ added: 2, known: 0 });
  appendFileSync(box, letter('Four'));
  old();
  expect(await look()).toMatchObject({ added: 1, known: 0 });
  expect(await look()).toMatchObject({ found: 0 });
  writeFileSync(box, ['Two', 'Five', 'Four'].map(letter).join(''));
  old();
  expect(await look()).toMatchObject({ added: 1, known: 2 });
  rmSync(box);
  expect(await look()).toMatchObject({ failing: 1 });
});

test('a mailbox that is cut off in a message waits for the rest, and takes up the whole of what it once read half of', {
  timeout: 60_000,
}, async () => {
  const box = join(folder, 'cut.mbox');
  const whole = (name: string) =>
    `From a@b.test Tue Oct 14 09:30:00 2025\nFrom: Desk <d@b.test>\nDate: Tue, 14 Oct 2025 09:30:00 GMT\nSubject: ${name}\n\n${name}. ${LINE} The ministry denied it.\n\n`;
  const put = (text: string, ago: number) => {
    writeFileSync(box, text);
    utimesSync(box, (clock - ago) / 1000, (clock - ago) / 1000);
  };
  const half = whole('Two').slice(0, -30);
  await add(box, 'mailbox');
  put(whole('One') + half, 5_000);
  const begun = clock;
  // Looks again until the file has stood: one whole message at once, the half one then.
  expect((await look()).seen).toEqual(['added cut.mbox', 'added cut.mbox']);
  expect(clock - begun).toBeGreaterThanOrEqual(25_000);
  put(whole('One') + whole('Two') + whole('Three'), 60_000);
  expect((await look()).seen).toEqual(['added cut.mbox', 'added cut.mbox']);
  // Cut off behind its headers: what stands there ends with an empty line, as a whole message does.
  put(whole('One') + whole('Two') + whole('Three') + whole('Four').split('Four. ')[0], 60_000);
  expect((await look()).seen).toEqual(['failed cut.mbox']);
  put(whole('One') + whole('Two') + whole('Three') + whole('Four').slice(0, -2), 60_000);
  expect((await look()).seen).toEqual(['added cut.mbox']);
  expect((await look()).seen).toEqual([]);
  const texts = await Promise.all((await documentIds(file)).map(async (id) => (await documentById(file, id))?.text));
  expect(texts.filter((text) => text?.includes('The ministry denied it.'))).toHaveLength(4);
});
