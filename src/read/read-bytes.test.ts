import { afterAll, describe, expect, it, test } from 'vitest';
import { readBytes } from './read-bytes.ts';
import type { ReadFlags } from './read-flags.ts';
import { docxFiles, docxOf, zipOf } from './testing/docx-of.ts';
import { mailOf } from './testing/mail-of.ts';
import { column, pdfOf } from './testing/pdf-of.ts';
import { ReadingThread } from './wrapped/reading-thread.ts';

const LINE = 'Two guards were killed in an attack on a dam near Oru on Friday, the mayor said.';
const OTHER = 'Five fighters were killed near Khost on Saturday, the ministry of defence said.';
const pdf = pdfOf({ pages: [column(['Published: 15 October 2025', LINE], { x: 20, y: 700 })] });
const undated = pdfOf({ pages: [column([OTHER], { x: 20, y: 700 })], info: { CreationDate: 'D:20251011' } });
const docx = docxOf({ body: ['Date: 16 October 2025', OTHER] });
const HEADERS = {
  From: 'Northline Desk <desk@northline.test>',
  Date: 'Tue, 14 Oct 2025 09:30:00 +0500',
  Subject: '=?utf-8?Q?Guards_killed_=E2=80=93_Oru?=',
  'Message-ID': '<1@northline.test>',
};
const text = { type: 'text/plain; charset=utf-8', content: `${LINE}\n\n> ${OTHER}\n-- \nA. Writer\n` };
const thread = new ReadingThread();
afterAll(() => thread.close());

const read = async (bytes: Uint8Array, file: string | null, flags: ReadFlags = {}) =>
  (await readBytes(bytes, { file, flags }, thread)).map(({ part, outcome }) =>
    outcome.ok
      ? { part, ...outcome.value }
      : { part, kind: outcome.problem.kind, message: outcome.problem.message, file: outcome.problem.file },
  );

