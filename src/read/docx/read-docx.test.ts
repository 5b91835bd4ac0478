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

  const change = 'w:id="1" w:author="X" w:date="2025-10-01T00:00:00Z"';
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const raised = '<w:vertAlign w:val="superscript"/>';
  it.each<[string, string, string]>([
    [
      'deleted words',
      `${run('killed ')}<w:del ${change}><w:r><w:delText>90</w:delText></w:r></w:del><w:ins ${change}>${run('23')}</w:ins>${run(' men')}`,
      'killed 23 men',
    ],
    ['words moved away', `<w:moveFrom ${change}>${run('Ninety died. ')}</w:moveFrom>${run('Ten died.')}`, 'Ten died.'],
    [
      'struck words',
      `${run('ninety ', '<w:strike/>')}${run('eighty ', '<w:dstrike/>')}${run('ten men', '<w:strike w:val="0"/>')}`,
      'ten men',
    ],
    ['hidden words', `${run('Ninety died. ', '<w:vanish/>')}${run('Ten died.')}`, 'Ten died.'],
    [
      'white and tiny words',
      `${run('Ninety ', '<w:color w:val="FFFFFF"/>')}${run('eighty ', '<w:sz w:val="2"/>')}${run('ten died.')}`,
      'ten died.',
    ],
    ['a raised number', `${run('killed 23')}${run('1', raised)}${run(' men')}`, 'killed 23 men'],
    [
      'a number raised by hand',
      `${run('killed 23')}${run('1', '<w:position w:val="6"/><w:sz w:val="14"/>')}${run(' men')}`,
      'killed 23 men',
    ],
    [
      'a number in the style of notes',
      `${run('killed 23')}${run('1', '<w:rStyle w:val="FootnoteReference"/>')}${run(' men')}`,
      'killed 23 men',
    ],
    [
      'a comment',
      `${run('Ten ')}<w:commentRangeStart w:id="0"/>${run('died.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      'Ten died.',
    ],
  ])('leaves out %s', async (_name, runs, want) => {
    const read = await readDocx(docxOf({ body: [FIRST], inner: `<w:p>${runs}</w:p>` }), null);
    expect(read.ok && read.value.text.split('\n')[1]).toBe(want);
  });

  it.each<[string, string, string]>([
    ['areas', `${run('12 km')}${run('2', raised)}`, '12 km²'],
    ['ordinals', `${run('the 5')}${run('th', raised)}`, 'the 5th'],
    ['lowered figures', `${run('CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`, 'CO2'],
    [
      'white words on a dark cell',
      `<w:pPr><w:shd w:val="clear" w:fill="003366"/></w:pPr>${run('Killed', '<w:color w:val="FFFFFF"/>')}`,
      'Killed',
    ],
  ])('keeps %s', async (_name, runs, want) => {
    const read = await readDocx(docxOf({ body: [FIRST], inner: `<w:p>${runs}</w:p>` }), null);
    expect(read.ok && read.value.text.split('\n')[1]).toBe(want);
  });

  it('tells what nobody sees, and takes its own title before the property, which a template leaves', async () => {
    const made = {
      body: ['Guards killed at Oru dam', FIRST],
      inner: `<w:p>${run('Ninety guards died there.', '<w:vanish/>')}</w:p>`,
    };
    const read = await readDocx(docxOf({ ...made, core: '<dc:title>Template 2019</dc:title>' }), null);
    expect(read).toMatchObject({
      ok: true,
      value: {
        stated: { title: 'Guards killed at Oru dam' },
        remarks: [{ kind: 'hidden text', message: expect.stringContaining('Ninety guards') }],
      },
    });
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
