import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExportList } from '../../src/contract/export.ts';
import { ACLED_COLUMNS } from '../../src/publish/exports/acled/acled-format.ts';
import { readCsv } from '../../src/publish/exports/testing/read-table.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 60_000);
afterAll(() => app.close());

const get = (address: string) => app.ask(`/cases/${CASE}/exports${address}`);

test('formats are listed with their files', async () => {
  const { formats } = ExportList.parse(await (await get('')).json());
  expect(formats.find(({ name }) => name === 'acled')).toMatchObject({
    codebook: 'acled',
    files: [{ name: 'acled.csv' }],
  });
});

test('a format of one file, as known on a day', async () => {
  const response = await get('/acled?asKnownOn=2025-10-12');
  expect(response.headers.get('content-type')).toBe('text/csv');
  expect(response.headers.get('content-disposition')).toContain(`${CASE}-acled-as-known-on-2025-10-12.csv`);
  const [names, ...rows] = readCsv(await response.text());
  expect(names).toEqual(ACLED_COLUMNS.map(({ name }) => name));
  const all = readCsv(await (await get('/acled')).text()).length - 1;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(all);
});

test('one file of several, in bytes; and what the rows lost', async () => {
  const parquet = new Uint8Array(await (await get('/tables-parquet?file=tolls.parquet')).arrayBuffer());
  expect(Buffer.from(parquet.subarray(0, 4)).toString()).toBe('PAR1');
  expect(Buffer.from(parquet.subarray(-4)).toString()).toBe('PAR1');
  const [names, ...lost] = readCsv(await (await get('/acled?losses=true')).text());
  expect(names).toEqual(['row', 'record', 'field', 'kind', 'what', 'claims']);
  expect(lost.length).toBeGreaterThan(0);
});

test.each([
  ['/nothing', 404, 'format'],
  ['/tables', 400, 'claims.csv'],
  ['/acled?file=tolls.csv', 400, 'acled.csv'],
  ['/acled?asKnownOn=yesterday', 400, ''],
])('%s is refused in words', async (address, status, words) => {
  const response = await get(address);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(words);
});