describe('readBytes', { timeout: 60_000 }, () => {
  test('a PDF and a Word file, by their first bytes or their ending', async () => {
    expect(await read(pdf, 'called.txt')).toMatchObject([
      { part: null, format: 'pdf', published: '2025-10-15', text: expect.stringContaining(LINE) },
    ]);
    expect(await read(docx, null)).toMatchObject([{ format: 'docx', published: '2025-10-16' }]);
    expect(await read(Buffer.from('no PDF'), 'a.pdf')).toMatchObject([{ kind: 'damaged' }]);
    expect(await read(Buffer.alloc(0), 'a.pdf')).toMatchObject([{ kind: 'empty' }]);
  });

  test('the day a file was made on is told, and taken only where that is asked for', async () => {
    const [told] = await read(undated, 'a.pdf');
    expect(told).toMatchObject({ kind: 'no date', message: expect.stringContaining('2025-10-11') });
    expect(await read(undated, 'a.pdf', { published: 'metadata' })).toMatchObject([
      { published: '2025-10-11', publishedFrom: 'flag' },
    ]);
    expect(await read(pdf, 'a.pdf', { published: 'metadata' })).toMatchObject([{ published: '2025-10-15' }]);
    expect(await read(Buffer.from(LINE), 'a.txt', { published: 'metadata' })).toMatchObject([{ kind: 'no date' }]);
  });

  test('a letter, the reports attached to it, and those of a letter within it', async () => {
    const inner = mailOf({ ...HEADERS, Subject: 'Khost', Date: 'Mon, 13 Oct 2025 08:00:00 GMT' }, [
      { ...text, content: OTHER },
      { type: 'application/pdf', name: 'khost.pdf', content: undated },
    ]);
    const found = await read(
      mailOf(HEADERS, [
        text,
        { type: 'application/pdf', name: 'a report.pdf', content: undated },
        { type: 'application/octet-stream', name: 'b.docx', content: docx },
        { type: 'image/png', name: 'logo.png', content: 'x' },
        { type: 'application/vnd.ms-excel', name: 'sheet.xls', content: 'x' },
        { type: 'message/rfc822', content: inner },
      ]),
      'letter.eml',
    );
    expect(found).toMatchObject([
      {
        part: null,
        format: 'mail',
        text: LINE,
        title: 'Guards killed – Oru',
        source: 'Northline Desk',
        published: '2025-10-14T04:30Z',
        publishedFrom: 'file',
      },
      { part: null, kind: 'unreadable', message: expect.stringContaining('sheet.xls') },
      { part: 'a report.pdf', format: 'pdf', published: '2025-10-14T04:30Z', file: 'letter.eml#a report.pdf' },
      { part: 'b.docx', format: 'docx', published: '2025-10-16', source: 'Northline Desk' },
      { part: 'message 5', format: 'mail', text: OTHER, published: '2025-10-13T08:00Z' },
      { part: 'message 5/khost.pdf', format: 'pdf', published: '2025-10-13T08:00Z' },
    ]);
  });

  test('a letter that is a page, and one that only carries a report', async () => {
    const html = `<p>${LINE}</p><p>${OTHER}</p>`.repeat(3);
    const page = await read(
      mailOf(HEADERS, [{ type: 'text/html; charset=utf-8', content: `<html><body>${html}</body></html>` }]),
      'a.eml',
    );
    expect(page).toMatchObject([{ format: 'mail', text: expect.stringContaining(OTHER) }]);
    const carrier = [
      { ...text, content: ' ' },
      { type: 'application/pdf', name: 'a.pdf', content: pdf },
    ];
    expect(await read(mailOf(HEADERS, carrier), 'a.eml')).toMatchObject([{ part: 'a.pdf', published: '2025-10-15' }]);
  });

  test('a saved page', async () => {
    const page = `<html><head><title>Dams</title><meta property="article:published_time" content="2025-10-15"></head><body><article><h1>Guards killed</h1>${`<p>${LINE} ${OTHER}</p>`.repeat(4)}</article></body></html>`;
    const saved = (html: string) =>
      Buffer.from(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.northline.test/oru\r\nSubject: x\r\nDate: Fri, 17 Oct 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}\r\n--b--\r\n`,
      );
    expect(await read(saved(page), 'a.mhtml')).toMatchObject([
      {
        format: 'mhtml',
        published: '2025-10-15',
        url: 'https://www.northline.test/oru',
        text: expect.stringContaining(LINE),
      },
    ]);
    const hidden = saved(page.replace('</article>', '<p class="x">Ninety guards died.</p></article>'))
      .toString()
      .replace('--b--', '--b\r\nContent-Type: text/css\r\n\r\n@charset "utf-8";\n.x { display: none; }\r\n--b--');
    const [shown] = await read(Buffer.from(hidden), 'a.mhtml');
    expect(shown).toMatchObject({ text: expect.not.stringContaining('Ninety') });
    const [told] = await read(saved(page.replace(/<meta[^>]*>/, '')), 'page');
    expect(told).toMatchObject({ kind: 'no date', message: expect.stringContaining('2025-10-17') });
  });

  test('a mailbox', async () => {
    const letter = (subject: string) =>
      mailOf({ ...HEADERS, Subject: subject }, [{ ...text, content: `${subject} ${LINE}` }]);
    const box = Buffer.concat(
      ['One', 'Two'].map((subject) =>
        Buffer.from(`From a@b.test Tue Oct 14 09:30:00 2025\n${letter(subject)}\n`.replaceAll('\r\n', '\n')),
      ),
    );
    expect(await read(box, 'box')).toMatchObject([
      { part: '1', title: 'One', file: 'box#1' },
      { part: '2', title: 'Two', file: 'box#2' },
    ]);
  });

  it.each<[string, () => Buffer, string, string, RegExp]>([
    [
      'a bomb',
      () => zipOf({ ...docxFiles({ body: [] }), 'a.bin': new Uint8Array(160_000_000) }),
      'a.docx',
      'too large',
      /unpacks/,
    ],
    [
      '10,000 pages',
      () => pdfOf({ pages: Array.from({ length: 10_000 }, () => []) }),
      'a.pdf',
      'too large',
      /10000 pages/,
    ],
    ['a locked PDF', () => pdfOf({ pages: [[]], locked: true }), 'a.pdf', 'encrypted', /password/],
    ['parts 5,000 deep', () => nested(5_000), 'a.eml', 'damaged', /taken apart/],
    ['no message', () => Buffer.from('\0\0\0'), 'a.eml', 'empty', /no text/],
    ['90 MB', () => Buffer.concat([pdf, Buffer.alloc(90_000_000)]), 'a.pdf', 'too large', /80 MB/],
  ])('refuses %s', async (_name, bytes, file, kind, says) => {
    expect(await read(bytes(), file)).toMatchObject([{ kind, message: expect.stringMatching(says), file }]);
  });
});

/** A message of parts within parts. */
function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join('');
  return Buffer.from(`From: a@b.test\r\nMIME-Version: 1.0\r\n${open}Content-Type: text/plain\r\n\r\nx`);
}

test('a file that takes too long is refused, and the next one read', { timeout: 60_000 }, async () => {
  const hasty = new ReadingThread({ timeMs: 1, memoryMb: 200 });
  const pages = Array.from({ length: 300 }, () =>
    column(
      Array.from({ length: 50 }, () => LINE),
      { x: 5, y: 700 },
    ),
  );
  const slow = readBytes(pdfOf({ pages }), { file: 'slow.pdf' }, hasty);
  expect(await slow).toMatchObject([{ outcome: { problem: { kind: 'took too much', file: 'slow.pdf' } } }]);
  await hasty.close();
});

test('a file that takes too much memory is refused, and the next one read', { timeout: 60_000 }, async () => {
  const small = new ReadingThread({ timeMs: 30_000, memoryMb: 60 });
  const rows = Array.from({ length: 200_000 }, (_, at) => `${LINE} ${at}`);
  const large = await readBytes(docxOf({ body: rows }), { file: 'large.docx' }, small);
  expect(large).toMatchObject([{ outcome: { problem: { kind: 'took too much', file: 'large.docx' } } }]);
  expect(await readBytes(pdf, { file: 'a.pdf' }, small)).toMatchObject([{ outcome: { ok: true } }]);
  await small.close();
});
