import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { fileOf } from '../../datasets/testing/rows.ts';
import { type CaseFile, openCase } from '../../ledger/case-file.ts';
import { findImport, listImports, refusedOf } from '../../ledger/datasets/imports.ts';
import type { RefusedRow, RowFormatName } from '../../model/dataset.ts';
import { type ImportOptions, importRows } from './import-rows.ts';
import { type ByteSource, openBytes } from './open-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const emptyCase = () => openCase(':memory:', { create: true });

let files = 0;
function written(content: string | Buffer, ending = 'csv'): string {
  const path = join(folder, `${++files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

async function imported(file: CaseFile, source: ByteSource, options: Partial<ImportOptions> = {}) {
  const faults: RefusedRow[] = [];
  const result = await importRows(file, source, {
    strict: false,
    now: () => '2025-11-01T00:00:00Z',
    stop: new AbortController().signal,
    onStart: () => undefined,
    onProgress: () => undefined,
    onRefused: (fault) => faults.push(fault),
    ...options,
  });
  return { result, faults };
}

const open = (path: string) => openBytes(path, () => undefined);
const stored = async (file: CaseFile) =>
  file.db.selectFrom('dataset_rows').select(['id', 'line', 'superseded']).orderBy('key').execute();
const numbered = (count: number, format: RowFormatName = 'acled') =>
  fileOf(
    format,
    Array.from({ length: count }, (_, n) => ({
      event_id_cnty: `R${n}`,
      notes: 'x'.repeat(800),
      fatalities: `${n % 9}`,
    })),
  );

test('an error in the last line: the good rows are kept, the bad one is told', async () => {
  const file = await emptyCase();
  const path = written(`${numbered(3_000)}${fileOf('acled', [{ latitude: '400' }]).split('\n')[1]}\n`);
  const { result, faults } = await imported(file, await open(path));
  expect(result).toMatchObject({ outcome: 'imported', record: { rows: 3_000, refused: 1 } });
  expect(faults).toMatchObject([{ line: 3_002, field: 'latitude' }]);
  expect(await stored(file)).toHaveLength(3_000);
  const kept = [];
  for await (const fault of refusedOf(file, 1)) kept.push(fault.line);
  expect(kept).toEqual([3_002]);
});

test('the same with --strict: nothing is kept', async () => {
  const file = await emptyCase();
  const path = written(`${numbered(300)}${fileOf('acled', [{ latitude: '400' }]).split('\n')[1]}\n`);
  const { result } = await imported(file, await open(path), { strict: true });
  expect(result).toMatchObject({ outcome: 'refused', refused: 1, of: 301 });
  expect(await listImports(file)).toEqual([]);
  expect(await stored(file)).toEqual([]);
});

test('a file in which one id stands twice: the second is refused; with --strict all are', async () => {
  const path = written(fileOf('acled', [{}, { event_id_cnty: 'B' }, {}]));
  const file = await emptyCase();
  const { result, faults } = await imported(file, await open(path));
  expect(result).toMatchObject({ record: { rows: 2, refused: 1 } });
  expect(faults).toMatchObject([{ line: 4, message: expect.stringContaining('SUL101') }]);
  const strict = await emptyCase();
  expect((await imported(strict, await open(path), { strict: true })).result.outcome).toBe('refused');
  expect(await stored(strict)).toEqual([]);
});

test('stopped in the middle, and killed between two parts: it goes on where it was, and gives what one run gives', async () => {
  const path = written(`\uFEFF${numbered(8_000)}`);
  const whole = await emptyCase();
  await imported(whole, await open(path));
  const file = await emptyCase();
  const stop = new AbortController();
  const first = await imported(file, await open(path), { stop: stop.signal, onProgress: () => stop.abort() });
  expect(first.result.outcome).toBe('stopped');
  const half = await stored(file);
  expect(half.length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(8_000);
  const killed = await open(path);
  const dying: ByteSource = {
    ...killed,
    async *from(position) {
      for await (const piece of killed.from(position)) {
        yield piece;
        if (position > 0) throw new Error('killed');
      }
    },
  };
  await expect(imported(file, dying)).rejects.toThrow('killed');
  let resumed: number | null = null;
  const { result } = await imported(file, await open(path), {
    onStart: (_, before) => (resumed = before?.rows ?? null),
  });
  expect(resumed).toBe(half.length);
  expect(result).toMatchObject({ outcome: 'imported', record: { rows: 8_000, refused: 0 } });
  expect(await stored(file)).toEqual(await stored(whole));
});

test('the same file again changes nothing; a changed one is another import, and its rows stand for the older', async () => {
  const file = await emptyCase();
  await imported(file, await open(written(fileOf('acled', [{}, { event_id_cnty: 'B' }]))));
  const again = await imported(file, await open(written(fileOf('acled', [{}, { event_id_cnty: 'B' }]))));
  expect(again.result.outcome).toBe('known');
  await imported(file, await open(written(fileOf('acled', [{ fatalities: '9' }]))));
  expect((await stored(file)).map(({ id, superseded }) => [id, superseded])).toEqual([
    ['SUL101', 2],
    ['B', null],
    ['SUL101', null],
  ]);
});

test('a table that is something else: most rows are refused, and nothing is kept', async () => {
  const file = await emptyCase();
  const path = written(
    fileOf(
      'acled',
      Array.from({ length: 200 }, () => ({ event_date: 'soon' })),
    ),
  );
  const { result } = await imported(file, await open(path));
  expect(result).toMatchObject({ outcome: 'not that', refused: 200, of: 200 });
  expect(await listImports(file)).toEqual([]);
});

test('terms are those of the dataset, or those that are given', async () => {
  const file = await emptyCase();
  const source = await open(written(fileOf('acled', [{}])));
  await imported(file, source);
  expect((await findImport(file, source.sha256, 'acled'))?.record.redistribute).toBe(false);
  await imported(file, source, { licence: 'our agreement', redistribute: true });
  expect((await findImport(file, source.sha256, 'acled'))?.record).toMatchObject({
    licence: 'our agreement',
    redistribute: true,
  });
});

test.each([
  ['gzip', 'gz', (text: string) => gzipSync(text)],
  ['zip', 'zip', (text: string) => zipOf(['20251011.export.CSV'], text)],
])('packed with %s', async (_, ending, pack) => {
  const file = await emptyCase();
  const { result } = await imported(file, await open(written(pack(fileOf('gdelt-events', [{}])), ending)));
  expect(result).toMatchObject({ outcome: 'imported', record: { rows: 1, format: 'gdelt-events' } });
});

test.each([
  ['a workbook', () => zipOf(['xl/workbook.xml'], 'x'), 'save its table as CSV'],
  ['a zip of two', () => zipOf(['a.csv', 'b.csv'], 'x'), 'zip of 2 files'],
  ['half a zip', () => zipOf(['a.csv'], 'x').subarray(0, 40), 'damaged zip'],
])('%s is told as such', async (_, bytes, message) => {
  await expect(open(written(bytes(), 'zip'))).rejects.toThrow(message);
});

test('a gzip that ends too early keeps what came before and says so', async () => {
  const file = await emptyCase();
  const packed = gzipSync(numbered(4_000));
  const source = await open(written(packed.subarray(0, packed.length - 200), 'gz'));
  await expect(imported(file, source)).rejects.toThrow('cannot be unpacked to its end');
});

/** A zip with the same text under each of some names, packed. */
function zipOf(names: readonly string[], text: string): Buffer {
  const packed = deflateRawSync(text);
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const head = Buffer.alloc(30 + name.length);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    head.write(name, 30);
    const line = Buffer.alloc(46 + name.length);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(at, 42);
    line.write(name, 46);
    parts.push(head, packed);
    list.push(line);
    at += head.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}
