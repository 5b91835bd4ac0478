import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAddress } from './ask-address.ts';
import { type FetchRules, fetchPage, OPEN_INTERNET } from './fetch-page.ts';
import { allowingPrivate } from './fetch-rules.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const page = (type: string, body: string | Buffer, more: Record<string, string> = {}): Answer => {
  return (response) => response.writeHead(200, { 'Content-Type': type, ...more }).end(body);
};
const to = (location: string, status = 302): Answer => {
  return (response) => response.writeHead(status, { Location: location }).end('moved');
};

const seen: IncomingMessage['headers'][] = [];
const ANSWERS: Record<string, Answer> = {
  '/page': (response, request) => {
    seen.push(request.headers);
    page('text/html; charset=utf-8', '<html>sound</html>')(response, request);
  },
  '/text': page('text/plain', 'sound'),
  '/gzip': page('text/html', gzipSync('sound'), { 'Content-Encoding': 'gzip' }),
  '/cyrillic': page('text/plain; charset=windows-1251', Buffer.from([0xcc, 0xe8, 0xf0])),
  '/unknown-charset': page('text/plain; charset=klingon', 'sound'),
  '/hop': to('/page'),
  '/hops/1': to('/hops/2', 301),
  '/hops/2': to('/hops/3', 307),
  '/hops/3': to('/hops/4', 308),
  '/hops/4': to('/hops/5', 303),
  '/hops/5': to('/page'),
  '/round': to('/round'),
  '/wall': to('/account/login?next=1'),
  '/account/login?next=1': page('text/html', 'Name and password'),
  '/to-private': to('http://10.0.0.1/'),
  '/to-loopback': to('http://127.0.0.1/admin'),
  '/to-number': to('http://2130706433/'),
  '/to-file': to('file:///etc/passwd'),
  '/to-named': to('http://ana:secret@localhost/'),
  '/to-nowhere': to('http://['),
  '/pdf': page('application/pdf', '%PDF'),
  '/picture': page('image/png', 'x'),
  '/feed': (response, request) => {
    const known = request.headers['if-none-match'] === '"1"' || request.headers['if-modified-since'] === 'yesterday';
    response.writeHead(known ? 304 : 200, { ETag: '"1"', 'Cache-Control': 'max-age=600' }).end(known ? '' : '<rss/>');
  },
  '/untyped': (response) => response.writeHead(200).end('x'),
  '/packed-otherwise': page('text/html', 'x', { 'Content-Encoding': 'zstd' }),
  '/broken-gzip': page('text/html', 'no gzip', { 'Content-Encoding': 'gzip' }),
  '/gone': (response) => response.writeHead(404).end(),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/teapot': (response) => response.writeHead(418).end(),
  '/busy': (response) => response.writeHead(429).end(),
  '/long': page('text/html', 'x'.repeat(60_000)),
  '/bomb': page('text/html', gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' }),
  '/endless': (response) => flood(response.writeHead(200, { 'Content-Type': 'text/html' })),
  '/endless-gzip': (response) => {
    const packed = createGzip();
    packed.pipe(response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }));
    flood(packed);
    response.on('close', () => packed.destroy());
  },
  '/behind-gzip': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).write(gzipSync('sound'));
    flood(response);
  },
  '/slow-headers': () => undefined,
  '/slow-body': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).write('x'),
  '/broken-off': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '10' }).write('x');
    setTimeout(() => response.destroy(), 20);
  },
};

function flood(stream: NodeJS.WritableStream & { destroyed?: boolean }): void {
  const more = () => {
    while (!stream.destroyed && stream.write('x'.repeat(16_384)));
  };
  stream.on('drain', more);
  stream.on('error', () => undefined);
  more();
}

