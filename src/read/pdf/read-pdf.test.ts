import { describe, expect, it } from 'vitest';
import { column, type Drawn, pdfOf } from '../testing/pdf-of.ts';
import { readPdf } from './read-pdf.ts';

const read = async (pages: Drawn[][], info: Record<string, string> = {}) => {
  const outcome = await readPdf(pdfOf({ pages, info }), 'a.pdf');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};
const text = async (...pages: Drawn[][]) => (await read(pages)).text.split('\n');

const LEFT = [
  'Two guards were killed in an',
  'attack on a dam near Oru on',
  'Friday, the mayor said, and',
  'three more were taken to the',
  'hospital of the district with',
];
const RIGHT = [
  'wounds from a blast. No group',
  'has claimed the attack so far.',
  'The ministry said later that',
  'five fighters had died there,',
  'which the rebels denied.',
];

describe('readPdf', () => {
  it('reads one column after the other, below what goes across both', async () => {
    const heading = { text: 'Guards killed at Oru dam, as talks go on in the capital', x: 50, y: 700, size: 16 };
    const lines = await text([
      heading,
      ...column(LEFT, { x: 50, y: 660 }),
      ...column(RIGHT, { x: 320, y: 657 }),
      { text: 'A heading across both of the columns below, as magazines have', x: 50, y: 560, size: 12 },
      ...column(LEFT, { x: 50, y: 530 }),
      ...column(RIGHT, { x: 320, y: 530 }),
    ]);
    const body = [...LEFT, ...RIGHT.slice(0, 2)].join(' ');
    expect(lines[0]).toBe(heading.text);
    expect(lines.join(' ')).toContain(`${body} ${RIGHT.slice(2).join(' ')}`);
    expect(lines.join(' ').split('wounds from a blast')).toHaveLength(3);
  });

  it('keeps a table as rows, with bars between cells', async () => {
    const cells = ['Kunar', 'Khost', 'Paktika', 'Zabul', 'Ghor'];
    const lines = await text([
      ...column(LEFT, { x: 50, y: 700 }),
      ...column(cells, { x: 50, y: 600, leading: 20 }),
      ...column(['12', '3', '40', '7', '1'], { x: 300, y: 600, leading: 20 }),
    ]);
    expect(lines).toEqual([LEFT.join(' '), 'Kunar | 12', 'Khost | 3', 'Paktika | 40', 'Zabul | 7', 'Ghor | 1']);
  });

  it('leaves out running heads, feet and page numbers, and joins what the page cut in two', async () => {
    const pages = [LEFT, RIGHT].map((lines, at) => [
      { text: 'Northline News, Weekly', x: 50, y: 770, size: 8 },
      ...column(lines, { x: 50, y: 700 }),
      { text: `Page ${at + 1} of 2`, x: 280, y: 30 },
    ]);
    expect(await text(...pages)).toEqual([`${LEFT.join(' ')} ${RIGHT.join(' ')}`]);
  });

  it('begins a paragraph at an indent, a wide gap and after a short last line', async () => {
    const [one, two, three] = ['He said so on Friday at noon.', 'She denied it on Saturday.', 'They left it open.'];
    const long = 'Two guards were killed in an attack on a dam near the town';
    const lines = await text([
      ...column([long, one], { x: 50, y: 700 }),
      ...column([`  ${long}`], { x: 62, y: 676 }),
      ...column([two], { x: 50, y: 664 }),
      ...column([long, three], { x: 50, y: 620 }),
    ]);
    expect(lines).toEqual([`${long} ${one}`, `${long} ${two}`, `${long} ${three}`]);
  });

  it.each([
    ['the gov-', 'ernment denied it', 'the government denied it'],
    ['the Iran-', 'backed group denied it', 'the Iran-backed group denied it'],
    ['in mid-', 'October they denied it', 'in mid-October they denied it'],
    ['a co-operative said that the co-', 'operative denied it', 'a co-operative said that the co-operative denied it'],
    ['between Kabul -', 'as it said - and others', 'between Kabul - as it said - and others'],
    ['a ceasefire, or cease-', 'fire as it was then', 'a ceasefire, or ceasefire as it was then'],
  ])('mends %s / %s', async (above, below, want) => {
    const rest = 'and what the mayor of the town said later on that day';
    expect(await text(column([above, below, rest], { x: 50, y: 700 }))).toEqual([`${want} ${rest}`]);
  });

  it('drops numbers of footnotes, puts the notes last, and skips what stands on its side', async () => {
    const lines = await text([
      { text: 'Two guards were killed in an attack on a dam, and 23', x: 50, y: 700 },
      { text: '1', x: 366, y: 704, size: 6 },
      { text: 'were hurt, the mayor said on Friday.', x: 50, y: 688 },
      { text: 'Ministry of Dams, yearly report, page 12', x: 50, y: 120, size: 7 },
    ]);
    expect(lines).toEqual([
      'Two guards were killed in an attack on a dam, and 23 were hurt, the mayor said on Friday.',
      'Ministry of Dams, yearly report, page 12',
    ]);
  });

  it('takes title and author, and what it was made on as a hint only', async () => {
    const { stated } = await read([column(LEFT, { x: 50, y: 700 })], {
      Title: 'Microsoft Word - dams.docx',
      Author: 'A. Writer',
      CreationDate: "D:20251014093000+05'00'",
    });
    expect(stated).toMatchObject({
      title: null,
      author: 'A. Writer',
      published: [],
      made: '2025-10-14T09:30+05:00',
    });
    const titled = await read([column(['Published: 15 October 2025', ...LEFT], { x: 50, y: 700 })], { Title: 'Dams' });
    expect(titled.stated).toMatchObject({ title: 'Dams', published: [expect.stringContaining('15 October 2025')] });
  });

  it.each<[string, () => Buffer, string, RegExp]>([
    ['a locked one', () => pdfOf({ pages: [column(LEFT, { x: 5, y: 700 })], locked: true }), 'encrypted', /password/],
    ['a scanned one', () => pdfOf({ pages: [[], [], [{ text: 'Scan 3', x: 9, y: 9 }]] }), 'no text', /ocrmypdf/],
    [
      'one that is cut off',
      () => pdfOf({ pages: [column(LEFT, { x: 5, y: 700 })] }).subarray(0, 120),
      'damaged',
      /broken/,
    ],
    ['no PDF at all', () => Buffer.from('%PDF-1.7\nrubbish'), 'damaged', /broken/],
    [
      'one of 10,000 pages',
      () => pdfOf({ pages: Array.from({ length: 10_000 }, () => []) }),
      'too large',
      /10000 pages/,
    ],
  ])('refuses %s', async (_name, bytes, kind, says) => {
    const outcome = await readPdf(bytes(), 'a.pdf');
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind, file: 'a.pdf', message: expect.stringMatching(says) },
    });
  });
});
