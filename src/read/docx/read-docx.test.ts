import { describe, expect, it } from 'vitest';
import { docxFiles, docxOf, zipOf } from '../testing/docx-of.ts';
import { readDocx } from './read-docx.ts';

const FIRST = 'Two guards were killed in an attack on a dam near Oru on Friday, the mayor said.';
const body = [
  'Guards killed at Oru dam',
  FIRST,
  [
    ['Kunar', '12'],
    ['Khost', '3'],
  ],
  'No group has claimed it.',
];

describe('readDocx', () => {
  it('reads paragraphs and rows of tables, and what the file says of itself', async () => {
    const core =
      '<dc:creator>A. Writer &amp; Co</dc:creator><dcterms:created>2025-10-13T08:00:00Z</dcterms:created><dcterms:modified>2025-10-14T09:30:00Z</dcterms:modified>';
    expect(await readDocx(docxOf({ body, core }), 'a.docx')).toMatchObject({
      ok: true,
      value: {
        text: `Guards killed at Oru dam\n${FIRST}\nKunar | 12\nKhost | 3\nNo group has claimed it.`,
        stated: {
          title: 'Guards killed at Oru dam',
          author: 'A. Writer & Co',
          published: [],
          made: '2025-10-14T09:30:00Z',
        },
      },
    });
  });

  it('takes a labelled date in the text as the date of publication', async () => {
    const read = await readDocx(docxOf({ body: ['Date: 14 October 2025', FIRST] }), null);
    expect(read).toMatchObject({ ok: true, value: { stated: { published: ['14 October 2025'] } } });
  });

  const bomb = { ...docxFiles({ body }), 'word/media/picture.bin': new Uint8Array(200_000_000) };
  it.each<[string, () => Buffer, string, RegExp]>([
    ['a bomb', () => zipOf(bomb), 'too large', /unpacks to more/],
    ['a bomb that lies', () => zipOf(bomb, 100), 'too large', /unpacks to more/],
    ['a text of 40 MB', () => docxOf({ body: ['x'.repeat(40_000_000)] }), 'too large', /unpacks to more/],
    ['a workbook', () => zipOf({ 'xl/workbook.xml': '<x/>' }), 'binary', /Excel/],
    ['slides', () => zipOf({ 'ppt/a.xml': '<x/>' }), 'binary', /PowerPoint/],
    ['an archive', () => zipOf({ 'a.txt': FIRST }), 'binary', /ZIP archive/],
    ['one that is cut off', () => docxOf({ body }).subarray(0, 300), 'damaged', /broken/],
    [
      'one whose XML is none',
      () => zipOf({ ...docxFiles({ body }), 'word/document.xml': '<w:document' }),
      'damaged',
      /broken/,
    ],
    ['nothing', () => Buffer.alloc(0), 'damaged', /broken/],
  ])('refuses %s', async (_name, bytes, kind, says) => {
    expect(await readDocx(bytes(), 'a.docx')).toMatchObject({
      ok: false,
      problem: { kind, file: 'a.docx', message: expect.stringMatching(says) },
    });
  });
});
