import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTextOrder, type Marked, segmentsOf } from './segments.ts';

const TEXT = 'At least 58 soldiers died; the army admitted 23.';
const all = { start: 0, end: TEXT.length };

function mark(id: string, words: string): Marked {
  const start = TEXT.indexOf(words);
  return { id, span: { start, end: start + words.length } };
}

test.each([
  ['nothing marked', [], [[TEXT, '']]],
  [
    'one claim',
    [mark('a', 'At least 58 soldiers')],
    [
      ['At least 58 soldiers', 'a'],
      [' died; the army admitted 23.', ''],
    ],
  ],
  [
    'one within another: the shorter one first',
    [mark('a', 'At least 58 soldiers died'), mark('b', '58 soldiers')],
    [
      ['At least ', 'a'],
      ['58 soldiers', 'b a'],
      [' died', 'a'],
      ['; the army admitted 23.', ''],
    ],
  ],
  [
    'two that overlap',
    [mark('a', 'soldiers died; the army'), mark('b', 'the army admitted 23')],
    [
      ['At least 58 ', ''],
      ['soldiers died; ', 'a'],
      ['the army', 'b a'],
      [' admitted 23', 'b'],
      ['.', ''],
    ],
  ],
  ['one without words', [{ id: 'a', span: { start: 4, end: 4 } }], [[TEXT, '']]],
])('%s', (_, marks, want) => {
  expect(segmentsOf(TEXT, all, marks).map(({ text, claims }) => [text, claims.join(' ')])).toEqual(want);
});

test('a number without a claim is cut out, also where it touches one', () => {
  const marks = [mark('a', 'the army admitted')];
  const { span } = mark('', '23');
  const todo = segmentsOf(TEXT, all, marks, [span]).filter((each) => each.todo);
  expect(todo.map(({ text }) => text)).toEqual(['23']);
});

test('a claim ends once, in the row in which it ends, though it begins in the one before', () => {
  const marks = [mark('a', 'died; the army')];
  const cut = TEXT.indexOf(' the army');
  const first = segmentsOf(TEXT, { start: 0, end: cut }, marks);
  const second = segmentsOf(TEXT, { start: cut, end: TEXT.length }, marks);
  expect(first.flatMap(({ begins, ends }) => [begins, ends])).toContainEqual(['a']);
  expect(first.flatMap(({ ends }) => ends)).toEqual([]);
  expect(second.flatMap(({ begins }) => begins)).toEqual([]);
  expect(second.flatMap(({ ends }) => ends)).toEqual(['a']);
});

test('claims are met by where they begin, the longer one first', () => {
  const marks = [mark('b', '58 soldiers'), mark('c', '23'), mark('d', '58'), mark('a', 'At least 58')];
  expect(inTextOrder(marks).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
});

/** Texts with surrogate pairs, letters that are written from the right, and marks anywhere in them. */
const texts = fc.string({ unit: fc.constantFrom('a', ' ', '7', '٥', 'ج', '\u200f', '𐤀', '🚁', '\n'), maxLength: 60 });
const spans = fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marked = fc.array(spans, { maxLength: 8 }).map((each) => each.map((span, n) => ({ id: `c${n}`, span })));

test('whatever is marked, the segments are the text, in order', () => {
  fc.assert(
    fc.property(texts, spans, marked, fc.array(spans, { maxLength: 3 }), (text, within, marks, todos) => {
      const segments = segmentsOf(text, within, marks, todos);
      expect(segments.map((each) => each.text).join('')).toBe(text.slice(within.start, within.end));
      for (const each of segments) expect(each.text).toBe(text.slice(each.start, each.end));
    }),
  );
});

test('a segment stands in just those claims that cover it, and none begins or ends inside of it', () => {
  fc.assert(
    fc.property(texts, marked, (text, marks) => {
      for (const { start, end, claims } of segmentsOf(text, { start: 0, end: text.length }, marks)) {
        const over = marks.filter(({ span }) => span.start < span.end && span.start < end && start < span.end);
        expect([...claims].sort()).toEqual(over.map(({ id }) => id).sort());
        for (const { span } of over) expect(span.start <= start && end <= span.end).toBe(true);
      }
    }),
  );
});

test('a claim within the text begins once and ends once', () => {
  fc.assert(
    fc.property(texts, marked, (text, marks) => {
      const segments = segmentsOf(text, { start: 0, end: text.length }, marks);
      for (const { id, span } of marks) {
        const isThere = span.start < Math.min(span.end, text.length);
        expect(segments.filter(({ begins }) => begins.includes(id)).length).toBe(isThere ? 1 : 0);
        expect(segments.filter(({ ends }) => ends.includes(id)).length).toBe(
          isThere && span.end <= text.length ? 1 : 0,
        );
      }
    }),
  );
});
