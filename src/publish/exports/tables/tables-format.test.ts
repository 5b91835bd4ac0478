import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { byName, readCsv } from '../testing/read-table.ts';
import { TABLES, TABLES_PARQUET } from './tables-format.ts';

async function csvRows(name: string): Promise<Record<string, string>[]> {
  const file = TABLES.files.find((each) => each.name === `${name}.csv`);
  if (!file) throw new Error(`there is no ${name}`);
  const { text } = await written(file, caseInMemory(madeCase()));
  const [names = [], ...rows] = readCsv(text);
  return byName(names, rows);
}

async function parquetRows(name: string, source = caseInMemory(madeCase())): Promise<Record<string, unknown>[]> {
  const file = TABLES_PARQUET.files.find((each) => each.name === `${name}.parquet`);
  if (!file) throw new Error(`there is no ${name}`);
  const parts: Uint8Array[] = [];
  for await (const { data } of file.pieces(source)) parts.push(data as Uint8Array);
  const bytes = Uint8Array.from(Buffer.concat(parts));
  return parquetReadObjects({ file: bytes.buffer });
}

const NAMES = TABLES.files.map(({ name }) => name.replace('.csv', ''));

test.each(NAMES)(
  '%s: CSV and Parquet have the same cells, and the dictionary types are those of the cells',
  async (name) => {
    const [csv, parquet] = [await csvRows(name), await parquetRows(name)];
    const asText = (value: unknown) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : value === null || value === undefined
          ? ''
          : String(value);
    expect(parquet.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asText(v)])))).toEqual(csv);
    const types = TABLES.dictionary.find(({ file }) => file === `${name}.csv`)?.columns ?? [];
    const kinds: Record<string, string> = {
      integer: 'number',
      number: 'number',
      'yes or no': 'boolean',
      date: 'object',
    };
    for (const row of parquet)
      for (const column of types)
        if (row[column.name] !== null && row[column.name] !== undefined)
          expect(`${column.name} ${typeof row[column.name]}`).toBe(`${column.name} ${kinds[column.type] ?? 'string'}`);
  },
);

test.each(NAMES)('%s of an empty case has columns and no rows in Parquet', async (name) => {
  expect(await parquetRows(name, caseInMemory())).toEqual([]);
});

test('every claim, in order, with its words', async () => {
  const claims = madeCase().reports.flatMap((report) => report.claims);
  const rows = await csvRows('claims');
  expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  expect(rows.map(({ quote }) => quote)).toEqual(claims.map(({ quote }) => quote));
  expect(rows.find(({ id }) => id === 'c-6')?.agents).toBe(HOSTILE);
});

test('a figure a row, none added up', async () => {
  const rows = await csvRows('tolls');
  expect(rows.map(({ incident, figure, claimant, claims }) => [incident, figure, claimant, claims])).toEqual([
    ['i-2', 'dozens', 'witnesses', 'c-5'],
    ['i-1', '40', 'Veldt', 'c-2'],
    ['i-1', '9', 'The Marsh Front', 'c-3'],
  ]);
});

test('sources are added up', async () => {
  const rows = await csvRows('sources');
  expect(rows.map(({ source, reports, claims }) => [source, reports, claims])).toEqual([
    ['Northline Wire', '1', '8'],
    ['', '2', '5'],
  ]);
});
