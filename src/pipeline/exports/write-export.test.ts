import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExportFormat } from '../../publish/exports/export-format.ts';
import type { Loss } from '../../publish/exports/loss.ts';
import { caseInMemory } from '../../publish/exports/testing/memory-case.ts';
import { ExportProblem, writeExport } from './write-export.ts';

const LOSS: Loss = {
  row: '1',
  record: 'i-1',
  field: null,
  kind: 'range cut',
  what: '=9 became 8',
  claims: ['c-1', 'c-2'],
};

function format(names: readonly string[], broken = false): ExportFormat {
  return {
    name: 'made',
    title: 'Made',
    codebook: null,
    dictionary: [],
    files: names.map((name) => ({
      name,
      mediaType: 'text/csv',
      async *pieces() {
        yield { data: 'a\n', rows: 0, losses: [] };
        yield { data: '1\n', rows: 1, losses: [LOSS] };
        if (broken) throw new Error('the case was taken away');
      },
    })),
  };
}

let folder = '';
let printed = '';
const standardOutput = async (data: string | Uint8Array) => {
  printed += String(data);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = (out: string | null, losses: string | null = null) => ({ out, losses, standardOutput });

test('one file on standard output, losses counted', async () => {
  const outcome = await writeExport(format(['a.csv']), caseInMemory(), target(null));
  expect(printed).toBe('a\n1\n');
  expect(outcome).toEqual({ files: [{ name: 'a.csv', path: null, rows: 1 }], losses: { 'range cut': 1 } });
});

test('several files into a folder that is made, and losses as JSONL', async () => {
  const losses = join(folder, 'lost.jsonl');
  await writeExport(format(['a.csv', 'b.csv']), caseInMemory(), target(join(folder, 'deep/tables'), losses));
  expect(readdirSync(join(folder, 'deep/tables'))).toEqual(['a.csv', 'b.csv']);
  const lines = readFileSync(losses, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([LOSS, LOSS]);
});

test('losses as CSV, which runs nothing', async () => {
  const losses = join(folder, 'lost.csv');
  await writeExport(format(['a.csv']), caseInMemory(), target(join(folder, 'a.csv'), losses));
  expect(readFileSync(losses, 'utf8')).toBe(
    "row,record,field,kind,what,claims\r\n1,i-1,,range cut,'=9 became 8,c-1; c-2\r\n",
  );
});

test('what breaks leaves nothing behind, and what was there', async () => {
  const out = join(folder, 'a.csv');
  await writeExport(format(['a.csv']), caseInMemory(), target(out));
  await expect(writeExport(format(['a.csv'], true), caseInMemory(), target(out))).rejects.toThrow('taken away');
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(out, 'utf8')).toBe('a\n1\n');
});

test('several files want a folder', async () => {
  const two = format(['a.csv', 'b.csv']);
  await expect(writeExport(two, caseInMemory(), target(null))).rejects.toThrow(ExportProblem);
  await writeExport(format(['a.csv']), caseInMemory(), target(join(folder, 'a.csv')));
  await expect(writeExport(two, caseInMemory(), target(join(folder, 'a.csv')))).rejects.toThrow('is a file');
  expect(existsSync(join(folder, 'b.csv'))).toBe(false);
});

test('a file where a folder should be is said', async () => {
  await writeExport(format(['a.csv']), caseInMemory(), target(join(folder, 'a.csv')));
  await expect(writeExport(format(['a.csv']), caseInMemory(), target(join(folder, 'a.csv/b.csv')))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.csv']);
});
