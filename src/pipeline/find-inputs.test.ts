import { describe, expect, test } from 'vitest';
import { findInputs } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';

/** A file system of names only: a folder lists what is in it, a file is null, `false` may not be opened. */
const TREE: Record<string, string[] | null | false> = {
  'a.txt': null,
  'b.dat': null,
  reports: [
    'reports/1.md',
    'reports/2.HTML',
    'reports/deep',
    'reports/.hidden.md',
    'reports/README.md',
    'reports/p.xls',
  ],
  'reports/1.md': null,
  'reports/2.HTML': null,
  'reports/.hidden.md': null,
  'reports/README.md': null,
  'reports/p.xls': null,
  'reports/deep': ['reports/deep/3.txt'],
  'reports/deep/3.txt': null,
  bare: ['bare/p.xls'],
  'bare/p.xls': null,
  shut: false,
};

const FILES: InputFiles = {
  kindOf(path) {
    const entry = TREE[path];
    if (entry === false) throw Object.assign(new Error('no'), { code: 'EACCES' });
    if (entry === undefined) return null;
    return entry === null ? 'file' : 'folder';
  },
  list: (folder) => TREE[folder] || [],
  match: (pattern) =>
    pattern.includes('*') ? Object.keys(TREE).filter((name) => name.endsWith(pattern.slice(1))) : null,
  read: async () => new Uint8Array(),
  readStandardInput: async () => new Uint8Array(),
};

describe('findInputs', () => {
  test.each<[string, string[], string[]]>([
    ['a file, whatever its ending', ['b.dat'], ['b.dat']],
    ['standard input', ['-', 'a.txt'], ['-', 'a.txt']],
    [
      'a folder to any depth, but no hidden, README or other files',
      ['reports'],
      ['reports/1.md', 'reports/2.HTML', 'reports/deep/3.txt'],
    ],
    [
      'a file once, in the order named',
      ['reports/1.md', 'reports', 'reports/1.md'],
      ['reports/1.md', 'reports/2.HTML', 'reports/deep/3.txt'],
    ],
    ['a pattern', ['*.txt'], ['a.txt', 'reports/deep/3.txt']],
  ])('finds %s', (_name, named, want) => {
    expect(findInputs(named, FILES).map((input) => (input.ok ? input.value : input.problem.kind))).toEqual(want);
  });

  test.each([
    ['what is not there', 'gone.txt', 'not found', /gone\.txt: no such file or folder/],
    ['a pattern that nothing fits', '*.docx', 'not found', /no file fits/],
    ['a folder with nothing to read', 'bare', 'not found', /no \.txt/],
    ['what may not be opened', 'shut', 'unreadable', /EACCES/],
  ])('gives a problem for %s and goes on', (_name, named, kind, message) => {
    const [first, second] = findInputs([named, 'a.txt'], FILES);
    expect(first).toMatchObject({ ok: false, problem: { kind, file: named, message: expect.stringMatching(message) } });
    expect(second).toEqual({ ok: true, value: 'a.txt' });
  });
});
