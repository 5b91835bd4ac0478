import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FORMATS } from '../src/publish/exports/formats.ts';
import { exportsPage, LOSS_KINDS } from './export-dictionary.ts';

const page = readFileSync(fileURLToPath(new URL('../docs/exports.md', import.meta.url)), 'utf8');

test('docs/exports.md has the dictionary of every format as it is', () => {
  expect(page).toBe(exportsPage(page));
});

test('docs/exports.md names every kind of loss', () => {
  expect(LOSS_KINDS.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});

test.each(FORMATS.map((format) => [format.name, format] as const))(
  '%s: each file has a dictionary of its own, names are told apart',
  (_name, format) => {
    expect(format.dictionary.map(({ file }) => file)).toEqual(format.files.map(({ name }) => name));
    for (const { columns } of format.dictionary) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.filter(({ holds }) => holds.trim() === '')).toEqual([]);
    }
  },
);

test('formats are told apart by name', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
});
