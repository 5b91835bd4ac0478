import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, openNumbersIn, rowsOf } from './rows.ts';

const TEXT = 'BORDER. Two died.  Nobody spoke.\n\nOn Sunday 58 fell.\n';
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { span: { start, end: start + words.length } };
};

test('sentences are rows with their numbers, and what stands between them is not lost', () => {
  const rows = rowsOf(TEXT, [spanOf('Two died.'), spanOf('Nobody spoke.'), spanOf('On Sunday 58 fell.')]);
  expect(rows.map(({ start, end, sentence, opens }) => [TEXT.slice(start, end), sentence, opens])).toEqual([
    ['BORDER. ', null, false],
    ['Two died.  ', 0, false],
    ['Nobody spoke.\n\n', 1, false],
    ['On Sunday 58 fell.\n', 2, true],
  ]);
});

test('before the sentences are known the text stands in its paragraphs', () => {
  const rows = rowsOf(TEXT, undefined);
  expect(rows.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'BORDER. Two died.  Nobody spoke.\n\n',
    'On Sunday 58 fell.\n',
  ]);
});

const texts = fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '🚁', 'ج'), maxLength: 60 });
const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) } })),
  { maxLength: 6 },
);

test('rows are the whole text once, whatever the sentences are', () => {
  fc.assert(
    fc.property(texts, spans, (text, sentences) => {
      const sorted = [...sentences].sort((a, b) => a.span.start - b.span.start);
      for (const given of [sorted, undefined]) {
        const rows = rowsOf(text, given);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }
    }),
  );
});

test('numbers that somebody said to be no claim wait no longer', () => {
  const [two, all] = [spanOf('Two').span, spanOf('58').span];
  const numbers = [
    { said: 'Two', of: 'people' as const, span: two, settled: 'k-1' },
    { said: '58', of: 'people' as const, span: all },
  ];
  expect(openNumbersIn({ numbers })).toEqual([all]);
});

test.each([
  ['قُتل ٥٨ جنديًا', 'ar', 'rtl'],
  ['קצין נהרג', null, 'rtl'],
  ['The army (الجيش) said', null, 'ltr'],
  ['58 killed', 'ur-PK', 'rtl'],
  ['58 killed', 'en', 'ltr'],
  ['2025', null, 'ltr'],
  ['', null, 'ltr'],
])('%s (%s) runs %s', (text, language, want) => {
  expect(directionOf(text, language)).toBe(want);
});
