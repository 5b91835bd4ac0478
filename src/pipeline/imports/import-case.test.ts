import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDocument } from '../../ledger/add-document.ts';
import { type CaseFile, openCase } from '../../ledger/case-file.ts';
import { addDecision, listEntries } from '../../ledger/decisions.ts';
import { claimsOfDocument } from '../../ledger/find-claims.ts';
import { eachDocument } from '../../ledger/find-documents.ts';
import { startRun } from '../../ledger/runs.ts';
import type { Document } from '../../model/document.ts';
import { caseJson } from '../../publish/case-json.ts';
import { documentId } from '../../read/metadata/document-id.ts';
import { anchorClaim } from '../decide/anchors.ts';
import { type Engine, openEngine } from '../engine.ts';
import { tryCoding } from '../try-coding.ts';
import { updateSituation } from '../update-situation.ts';
import { importCase } from './import-case.ts';
import { openBytes } from './open-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-case-json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'Two soldiers were killed in Kunduz on Saturday, the army said.';
const REPORT: Document = {
  id: documentId(TEXT, 'Northline News', '2025-10-12'),
  title: 'Kunduz',
  text: TEXT,
  published: '2025-10-12',
  publishedFrom: 'flag',
  source: 'Northline News',
  sourceKind: null,
  party: null,
  author: null,
  url: null,
  language: 'en',
  format: 'text',
  file: null,
  sample: true,
};

let engine: Engine;
let exported: string;
const now = () => '2025-11-01T00:00:00Z';

beforeAll(async () => {
  engine = openEngine();
  const file = await openCase(':memory:', { create: true });
  const run = await startRun(file, { command: 'read', reader: engine.reader, at: now() });
  const coded = tryCoding(REPORT, engine);
  if (!coded.ok) throw new Error('not coded');
  const { claims, problems } = coded.value;
  await addDocument(file, { document: REPORT, claims, problems, reader: engine.reader, run, at: now() });
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  const payload = { claim: await anchorClaim(file, claim) };
  await addDecision(file, {
    id: 'k-0123456789ab',
    at: now(),
    who: 'A. Rahimi',
    why: 'a drill',
    kind: 'reject',
    payload,
  });
  await updateSituation(file, engine);
  const parts = [];
  for await (const part of caseJson(file)) parts.push(part);
  exported = parts.join('');
}, 60_000);

async function taken(text: string, into?: CaseFile) {
  const file = into ?? (await openCase(':memory:', { create: true }));
  const path = join(folder, 'case.json');
  writeFileSync(path, text);
  const source = await openBytes(path, () => undefined);
  const result = await importCase(file, source, engine, {
    now,
    stop: new AbortController().signal,
    onDocument: () => undefined,
  });
  return { file, result };
}

const documentsIn = async (file: CaseFile) => {
  const out = [];
  for await (const document of eachDocument(file)) out.push(document);
  return out;
};

test.each([
  ['as it leaves us, a record a line', (text: string) => text],
  ['written anew by another program', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
])('reports and decisions of an exported case, %s', async (_, shape) => {
  const { file, result } = await taken(shape(exported));
  expect(result).toMatchObject({
    outcome: 'done',
    documents: { found: 1, added: 1, failed: 0 },
    decisions: { added: 1, failed: 0 },
    problems: [],
  });
  expect(await documentsIn(file)).toEqual([REPORT]);
  expect(await listEntries(file)).toMatchObject([{ who: 'A. Rahimi', why: 'a drill', fate: { state: 'applied' } }]);
  expect((await taken(exported, file)).result).toMatchObject({
    documents: { added: 0, known: 1 },
    decisions: { added: 0, known: 1 },
  });
});

test('claims that stand in the file are not believed', async () => {
  const forged = exported.replaceAll('"n":2', '"n":2000');
  const { file } = await taken(forged);
  const claims = await claimsOfDocument(file, REPORT.id);
  expect(JSON.stringify(claims)).not.toContain('2000');
});

test('a report that was changed after the export is refused, by line', async () => {
  const { file, result } = await taken(exported.replace('Two soldiers were', 'Ten soldiers were'));
  expect(result.documents).toMatchObject({ added: 0, failed: 1 });
  expect(result.problems[0]).toMatchObject({ line: 4, message: expect.stringContaining('changed after the export') });
  expect(await documentsIn(file)).toEqual([]);
});

test.each([
  ['half a file', () => exported.slice(0, exported.indexOf('"decisions"')), 'ends in the middle'],
  ['another JSON', () => '{"name":"x"}', 'no case that'],
  ['no JSON', () => '{"name":', 'no JSON'],
])('%s is told as such', async (_, text, message) => {
  await expect(taken(text())).rejects.toThrow(message);
});
