import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, positionSelector, quoteSelector } from './selectors.ts';

/** Text of few letters, so that words recur; with wide characters, joined ones, marks, right to left and half a character. */
const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '🚁', '👩‍🚒', 'é', 'جبهة', '\n', '\ud83d', '<'), {
    minLength: 1,
    maxLength: 400,
  })
  .map((parts) => parts.join(''));
const spanned = text.chain((whole) => {
  const points = [...whole];
  return fc.tuple(fc.nat(points.length - 1), fc.nat(points.length)).map(([from, length]) => {
    const start = points.slice(0, from).join('').length;
    return { whole, start, end: start + points.slice(from, from + Math.max(1, length)).join('').length };
  });
});

test('positions in code points select what the span selects', () => {
  fc.assert(
    fc.property(spanned, ({ whole, start, end }) => {
      const selected = positionSelector({ start, end }, codePoints(whole));
      expect([...whole].slice(selected.start, selected.end).join('')).toBe(whole.slice(start, end));
    }),
  );
});

test('what stands before and behind a quotation is what stands there, and cuts no character', () => {
  fc.assert(
    fc.property(spanned, ({ whole, start, end }) => {
      const { exact, prefix, suffix } = quoteSelector(whole, { start, end });
      expect(whole.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
      const before = whole.slice(0, start - prefix.length);
      expect([...before, ...prefix].join('')).toBe(whole.slice(0, start));
      expect([...before].length + [...prefix].length).toBe([...whole.slice(0, start)].length);
    }),
  );
});
