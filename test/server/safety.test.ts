import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/contract/failure.ts';
import { FeedList } from '../../src/contract/feed.ts';
import { type Listening, startServer } from '../../src/server/start-server.ts';
import { runHere } from '../run-cli.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

const TOKEN = 'a-token-of-sixteen';
let week = '';
let serving: Serving;
let open: Listening;
let closed: Listening;
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week);
  const entry = { host: '127.0.0.1', port: 0, pages: serving.folder };
  open = await startServer(serving.served, { ...entry, token: null });
  closed = await startServer(serving.served, { ...entry, token: TOKEN });
}, 60_000);
afterAll(async () => {
  await open.close();
  await closed.close();
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** As a browser or a program asks: any header may be set, `Host` too. */
function ask(
  server: Listening,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.address}${path}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const GRADE = JSON.stringify({ kind: 'grade', source: 'Northline Wire', grade: 'B', why: 'known' });
const DECISIONS = '/api/v1/cases/week/decisions';

describe('a feed reader, where the server has a token', () => {
  const feeds = '/api/v1/cases/week/feeds';
  const bearer = { Authorization: `Bearer ${TOKEN}` };
  const listed = async () => FeedList.parse(JSON.parse((await ask(closed, 'GET', feeds, bearer)).body));

  test('gets in by the addresses that are listed, or by the key as a password', async () => {
    const { feeds: all, key } = await listed();
    const path = all[0]?.files[0]?.path ?? '';
    expect([path.endsWith(`?key=${key}`), path.includes(TOKEN), key?.length]).toEqual([true, false, 32]);
    const answer = await ask(closed, 'GET', path);
    expect([answer.status, answer.body.includes(key ?? ''), answer.headers['set-cookie']]).toEqual([
      200,
      false,
      undefined,
    ]);
    const basic = { Authorization: `Basic ${Buffer.from(`any:${key}`).toString('base64')}` };
    expect((await ask(closed, 'GET', `${feeds}/changes.rss`, basic)).status).toBe(200);
    expect((await ask(closed, 'GET', '/api/v1/cases/week/claims', basic)).status).toBe(401);
  });

  test.each([
    ['no key', () => `${feeds}/changes.atom`],
    ['another key', () => `${feeds}/changes.atom?key=x`],
    ['the token as the key', () => `${feeds}/changes.atom?key=${TOKEN}`],
    ['the key at the list of feeds', (key: string) => `${feeds}?key=${key}`],
    ['the key at claims', (key: string) => `/api/v1/cases/week/claims?key=${key}`],
    ['the key at another case', (key: string) => `/api/v1/cases/other/feeds/changes.atom?key=${key}`],
    ['the key at a page', (key: string) => `/c/week/export?key=${key}`],
    ['the key behind a path that leads on', (key: string) => `${feeds}/changes.atom/../../claims?key=${key}`],
  ])('is refused with %s', async (_name, pathOf) => {
    const { key } = await listed();
    const { status, headers } = await ask(closed, 'GET', pathOf(key ?? ''));
    expect(status).toBe(401);
    if (/feeds\/changes\.atom(?:\?|$)/.test(pathOf(''))) expect(headers['www-authenticate']).toMatch(/^Basic /);
  });
});

describe('who may ask', () => {
  test.each<[string, string, number]>([
    ['by its own name', 'HERE', 200],
    ['by a name that was made to mean this machine', 'evil.example:8710', 403],
    ['at another port', '127.0.0.1:1', 403],
  ])('%s', async (_name, host, status) => {
    const answer = await ask(open, 'GET', '/api/v1/cases', host === 'HERE' ? {} : { Host: host });
    expect(answer.status).toBe(status);
    if (status === 403) expect(Failure.parse(JSON.parse(answer.body)).error.code).toBe('forbidden');
  });

  test.each<[string, Record<string, string>, number]>([
    ['a program, which says nothing of where it comes from', {}, 201],
    ['a page of this server', { Origin: 'HERE', 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['a page of another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a page of another port of this machine', { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['this server, but over another scheme', { Origin: 'https://127.0.0.1' }, 403],
    ['an old browser that says only the site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('%s writes: %d', async (_name, headers, status) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'HERE' ? open.address : value]),
    );
    expect((await ask(open, 'POST', DECISIONS, { ...JSON_TYPE, ...own }, GRADE)).status).toBe(status);
    const upload = { 'Content-Type': 'multipart/form-data; boundary=x', ...own };
    const files = await ask(open, 'POST', '/api/v1/cases/week/readings/files', upload, '--x--');
    expect(files.status).toBe(status === 201 ? 400 : 403);
    const stop = await ask(open, 'DELETE', '/api/v1/cases/week/readings/r-none', own);
    expect(stop.status).toBe(status === 201 ? 404 : 403);
  });

  test.each<[string, Record<string, string>, number]>([
    ['a picture on another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 403],
    ['a link that is followed', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 200],
    ['the address bar', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' }, 200],
  ])('%s reads: %d', async (_name, headers, status) => {
    expect((await ask(open, 'GET', '/api/v1/cases', headers)).status).toBe(status);
  });

  test('nobody else is told that they may ask', async () => {
    const preflight = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const answer = await ask(open, 'OPTIONS', DECISIONS, preflight);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what may be sent', () => {
  test.each<[string, Record<string, string>, string, number]>([
    ['JSON under another type', { 'Content-Type': 'text/plain' }, GRADE, 400],
    ['JSON under no type', {}, GRADE, 400],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'kind=grade', 400],
    ['over a megabyte', JSON_TYPE, JSON.stringify({ why: 'x'.repeat(1_100_000) }), 413],
    [
      'over a megabyte in pieces',
      { ...JSON_TYPE, 'Transfer-Encoding': 'chunked' },
      JSON.stringify({ why: 'x'.repeat(1_100_000) }),
      413,
    ],
    ['an array', JSON_TYPE, '[]', 400],
  ])('%s is refused', async (_name, headers, body, status) => {
    const answer = await ask(open, 'POST', DECISIONS, headers, body);
    expect(answer.status).toBe(status);
    expect(Failure.parse(JSON.parse(answer.body)).error.message).not.toBe('');
  });

  test('headers that do not end are hung up on, and a path that means nothing is not found', async () => {
    for (const path of ['/%', '/%00.js', '/..%2f..%2fetc/passwd', '/assets/../../etc/passwd.txt'])
      expect((await ask(open, 'GET', path)).status).toBe(404);
    const socket = createConnection(Number(new URL(open.address).port), '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}`);
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    expect(answer).toContain('431');
    socket.destroy();
  });
});

describe('the token', () => {
  test.each<[string, Record<string, string>, number]>([
    ['none', {}, 401],
    ['the right one', { Authorization: `Bearer ${TOKEN}` }, 200],
    ['a wrong one', { Authorization: `Bearer ${TOKEN}x` }, 401],
    ['the token as a cookie', { Cookie: `sitrep-PORT=${TOKEN}` }, 401],
    ['another scheme', { Authorization: `Basic ${TOKEN}` }, 401],
  ])('%s', async (_name, headers, status) => {
    const { port } = new URL(closed.address);
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    const answer = await ask(closed, 'GET', '/api/v1/cases', filled);
    expect(answer.status).toBe(status);
    if (status === 401) expect(Failure.parse(JSON.parse(answer.body)).error.code).toBe('needs a token');
  });

  test('an address with the token gives a cookie, and leads to the address without it', async () => {
    const answer = await ask(closed, 'GET', `//evil.example/situation?token=${TOKEN}&since=2025-10-12`);
    expect([answer.status, answer.headers.location]).toEqual([303, '/evil.example/situation?since=2025-10-12']);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^sitrep-\d+=[0-9a-f]{64}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const kept = { Cookie: cookie.split(';')[0] ?? '' };
    expect((await ask(closed, 'GET', '/api/v1/cases', kept)).status).toBe(200);
    expect((await ask(closed, 'GET', '/situation?token=wrong')).status).toBe(401);
    expect((await ask(closed, 'GET', `/api/v1/cases?token=${TOKEN}`)).status).toBe(401);
  });

  test.each([
    [['--host', '0.0.0.0'], /others can reach 0\.0\.0\.0[\s\S]*SITREP_TOKEN=/],
    [['--host', '0.0.0.0', '--token', 'short'], /5 characters can be guessed; give 16 at least/],
    [['--token', 'with spaces in it, long'], /without spaces/],
  ])('serve %j is refused', async (args, message) => {
    const { code, err } = await runHere(['serve', ...args, '--cases', serving.folder]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

test('every answer says that nothing from elsewhere may run, and that nobody may frame it', async () => {
  for (const path of ['/', '/api/v1/cases', '/api/v1/nothing', '/api/v1/cases/none']) {
    const { headers } = await ask(open, 'GET', path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
  }
  for (const [server, headers] of [
    [open, { Host: 'evil.example' }],
    [closed, {}],
  ] as const)
    expect((await ask(server, 'GET', '/api/v1/cases', headers)).headers['x-content-type-options']).toBe('nosniff');
});
