import { describe, expect, it } from 'vitest';
import { column, type Drawn, pdfOf } from '../testing/pdf-of.ts';
import { readPdf } from './read-pdf.ts';

const LINES = [
  'Two guards were killed in an attack on a dam near Oru on',
  'Friday, the mayor of the town said in a statement there.',
];
const FAKE = 'Ninety guards were killed by the army, the mayor said.';
const fake = (more: Partial<Drawn>): Drawn => ({ text: FAKE, x: 50, y: 500, ...more });
const read = async (drawn: Drawn[], rotate = 0) => {
  const outcome = await readPdf(pdfOf({ pages: [drawn], rotate }), 'a.pdf');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { text: outcome.value.text, remarks: outcome.value.remarks ?? [] };
};

describe('what a reader of a PDF cannot see', () => {
  it.each<[string, Partial<Drawn>, RegExp]>([
    ['in white on white', { before: '1 1 1 rg' }, /in the colour/],
    ['in black on black', { before: '0 0 0 rg 0 400 600 200 re f' }, /in the colour/],
    ['not painted', { before: '3 Tr' }, /not painted/],
    ['covered afterwards', { after: '1 1 1 rg 0 400 600 200 re f' }, /covered/],
    ['too small', { size: 0.6 }, /too small/],
    ['off the page', { x: 650 }, /outside the page/],
    ['cut off', { before: '0 0 10 10 re W n' }, /outside the page/],
  ])('%s is left out and told', async (_name, more, why) => {
    const { text, remarks } = await read([...column(LINES, { x: 50, y: 700 }), fake(more)]);
    expect(text).toBe(LINES.join(' '));
    expect(remarks).toEqual([{ kind: 'hidden text', message: expect.stringMatching(why) }]);
    expect(remarks[0]?.message).toContain('Ninety guards');
  });

  it.each<[string, Partial<Drawn>]>([
    ['white on a dark ground', { before: '0 0 0.3 rg 0 400 600 200 re f 1 1 1 rg' }],
    ['white on a shape of any outline', { before: '0 0 0.3 rg 0 400 m 600 400 l 600 600 l 300 700 l f 1 1 1 rg' }],
    ['yellow on white', { before: '1 1 0 rg' }],
    ['marked with a frame around it', { after: '0 0 0 RG 0 400 600 200 re S' }],
    [
      'under something one sees through',
      { after: '0 400 m 600 400 l 600 600 l 0 600 l 0 400 l 9 409 m 591 409 l 591 591 l 9 591 l h f*' },
    ],
    ['what a program recognised in a scan', { before: '3 Tr' }],
  ])('%s is read', async (name, more) => {
    const isScan = name.includes('scan');
    const { text, remarks } = await read([...(isScan ? [] : column(LINES, { x: 50, y: 700 })), fake(more)]);
    expect(text).toContain(FAKE);
    expect(remarks).toEqual([]);
  });
});

describe('pages that are turned', () => {
  it('are read as they are shown', async () => {
    const turned = LINES.map(
      (text, line): Drawn => ({ text, x: 0, y: 0, before: `0 1 -1 0 ${100 + line * 12} 50 cm` }),
    );
    expect((await read(turned, 90)).text).toBe(LINES.join(' '));
  });

  it('with text on its side give it after the rest; a stamp in the margin is none', async () => {
    const table = [...LINES, ...LINES].map(
      (text, line): Drawn => ({ text, x: 0, y: 0, before: `0 1 -1 0 ${200 + line * 12} 50 cm` }),
    );
    const upright = column(['No group has claimed it so far, and none is accused of it.'], { x: 50, y: 760 });
    const stamp: Drawn = { text: 'Copy 12', x: 0, y: 0, before: '0 -1 1 0 20 500 cm' };
    expect((await read([...table, ...upright, stamp])).text.split('\n')).toEqual([
      'No group has claimed it so far, and none is accused of it.',
      [...LINES, ...LINES].join(' '),
    ]);
  });
});

it('pages without text beside others are told', async () => {
  const outcome = await readPdf(pdfOf({ pages: [column([...LINES, ...LINES], { x: 50, y: 700 }), [], []] }), 'a.pdf');
  expect(outcome).toMatchObject({
    ok: true,
    value: { remarks: [{ kind: 'no text', message: expect.stringMatching(/^Pages 2, 3 have no text.*ocrmypdf/) }] },
  });
});
