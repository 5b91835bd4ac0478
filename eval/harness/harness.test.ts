import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Corpus, defineCorpus, type Figure } from '../corpora/corpus.ts';
import { corpusSuite } from './corpus-suite.ts';
import { countKinds, freeze, lastFrozen } from './frozen.ts';
import { pageOf } from './page.ts';
import { figuresTable, mistakesList } from './print.ts';
import type { Measured } from './suite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'harness-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const figure = (value: number, rest: Partial<Figure> = {}): Figure => ({
  key: 'f1',
  label: 'dates, F1',
  value,
  detail: 'P 90.0 R 80.0',
  floor: 21.5,
  peer: 'a rule book 70',
  goal: 80,
  ...rest,
});
const measured = (value: number): Measured => ({
  on: 'mine.jsonl, 2 records',
  figures: [figure(value)],
  table: null,
  mistakes: [
    { kind: 'not found', id: 'a', says: 'on Monday' },
    { kind: 'astray', id: 'a', says: 'in May' },
    { kind: 'not found', id: 'b', says: 'at dawn' },
  ],
});

/** A corpus of sentences whose key is their number of words; the reader here counts spaces. */
const Record = z.object({ id: z.string(), text: z.string(), words: z.int().optional() });
const counting: Corpus = defineCorpus<z.infer<typeof Record>, { id: string; words: number }>({
  name: 'counting',
  title: 'Counting',
  about: 'Words.',
  parts: { dev: 'no/such/file.jsonl' },
  record: Record,
  hasKey: ({ words }) => words !== undefined,
  predict: ({ id, text }) => ({ id, words: text.split(' ').length }),
  score: (_, predictions) => [figure(readFileSync(predictions, 'utf8').split('\n').filter(Boolean).length)],
  mistakes: (gold, found) =>
    gold.flatMap(({ id, words }, at) => (words === found[at]?.words ? [] : [{ kind: 'count', id, says: `${words}` }])),
});
const options = (rest: { data?: string; predictions?: string }, said: string[] = []) => ({
  part: null,
  data: rest.data ?? null,
  predictions: rest.predictions ?? null,
  say: (line: string) => void said.push(line),
});

describe('a corpus', () => {
  it('is answered, scored and compared with its key', async () => {
    const data = join(folder, 'mine.jsonl');
    const predictions = join(folder, 'answers.jsonl');
    writeFileSync(data, '{"id":"a","text":"two words","words":2}\n\n{"id":"b","text":"three words here","words":4}\n');
    const run = await corpusSuite(counting).measure(options({ data, predictions }));
    expect(run?.on).toBe('mine.jsonl, 2 records');
    expect(run?.figures[0]?.value).toBe(2);
    expect(run?.mistakes).toEqual([{ kind: 'count', id: 'b', says: '4' }]);
    expect(readFileSync(predictions, 'utf8')).toBe('{"id":"a","words":2}\n{"id":"b","words":3}\n');
  });

  it('without a key is answered and not scored', async () => {
    const data = join(folder, 'held.jsonl');
    const predictions = join(folder, 'answers.jsonl');
    writeFileSync(data, '{"id":"a","text":"two words"}\n');
    const said: string[] = [];
    expect(await corpusSuite(counting).measure(options({ data, predictions }, said))).toBeNull();
    expect(readFileSync(predictions, 'utf8')).toBe('{"id":"a","words":2}\n');
    expect(said[0]).toContain('has no key: 1 answers');
  });

  it('names the line that is not JSON, and the file that is of another shape', async () => {
    const data = join(folder, 'broken.jsonl');
    writeFileSync(data, '{"id":"a","text":"x"}\n{"id":\n');
    await expect(corpusSuite(counting).measure(options({ data }))).rejects.toThrow(/broken\.jsonl:2: not JSON/);
    writeFileSync(data, '{"name":"a"}\n');
    await expect(corpusSuite(counting).measure(options({ data }))).rejects.toThrow(/not of the shape of counting/);
  });

  it('says so where its file is not here', async () => {
    const said: string[] = [];
    expect(await corpusSuite(counting).measure(options({}, said))).toBeNull();
    expect(said[0]).toMatch(/file\.jsonl is not here/);
  });
});

describe('frozen figures', () => {
  it('are kept by version, other suites untouched, and the newest is compared with', () => {
    freeze(new Map([['dates', measured(70)]]), folder, '0.9.0');
    freeze(new Map([['dates', measured(75)]]), folder, '0.10.0');
    freeze(new Map([['places', measured(60)]]), folder, '0.10.0');
    const last = lastFrozen(folder);
    expect(last.version).toBe('0.10.0');
    expect(last.suites.dates?.figures.f1?.value).toBe(75);
    expect(last.suites.places?.figures.f1?.value).toBe(60);
    expect(figuresTable(new Map([['dates', measured(76.25)]]), last)).toMatch(/76\.25\s+75\s+21\.50\s+80/);
  });

  it('count mistakes and keep no word of the corpus', () => {
    freeze(new Map([['dates', measured(70)]]), folder, '1.0.0');
    expect(lastFrozen(folder).suites.dates?.mistakes).toEqual({ 'not found': 2, astray: 1 });
    expect(readFileSync(join(folder, '1.0.0.json'), 'utf8')).not.toContain('Monday');
  });

  it('are refused with the file and the field where they are spoilt', () => {
    writeFileSync(join(folder, '1.0.0.json'), '{"version":"1.0.0","suites":{"dates":{"on":3}}}');
    expect(() => lastFrozen(folder)).toThrow(/1\.0\.0\.json[\s\S]*suites\.dates\.on/);
  });
});

describe('what is printed', () => {
  it('lists mistakes by kind, the most frequent first', () => {
    expect(Object.keys(countKinds(measured(1).mistakes))).toEqual(['not found', 'astray']);
    expect(mistakesList(measured(1).mistakes, 1)).toBe('not found: 2\n  a  on Monday\nastray: 1\n  a  in May');
  });

  it('makes a page of what was frozen, what a person judged at its end', () => {
    const frozen = freeze(new Map([['counting', measured(88.8)]]), folder, '1.0.0');
    const page = pageOf([corpusSuite(counting)], frozen, '## By hand\n');
    expect(page).toContain('| counting | dates, F1 | 88.80 | 80 | 21.5 | a rule book 70 |');
    expect(page).toContain('Mistakes by kind: not found 2, astray 1.');
    expect(page.endsWith('## By hand\n')).toBe(true);
  });
});
