import { describe, expect, it } from 'vitest';
import { column, type Drawn, pdfOf } from '../testing/pdf-of.ts';
import { readPdf } from './read-pdf.ts';

/** Courier letters of size 10 are 6 wide. */
const at = (text: string, letters: number, more: Partial<Drawn> = {}): Drawn => ({
  text,
  x: 50 + letters * 6,
  y: 700,
  ...more,
});
const FOOT = column(['1 Ministry of Dams, yearly report, page 12.', '2 Council statement of 5 October.'], {
  x: 50,
  y: 120,
  size: 7,
});
const REST = 'were hurt near the bridge, the mayor of the town said on Friday.';
const below: Drawn = { text: REST, x: 50, y: 688 };

const read = async (drawn: Drawn[]) => {
  const outcome = await readPdf(pdfOf({ pages: [drawn] }), 'a.pdf');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const [first = ''] = outcome.value.text.split('\n');
  return { first, remarks: outcome.value.remarks ?? [] };
};

describe('numbers of notes in a PDF', () => {
  it.each<[string, Drawn[], string]>([
    ['small and raised', [at('and 23', 0), at('1', 6, { y: 704, size: 6 })], 'and 23'],
    ['small, raised and in brackets', [at('and 23', 0), at('[1]', 6, { y: 704, size: 6 })], 'and 23'],
    ['several', [at('and 23', 0), at('1,2', 6, { y: 704, size: 6 })], 'and 23'],
    ['roman', [at('and 23', 0), at('ii', 6, { y: 704, size: 6 })], 'and 23'],
    ['raised in full size', [at('and 23', 0), at('1', 6, { y: 703 })], 'and 23'],
    ['behind a word', [at('and 23 guards', 0), at('1', 13, { y: 704, size: 6 })], 'and 23 guards'],
    ['in full size behind a word that a note at the foot names', [at('and 23 guards1', 0), ...FOOT], 'and 23 guards'],
    ['in full size by itself behind a figure', [at('and 23 1 guards', 0), ...FOOT], 'and 23 guards'],
    ['in full size behind a whole figure with commas', [at('and 1,2041 guards', 0), ...FOOT], 'and 1,204 guards'],
    ['in full size behind a year', [at('on 3 May 20241 23 guards', 0), ...FOOT], 'on 3 May 2024 23 guards'],
    ['in full size behind a figure: left open', [at('and 231 guards', 0), ...FOOT], 'and 23[1?] guards'],
  ])('%s', async (_name, drawn, want) => {
    expect((await read([...drawn, below])).first).toBe(`${want} ${REST}`);
  });

  it.each<[string, Drawn[], string]>([
    ['a figure where no note is missing', [at('and 231 guards', 0)], 'and 231 guards'],
    [
      'a figure where the note is named elsewhere',
      [at('and 231 guards', 0), at('1', 14, { y: 704, size: 6 }), ...FOOT.slice(0, 1)],
      'and 231 guards',
    ],
    ['a year', [at('and 23 in 2021', 0), ...FOOT.slice(0, 1)], 'and 23 in 2021'],
    ['a lowered figure', [at('of CO', 0), at('2', 5, { y: 697, size: 6 })], 'of CO2'],
    ['a small figure by itself', [at('Killed:', 0, { size: 14 }), at('23', 11, { size: 9 })], 'Killed: 23'],
    [
      'a figure whose baseline is a little off, as in scans',
      [at('killed', 0), at('3', 7, { y: 701.5 }), at('men who', 9)],
      'killed 3 men who',
    ],
    ['a square', [at('an area of 12 km', 0), at('2', 16, { y: 704, size: 6 })], 'an area of 12 km²'],
    ['an ordinal', [at('the 5', 0), at('th', 5, { y: 704, size: 6 })], 'the 5th'],
  ])('leaves %s alone', async (_name, drawn, want) => {
    expect((await read([...drawn, below])).first).toBe(want.startsWith('Killed') ? want : `${want} ${REST}`);
  });

  it('tells which figures are left open, and on which page', async () => {
    const { remarks } = await read([at('and 231 guards', 0), ...FOOT, below]);
    expect(remarks).toEqual([
      { kind: 'doubtful figure', message: expect.stringMatching(/"231" on page 1 .*23\[1\?\].*Look them up/) },
    ]);
  });

  it('takes them as far as notes go up', async () => {
    const lines = ['First 311 men, then 12 men', 'and at last 441 men who died'];
    const { first } = await read([...column(lines, { x: 50, y: 700 }), ...FOOT]);
    expect(first).toBe('First 31[1?] men, then 1[2?] men and at last 441 men who died');
  });
});
