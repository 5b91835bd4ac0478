import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDocument, replaceReading } from '../ledger/add-document.ts';
import { type CaseFile, closeCase, openCase } from '../ledger/case-file.ts';
import { startRun } from '../ledger/runs.ts';
import type { Document } from '../model/document.ts';
import { caseCoverage, coverageOfDocument } from './case-coverage.ts';
import { codeDocument } from './code-document.ts';
import { type Engine, openEngine } from './engine.ts';

const AT = '2031-03-05T00:00:00.000Z';
let engine: Engine;
let file: CaseFile;
beforeAll(() => {
  engine = openEngine();
}, 60_000);
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

async function stored(text: string): Promise<Document> {
  const document: Document = {
    id: 'd1',
    title: null,
    text,
    published: '2031-03-05',
    publishedFrom: 'file',
    source: 'Northline Wire',
    sourceKind: 'agency',
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: null,
    sample: true,
  };
  const run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
  const { claims } = codeDocument(document, engine);
  await addDocument(file, { document, claims, problems: [], reader: engine.reader, run, at: AT });
  return document;
}

const only = async (text: string) => {
  const { sentences } = await coverageOfDocument(file, (await stored(text)).id, async () => engine);
  return sentences.map(({ state, skip, words }) => [state, skip, ...words].filter((part) => part !== null).join(' '));
};

describe('what became of a sentence', () => {
  test.each([
    ['a claim', 'Gunmen killed two guards in Qarsan, police said.', ['coded']],
    ['a question', 'Who fired first?', ['skipped question']],
    ['no verb', 'Northern desk, Qarsan.', ['skipped no verb']],
    ['a word of war in the cinema', 'The film was shot in the hills.', ['skipped not of war shot']],
    ['nothing of war', 'The river is wide and slow here.', ['skipped no word that claims']],
  ])('%s', async (_name, text, want) => {
    expect(await only(text)).toEqual(want);
  });
});

describe('to do', () => {
  const toDo = async (text: string) => {
    const { sentences, toDo: places } = await coverageOfDocument(file, (await stored(text)).id, async () => engine);
    return places.map((at) => sentences[at]?.numbers.map(({ said, of }) => `${said} ${of}`).join());
  };

  test.each([
    ['a number of people', 'Some 400 men waited at the gate for five days.', ['Some 400 people']],
    ['a number of nobody knows what', 'Of these, 901 fell in the third quarter.', ['901 unknown']],
    ['no number of people: an hour, things, a rank', 'The 12 trucks stood second in line for three hours.', []],
    ['nobody', 'None of them had seen it.', []],
    ['one that came to a claim', 'Gunmen killed two guards in Qarsan, police said.', []],
  ])('%s', async (_name, text, want) => {
    expect(await toDo(text)).toEqual(want);
  });
});

test('each sentence is one of coded, quoted and skipped, and its words stand where its span says', async () => {
  const document = await stored(
    'Shells fell on Qarsan, residents said. Why now? Some 400 men waited at the gate for five days.',
  );
  const rows = [];
  for await (const row of caseCoverage(file, async () => engine)) rows.push(row);
  expect(rows).toMatchObject([{ document: 'd1', coded: 1, quoted: 0, skipped: 2, toDo: [2] }]);
  const texts = rows[0]?.sentences.map(({ span }) => document.text.slice(span.start, span.end));
  expect(texts).toEqual([
    'Shells fell on Qarsan, residents said.',
    'Why now?',
    'Some 400 men waited at the gate for five days.',
  ]);
});

test('it is kept: nothing is parsed again until the claims are others', async () => {
  const document = await stored('Gunmen killed two guards in Qarsan, police said. The river is wide.');
  let opened = 0;
  const open = async () => {
    opened += 1;
    return engine;
  };
  const first = await coverageOfDocument(file, document.id, open);
  expect(await coverageOfDocument(file, document.id, open)).toEqual(first);
  expect(opened).toBe(1);
  const run = await startRun(file, { command: 'rebuild', reader: engine.reader, at: AT });
  await replaceReading(file, { document, claims: [], problems: [], reader: engine.reader, run, at: AT });
  expect(await coverageOfDocument(file, document.id, open)).toMatchObject({ coded: 0, skipped: 2 });
  expect(opened).toBe(2);
});
