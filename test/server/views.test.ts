import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/contract/failure.ts';
import { type Operation, PATHS } from '../../src/contract/paths.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 60_000);
afterAll(() => app.close());

async function json(address: string) {
  const response = await app.ask(`/cases/${CASE}${address}`);
  // What the contract says of it is tried in answers.test.ts.
  return (await response.json()) as { rows: { id?: string }[]; total: number; next: string | null };
}

describe('pages', () => {
  test.each([
    ['/incidents?limit=4'],
    ['/incidents?limit=4&order=newest&since=2025-10-01'],
    ['/claims?limit=50&order=happened,%20newest'],
    ['/documents?limit=3'],
    ['/actors?limit=20'],
    ['/agreements?limit=1'],
    ['/violations?limit=2'],
    ['/positions?limit=7'],
    ['/forecasts?limit=2'],
    ['/statistics?limit=2'],
    ['/queue?limit=2'],
  ])('%s: one after the other gives each row once', async (address) => {
    const rows: unknown[] = [];
    let page = await json(address);
    const { total } = page;
    for (rows.push(...page.rows); page.next !== null; rows.push(...page.rows))
      page = await json(`${address}&cursor=${page.next}`);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(total);
  });

  test('the newest first is the other way round', async () => {
    const ids = async (order: string) =>
      (await json(`/incidents?since=2025-10-01&order=${order}`)).rows.map(({ id }) => id);
    expect(await ids('newest')).toEqual((await ids('oldest')).reverse());
  });

  test('a table of claims may begin anywhere', async () => {
    const all = await json('/claims?limit=500');
    expect((await json('/claims?limit=5&offset=100')).rows).toEqual(all.rows.slice(100, 105));
  });
});

describe('what cannot be answered says why', () => {
  test.each<[string, number, string, string | null]>([
    ['/cases/none', 404, 'no such case', null],
    [`/cases/${CASE}/incidents/i-none`, 404, 'not found', null],
    [`/cases/${CASE}/claims/c-none`, 404, 'not found', null],
    [`/cases/${CASE}/documents/d-none/coverage`, 404, 'not found', null],
    [`/cases/${CASE}/actors/nobody-there`, 404, 'not found', null],
    [`/cases/${CASE}/agreements/none`, 404, 'not found', null],
    [`/cases/${CASE}/forecasts/none`, 404, 'not found', null],
    [`/cases/${CASE}/history?of=nothing-so-called`, 404, 'not found', null],
    [`/cases/${CASE}/incidents?asKnownOn=2025-13-01`, 400, 'bad request', 'asKnownOn'],
    [`/cases/${CASE}/incidents?limit=0`, 400, 'bad request', 'limit'],
    [`/cases/${CASE}/incidents?type=picnic`, 400, 'bad request', 'type'],
    [`/cases/${CASE}/incidents?cursor=abc`, 400, 'bad request', 'cursor'],
    [`/cases/${CASE}/claims?cursor=cm93Oi0x`, 400, 'bad request', 'cursor'],
    [`/cases/${CASE}/calibration?scale=none`, 400, 'bad request', 'scale'],
    [`/cases/${CASE}/network?year=2025&on=2025-10-12`, 400, 'bad request', 'on'],
    [`/cases/${CASE}/changes?from=2026-10-12&to=2025-10-12`, 400, 'bad request', 'from'],
    [`/cases/${CASE}/changes`, 400, 'bad request', 'from'],
    ['/nothing', 404, 'not found', null],
  ])('%s', async (address, status, code, field) => {
    const response = await app.ask(address);
    expect(response.status).toBe(status);
    expect(Failure.parse(await response.json()).error).toMatchObject({ code, field });
  });

  test('the beginning of an id is enough where only one begins so', async () => {
    const [first] = (await json('/incidents?limit=1')).rows;
    const response = await app.ask(`/cases/${CASE}/incidents/${first?.id?.slice(0, 8)}`);
    expect(await response.json()).toMatchObject({ incident: { id: first?.id } });
  });
});

