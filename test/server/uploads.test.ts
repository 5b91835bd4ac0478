import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reading } from '../../src/contract/reading.ts';
import { findDocuments } from '../../src/ledger/find-documents.ts';
import { docxOf, zipOf } from '../../src/read/testing/docx-of.ts';
import { mailOf } from '../../src/read/testing/mail-of.ts';
import { column, pdfOf } from '../../src/read/testing/pdf-of.ts';
import { TaskThread } from '../../src/server/work/task-thread.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

const PUBLISHED = '2025-11-03';
let week = '';
let serving: Serving;
const writer = new TaskThread({ knowledge: null });
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week, { writer, deriver: writer, briefer: writer, readers: writer });
}, 120_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

const says = (n: number) => `Gunmen killed ${n} soldiers near Zhob on Sunday, the Pakistani army said.`;
const pdf = (n: number) =>
  pdfOf({ pages: [column([says(n), 'Two more were wounded, a hospital official said.'], { x: 50, y: 700 })] });
const head = { From: 'Desk <desk@b.test>', Date: 'Mon, 3 Nov 2025 09:30:00 GMT', Subject: 'Note' };

/** A saved page, as browsers write it. */
const mhtml = (text: string) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://northline.test/zhob',
    'Subject: Zhob',
    'Date: Mon, 3 Nov 2025 09:30:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://northline.test/zhob',
    '',
    `<html><body><article><h1>Zhob</h1><p>${text}</p></article></body></html>`,
    '--b--',
    '',
  ].join('\r\n');

async function upload(files: Record<string, Uint8Array | string>): Promise<Reading> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([new Uint8Array(Buffer.from(content))]), name);
  form.append('flags', JSON.stringify({ published: PUBLISHED, source: 'Northline Wire' }));
  const response = await serving.fetch('/cases/week/readings/files', { method: 'POST', body: form });
  let reading = Reading.parse(await response.json());
  while (!['done', 'stopped', 'failed'].includes(reading.state)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    reading = Reading.parse((await serving.ask('GET', `/cases/week/readings/${reading.id}`)).body);
  }
  return reading;
}
const outcomes = ({ items }: Reading) =>
  items.map(({ input, outcome, problems }) => [input, outcome, ...problems.map(({ kind }) => kind)]);

test('PDF, Word, mail with a report attached, and a saved page are read in the working thread', {
  timeout: 120_000,
}, async () => {
  const reading = await upload({
    'zhob.pdf': pdf(21),
    'zhob.docx': docxOf({ body: [says(22)] }),
    'zhob.eml': mailOf(head, [
      { type: 'text/plain', content: says(23) },
      { type: 'application/pdf', content: pdf(24), name: 'attached.pdf' },
    ]),
    'zhob.mhtml': mhtml(says(25)),
  });
  expect(reading).toMatchObject({ state: 'done', failed: 0 });
  const { rows } = await findDocuments(serving.served.shelf.get('week').file, { since: PUBLISHED });
  expect(rows.map(({ file, format }) => `${file} ${format}`).sort()).toEqual([
    'zhob.docx docx',
    'zhob.eml mail',
    'zhob.eml#attached.pdf pdf',
    'zhob.mhtml mhtml',
    'zhob.pdf pdf',
  ]);
  expect(rows.every(({ claims }) => claims > 0)).toBe(true);
});

test('what is broken, and what is a bomb, is refused with the reason, and keeps nothing else out', {
  timeout: 120_000,
}, async () => {
  const page = [{ text: says(28), x: 50, y: 700 }];
  const reading = await upload({
    'cut.pdf': pdf(26).subarray(0, 300),
    'pages.pdf': pdfOf({ pages: [page], copies: 50_000 }),
    'stream.pdf': pdfOf({ pages: [page], packedMb: 200 }),
    'zip.docx': zipOf({ 'word/document.xml': new Uint8Array(160_000_000) }),
    'broken.docx': Buffer.from('PK\x03\x04 and no more', 'latin1'),
    'empty.eml': '',
    'sound.pdf': pdf(27),
  });
  expect(outcomes(reading)).toEqual([
    ['cut.pdf', 'failed', 'damaged'],
    ['pages.pdf', 'failed', 'too large'],
    ['stream.pdf', 'failed', 'too large'],
    ['zip.docx', 'failed', 'too large'],
    ['broken.docx', 'failed', 'damaged'],
    ['empty.eml', 'failed', 'empty'],
    ['sound.pdf', 'added'],
  ]);
  expect(reading.items[2]?.problems[0]?.message).toMatch(/unpacks to more than 64 MB/);
});
