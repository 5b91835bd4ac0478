import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNumbers, loadNumerals } from '../../knowledge/numbers.ts';
import { loadTimes } from '../../knowledge/times.ts';
import { QuantityReader } from '../quantities/quantity-reader.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { TimeReader } from './time-reader.ts';

const knowledge = loadTimes();
const times = new TimeReader(knowledge, loadNumerals());
const quantities = new QuantityReader(loadNumbers());

const WORDS = [
  ...knowledge.words.keys(),
  ..."the a last next this past of on in at by from to and between since until ago later earlier before after early late mid first three 0 1 3 15 31 32 2021 9999 1300 48 12,000 $ - / : . , % ' ( ) GMT p.m. am Z T half dozen hundred no both more than at least dozens several soldiers killed October May 2025-10-11 30/02/2025 10/09/2025 th s".split(
    ' ',
  ),
];
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
const published = fc.constantFrom('2025-10-15', '2024-02-29T23:59Z', '0001-01-01', '9999-12-31', 'yesterday', '');

function check(text: string, on: string): void {
  const sentences = splitSentences(text);
  const mentions = times.resolveTimes(sentences, { published: on });
  for (const { span, when, first, last } of mentions) {
    expect(span.start).toBeLessThan(span.end);
    expect(first).toBeLessThanOrEqual(last);
    if (when) expect(when.from <= when.to).toBe(true);
    if (when) expect(when.from).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\dZ)?$/);
  }
  for (const sentence of sentences) {
    for (const { span, quantity } of quantities.findQuantities(sentence, text, times.findTimeExtents(sentence))) {
      expect(text.slice(span.start, span.end)).toBe(quantity.said);
      if (quantity.to !== null && quantity.n !== null) expect(quantity.n).toBeLessThan(quantity.to);
      expect(quantity.n === null || Number.isFinite(quantity.n)).toBe(true);
    }
  }
}

describe('times and quantities of any text', () => {
  it('hold their promises for words of time and number in any order', () => {
    fc.assert(fc.property(phrase, published, check), { numRuns: 1500 });
  });

  it('hold them for any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), published, check), { numRuns: 300 });
  });

  it.each(['1', '1 ', '1,', '1-', 'hundred ', 'the ', 'a few ', 'two days before '])(
    'read 10,000 of %j in bounded time',
    (piece) => {
      const text = piece.repeat(10_000);
      const [sentence] = [{ ...wordsOf(text) }];
      const before = performance.now();
      times.resolveTimes([sentence], { published: '2025-10-15' });
      quantities.findQuantities(sentence, text, []);
      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );
});

/** One sentence of any length: the splitter would cut it. */
function wordsOf(text: string) {
  const tokens = [...text.matchAll(/\S+/g)].map((match, index) => ({
    index,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase(),
    lemma: '',
    upos: '',
    xpos: '',
    head: -1,
    rel: '',
  }));
  return { index: 0, paragraph: 0, start: 0, end: text.length, tokens, parsed: false };
}
