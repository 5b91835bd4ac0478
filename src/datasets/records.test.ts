import { expect, test } from 'vitest';
import { cellsOf, type Layout, RecordCutter } from './records.ts';

const CSV: Layout = { delimiter: ',', quotes: true };
const TSV: Layout = { delimiter: '\t', quotes: false };

/** The records of a text that comes in pieces of a size. */
function cut(text: string, size: number, layout = CSV) {
  const cutter = new RecordCutter(layout, { position: 0, line: 1 });
  const out = [];
  for (let at = 0; at < text.length; at += size)
    for (const record of cutter.take(text.slice(at, at + size), at + size >= text.length)) out.push(record);
  return { records: out, at: cutter.at };
}

test.each([
  [
    'plain lines',
    'a,b\nc,d\n',
    [
      [1, 'a,b'],
      [2, 'c,d'],
    ],
  ],
  [
    'no end of the last line',
    'a,b\nc,d',
    [
      [1, 'a,b'],
      [2, 'c,d'],
    ],
  ],
  [
    'Windows line ends',
    'a,b\r\nc,d\r\n',
    [
      [1, 'a,b'],
      [2, 'c,d'],
    ],
  ],
  [
    'a line end within quotation marks',
    'a,"b\nc",d\ne,f,g',
    [
      [1, 'a,"b\nc",d'],
      [3, 'e,f,g'],
    ],
  ],
  [
    'a doubled quotation mark',
    'a,"say ""no""",d\ne,f,g',
    [
      [1, 'a,"say ""no""",d'],
      [2, 'e,f,g'],
    ],
  ],
  [
    'a quoted cell at the end, Windows',
    'a,"b"\r\nc,d',
    [
      [1, 'a,"b"'],
      [2, 'c,d'],
    ],
  ],
  [
    'a quotation mark in the middle of a cell',
    'a,5" gun,c\nd,e,f',
    [
      [1, 'a,5" gun,c'],
      [2, 'd,e,f'],
    ],
  ],
  [
    'empty lines',
    'a,b\n\n\nc,d\n',
    [
      [1, 'a,b'],
      [4, 'c,d'],
    ],
  ],
] as const)('%s, in pieces of any size', (_, text, want) => {
  for (const size of [1, 2, 3, 5, 100]) {
    const { records, at } = cut(text, size);
    expect(records.map(({ line, text: raw }) => [line, raw])).toEqual(want);
    expect(records.every(({ fault }) => fault === null)).toBe(true);
    expect(at.position).toBe(text.length);
  }
});

test.each([
  ['a mark that is never closed', 'a,"b,c\nd,e,f\ng,h,i\n', [1], 1],
  ['one that swallows up to the next quoted cell', 'a,"b,c\nd,"e",f\ng,h,i\n', [1], 1],
  ['something behind a closing mark', 'a,b,c\nd,"e"x,f\ng,h,i\n', [2], 1],
] as const)('%s costs its own line only', (_, text, faulty, cell) => {
  const { records } = cut(text, 4);
  expect(records.map(({ line }) => line)).toEqual([1, 2, 3]);
  expect(records.filter(({ fault }) => fault !== null).map(({ line }) => line)).toEqual(faulty);
  expect(records.find(({ fault }) => fault !== null)?.fault?.cell).toBe(cell);
});

test('tabs without quotation marks: a mark is a sign as any other', () => {
  expect(cut('a\t"b\nc\td\n', 3, TSV).records.map(({ text }) => text)).toEqual(['a\t"b', 'c\td']);
});

test('an open quotation mark does not hold the rest of a large file', () => {
  const rest = 'x,y,z\n'.repeat(300_000);
  const { records } = cut(`a,"b,c\n${rest}`, 1 << 16);
  expect(records).toHaveLength(300_001);
  expect(records[0]?.fault?.message).toContain('not closed');
});

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['a,"b,""c""",', ['a', 'b,"c"', '']],
  ['"a","",b', ['a', '', 'b']],
  ['a,5" gun,c', ['a', '5" gun', 'c']],
  ['', ['']],
])('cells of %s', (record, want) => {
  expect(cellsOf(record, CSV)).toEqual(want);
});