let server: Server;
let port = 0;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(500).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is of this shape.
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The local server stands for the internet under one name; every other address is judged as always. */
const rules = (over: Partial<FetchRules> = {}): FetchRules => ({
  ...OPEN_INTERNET,
  isAllowed: (address, at, host) =>
    (address === '127.0.0.1' && at === port && host === 'news.test') || OPEN_INTERNET.isAllowed(address, at, host),
  resolve: async (host) => {
    asked.push(host);
    return [{ address: '127.0.0.1', family: 4 }];
  },
  timeoutMs: 400,
  mostBytes: 50_000,
  ...over,
});
const at = (path: string) => `http://news.test:${port}${path}`;
const get = (path: string) => fetchPage(path.startsWith('/') ? at(path) : path, new AbortController().signal, rules());
const words = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('fetchPage', () => {
  test.each([
    ['/page', '<html>sound</html>', '/page'],
    ['/text', 'sound', '/text'],
    ['/gzip', 'sound', '/gzip'],
    ['/pdf', '%PDF', '/pdf'],
    ['/unknown-charset', 'sound', '/unknown-charset'],
    ['/hop', '<html>sound</html>', '/page'],
    ['/hops/1', '<html>sound</html>', '/page'],
  ])('gets %s', async (path, want, end) => {
    const page = await get(path);
    if (!page.ok) throw new Error(page.problem.message);
    expect([words(page.value), page.value.address]).toEqual([want, at(end)]);
  });

  test.each([
    ['/round', 'unreadable', /leads on more than 5 times/],
    ['/wall', 'unreadable', /page to log in/],
    ['/to-private', 'unreadable', /10\.0\.0\.1 is not fetched: only addresses of the open internet/],
    ['/to-loopback', 'unreadable', /127\.0\.0\.1 is not fetched/],
    ['/to-number', 'unreadable', /127\.0\.0\.1 is not fetched/],
    ['/to-file', 'unreadable', /http:\/\/ or https:\/\//],
    ['/to-named', 'unreadable', /name or password/],
    ['/to-nowhere', 'unreadable', /http:\/\/ or https:\/\//],
    ['/picture', 'unreadable', /This is image\/png/],
    ['/untyped', 'unreadable', /of no stated kind/],
    ['/packed-otherwise', 'unreadable', /packed as zstd/],
    ['/broken-gzip', 'unreadable', /could not be fetched/],
    ['/broken-off', 'unreadable', /could not be fetched/],
    ['/gone', 'not found', /no such page \(404\)/],
    ['/forbidden', 'unreadable', /without a login/],
    ['/teapot', 'unreadable', /answered with 418/],
    ['/busy', 'unreadable', /Try later/],
    ['/long', 'too large', /MB/],
    ['/bomb', 'too large', /MB/],
    ['/endless', 'too large', /MB/],
    ['/endless-gzip', 'too large', /MB|not come/],
    ['/behind-gzip', 'unreadable', /./],
    ['/slow-headers', 'unreadable', /did not come within/],
    ['/slow-body', 'unreadable', /did not come within/],
    ['ftp://news.test/', 'unreadable', /http:\/\/ or https:\/\//],
    ['no address', 'unreadable', /http:\/\/ or https:\/\//],
  ])('refuses %s', async (path, kind, message) => {
    const page = await get(path);
    expect(page).toMatchObject({ ok: false, problem: { message: expect.stringMatching(message) } });
    if (path !== '/endless-gzip' && !page.ok) expect(page.problem.kind).toBe(kind);
  });

  test('bytes are as they came, and the headers say what they are in', async () => {
    const page = await get('/cyrillic');
    expect(page).toMatchObject({
      ok: true,
      value: {
        status: 200,
        bytes: new Uint8Array([0xcc, 0xe8, 0xf0]),
        headers: { 'content-type': 'text/plain; charset=windows-1251' },
      },
    });
  });

  test.each([
    ['nothing known', {}, 200],
    ['an ETag', { etag: '"1"' }, 304],
    ['an old ETag', { etag: '"0"' }, 200],
    ['a day', { lastModified: 'yesterday' }, 304],
  ])('asked with %s', async (_name, known, status) => {
    const stop = new AbortController().signal;
    const answer = await askAddress(at('/feed'), { accept: '*/*', stop, rules: rules(), ...known });
    expect(answer).toMatchObject({
      ok: true,
      value: { status, headers: { etag: '"1"', 'cache-control': 'max-age=600' } },
    });
    if (answer.ok) expect(words(answer.value)).toBe(status === 200 ? '<rss/>' : '');
  });

  test('a host of the own network is asked when it is named, at its port, and no other', async () => {
    const { isAllowed } = allowingPrivate(['feeds.lan', 'Localhost:8080']);
    const asked: [string, number, string][] = [
      ['10.0.0.7', 80, 'feeds.lan'],
      ['127.0.0.1', 8080, 'localhost'],
      ['10.0.0.7', 8080, 'feeds.lan'],
      ['127.0.0.1', 80, 'localhost'],
      ['10.0.0.7', 80, 'other.lan'],
      ['93.184.216.34', 443, 'news.test'],
    ];
    expect(asked.map((each) => isAllowed(...each))).toEqual([true, true, false, false, false, true]);
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.0.1/',
    'http://93.184.216.34:22/',
    'http://93.184.216.34:8080/',
    'https://ana:secret@93.184.216.34/',
  ])('never asks %s', async (address) => {
    const page = await fetchPage(address, new AbortController().signal);
    expect(page).toMatchObject({
      ok: false,
      problem: { kind: 'unreadable', message: expect.stringMatching(/not fetched/) },
    });
  });

  test('a name of several addresses is refused for one that is closed', async () => {
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    const page = await fetchPage(at('/page'), new AbortController().signal, rules({ resolve }));
    expect(page).toMatchObject({ ok: false, problem: { message: expect.stringContaining('not fetched') } });
  });

  test('a name is asked for once: what it means a moment later is never connected to', async () => {
    asked.length = 0;
    const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.1', family: 4 }]];
    const resolve = async () => answers.shift() ?? [];
    const page = await fetchPage(at('/page'), new AbortController().signal, rules({ resolve }));
    expect([page.ok, answers.length]).toEqual([true, 1]);
  });

  test('a name that nobody has, and a name server that does not answer', async () => {
    const none = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const never = () => new Promise<never>(() => undefined);
    const stop = new AbortController().signal;
    expect(await fetchPage(at('/'), stop, rules({ resolve: none }))).toMatchObject({ problem: { kind: 'not found' } });
    expect(await fetchPage(at('/'), stop, rules({ resolve: never }))).toMatchObject({
      problem: { message: expect.stringContaining('did not come') },
    });
  });

  test('it can be stopped, and takes nothing of the user along', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await fetchPage(at('/slow-body'), stop.signal, rules({ timeoutMs: 5_000 }))).toMatchObject({
      problem: { message: 'Fetching it was stopped.' },
    });
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual(
      ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].sort(),
    );
  });
});