describe('as known on a day', () => {
  const day = 'asKnownOn=2025-10-12';
  // A calibration needs forecasts that somebody settled, and there are none.
  test.each<Operation>([
    'overview',
    'incidentMarks',
    'incidents',
    'tolls',
    'gaps',
    'documents',
    'claims',
    'claimFacets',
    'actors',
    'network',
    'agreements',
    'positions',
    'sources',
  ])('%s is otherwise than today', async (name) => {
    const path = PATHS[name].slice('GET '.length).replace('{case}', CASE);
    const [then, today] = [await app.ask(`${path}?${day}`), await app.ask(path)];
    expect(then.status).toBe(200);
    expect(await then.text()).not.toBe(await today.text());
  });

  test('no report of later days is there, nor a claim of one', async () => {
    const published = async (address: string) =>
      (await json(address)).rows.map((row) => String('published' in row && row.published).slice(0, 10));
    for (const address of [`/documents?${day}`, `/claims?${day}&limit=500`]) {
      const days = await published(address);
      expect(days.length).toBeGreaterThan(0);
      expect(days.every((each) => each <= '2025-10-12')).toBe(true);
    }
  });
});

describe('what a browser has already', () => {
  const address = `/cases/${CASE}/incidents`;

  test('is not sent again', async () => {
    const first = await app.ask(address);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await app.ask(address, { 'If-None-Match': `"other", ${tag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  });

  test('is another thing under another address', async () => {
    const tag = (await app.ask(address)).headers.get('etag') ?? '';
    expect((await app.ask(`${address}?order=newest`, { 'If-None-Match': tag })).status).toBe(200);
    expect((await app.ask(`${address}?asKnownOn=2025-10-12`, { 'If-None-Match': tag })).status).toBe(200);
  });

  test('failures have no tag, and what goes on has none', async () => {
    expect((await app.ask(`${address}/none`)).headers.get('etag')).toBeNull();
    expect((await app.ask(`/cases/${CASE}/readings`)).headers.get('etag')).toBeNull();
  });

  test('long answers are packed, short ones are not', async () => {
    const packed = { 'Accept-Encoding': 'gzip' };
    expect((await app.ask(address, packed)).headers.get('content-encoding')).toBe('gzip');
    expect((await app.ask(`/cases/${CASE}/readings`, packed)).headers.get('content-encoding')).toBeNull();
    expect((await app.ask(address)).headers.get('content-encoding')).toBeNull();
  });
});

describe('files', () => {
  test('claims as a table: one a line, under a safe name', async () => {
    const response = await app.ask(`/cases/${CASE}/claims/file?kind=statistic&asKnownOn=2025-10-20`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${CASE}-claims-as-known-on-2025-10-20.csv"`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { total } = await json('/claims?kind=statistic&asKnownOn=2025-10-20');
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^claim,kind,words,claimant,/);
    expect(lines).toHaveLength(total + 1);
  });

  test('claims as JSON are the rows of the search', async () => {
    const response = await app.ask(`/cases/${CASE}/claims/file?format=json&kind=toll`);
    expect(await response.json()).toEqual((await json('/claims?kind=toll&limit=500')).rows);
    expect(await (await app.ask(`/cases/${CASE}/claims/file?format=json&text=zzzz`)).json()).toEqual([]);
  });

  test('the whole case, as it was known', async () => {
    const response = await app.ask(`/cases/${CASE}/file?asKnownOn=2025-10-12`);
    expect(response.headers.get('content-disposition')).toContain(`"${CASE}-case-as-known-on-2025-10-12.json"`);
    expect(await response.json()).toMatchObject({ version: 1, asKnownOn: '2025-10-12' });
  });
});

describe('the API describes itself', () => {
  test('every operation, each record once, every pointer to something that is there', async () => {
    const response = await app.ask('/openapi.json');
    const text = await response.text();
    expect(text.length).toBeLessThan(300_000);
    const described = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(described.openapi).toBe('3.1.0');
    const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(PATHS).sort());
    const pointers = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(pointers.filter((name) => !(name in described.components.schemas))).toEqual([]);
    expect(Object.keys(described.components.schemas)).toEqual(
      expect.arrayContaining(['Claim', 'Incident', 'Agreement']),
    );
  });
});
