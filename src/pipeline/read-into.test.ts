import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from '../ledger/case-file.ts';
import { findDocuments, findProblems } from '../ledger/find-documents.ts';
import { listRuns } from '../ledger/runs.ts';
import { isSituationFresh } from '../ledger/situation.ts';
import { type Engine, openEngine } from './engine.ts';
import type { InputFiles } from './input-files.ts';
import { type InputDone, type ReadOptions, readInto } from './read-into.ts';
import { rebuild } from './rebuild.ts';

const REPORTS: Record<string, string> = {
  'one.txt': '---\npublished: 2031-03-01\n---\nGunmen killed two guards in Qarsan, police said.',
  'undated.txt': 'Gunmen killed three guards in Qarsan, police said.',
  'two.txt': '---\npublished: 2031-03-02\n---\nA bomb hit a bridge near Qarsan, residents said.',
};
const FILES: InputFiles = {
  kindOf: (path) => (path in REPORTS ? 'file' : null),
  list: () => [],
  match: () => null,
  read: async (path) => Buffer.from(REPORTS[path] ?? ''),
  readStandardInput: async () => new Uint8Array(),
};
const ALL = Object.keys(REPORTS);

let engine: Engine;
let file: CaseFile;
beforeAll(() => {
  engine = openEngine();
});
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

function options(over: Partial<ReadOptions> = {}): ReadOptions {
  return {
    flags: {},
    now: () => '2031-03-05T00:00:00.000Z',
    files: FILES,
    stop: new AbortController().signal,
    onInput: () => undefined,
    onStart: () => undefined,
    ...over,
  };
}

test('one bad report is reported and kept on record; the others go in', async () => {
  const done: string[] = [];
  const result = await readInto(file, ALL, engine, options({ onInput: (input) => void done.push(input.outcome) }));
  expect(done).toEqual(['added', 'failed', 'added']);
  expect(result).toMatchObject({ found: 3, added: 2, known: 0, failed: 1, left: 0, interrupted: false });
  expect(result.problems).toContainEqual(expect.objectContaining({ kind: 'no date', file: 'undated.txt' }));
  expect(await listRuns(file)).toMatchObject([
    { outcome: 'done', found: 3, added: 2, failed: 1, reader: engine.reader },
  ]);
  expect(await isSituationFresh(file)).toBe(true);
});

test('what is there already is passed over', async () => {
  await readInto(file, ['one.txt'], engine, options());
  expect(await readInto(file, ['one.txt', 'two.txt'], engine, options())).toMatchObject({ known: 1, added: 1 });
});

test('told to stop, it finishes the report at hand and says what is left; the next run goes on', async () => {
  const stop = new AbortController();
  const stopping = options({ stop: stop.signal, onInput: () => stop.abort() });
  expect(await readInto(file, ALL, engine, stopping)).toMatchObject({ added: 1, left: 2, interrupted: true });
  expect(await isSituationFresh(file)).toBe(true);
  expect(await readInto(file, ALL, engine, options())).toMatchObject({ known: 1, added: 1, failed: 1 });
  expect((await listRuns(file)).map((run) => run.outcome)).toEqual(['interrupted', 'done']);
});

test('a report that breaks the reader is a problem, not the end', async () => {
  let broken = true;
  const breaking: Engine = {
    ...engine,
    get syntax() {
      if (broken) {
        broken = false;
        throw new Error('a weight is missing');
      }
      return engine.syntax;
    },
  };
  const done: InputDone[] = [];
  await readInto(file, ['one.txt', 'two.txt'], breaking, options({ onInput: (input) => void done.push(input) }));
  expect(done).toMatchObject([
    {
      outcome: 'failed',
      problem: { kind: 'failed', file: 'one.txt', message: expect.stringContaining('a weight is missing') },
    },
    { outcome: 'added' },
  ]);
});

test('rebuild codes again what another version coded, once', async () => {
  await readInto(file, ['one.txt', 'two.txt'], { ...engine, reader: 'sitrep 0.0.9' }, options());
  expect(await rebuild(file, engine, { now: () => 'later', all: false })).toMatchObject({
    found: 2,
    rebuilt: 2,
    problems: [],
  });
  expect((await findDocuments(file, {})).rows.map((row) => row.reader)).toEqual([engine.reader, engine.reader]);
  expect(await rebuild(file, engine, { now: () => 'later', all: false })).toEqual({
    found: 0,
    rebuilt: 0,
    problems: [],
  });
  expect(await findProblems(file)).toEqual([]);
});
