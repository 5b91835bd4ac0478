import { expect, test } from 'vitest';
import { type Piece, spanOfPieces } from './selection.ts';

const piece = (from: number, length: number, start: number | null = null, end: number | null = null): Piece => ({
  from,
  length,
  start,
  end,
});

const LATIN = 'At least 58 soldiers died.';
const ARABIC = 'قُتل ٥٨ جنديًا باكستانيًا.';
const PAIRS = '🚁🚁 hit 𐤀𐤁.';

test.each([
  ['within one piece', LATIN, [piece(0, 26, 9, 20)], '58 soldiers'],
  ['over three pieces', LATIN, [piece(0, 9, 3), piece(9, 2), piece(11, 15, null, 9)], 'least 58 soldiers'],
  ['blanks at its ends are left out', LATIN, [piece(0, 26, 8, 12)], '58'],
  ['only blanks', LATIN, [piece(0, 26, 8, 9)], null],
  ['nothing of the text', LATIN, [], null],
  ['a line that ends before the next one begins', LATIN, [piece(0, 11, 9), piece(11, 15, null, 0)], '58'],
  ['from right to left the places count the same way', ARABIC, [piece(0, 5), piece(5, 2, 0, 2)].slice(1), '٥٨'],
  ['marks over letters stay with them', ARABIC, [piece(0, ARABIC.length, 0, 4)], 'قُتل'],
  ['behind pairs', PAIRS, [piece(0, 4), piece(4, PAIRS.length - 4, 1, 4)].slice(1), 'hit'],
  ['in the middle of a pair', PAIRS, [piece(0, PAIRS.length, 1, 3)], '🚁🚁'],
  ['from the middle of a pair to the end', PAIRS, [piece(0, PAIRS.length, 10)], '𐤀𐤁.'],
])('%s', (_, text, pieces, want) => {
  const span = spanOfPieces(pieces, text);
  expect(span && text.slice(span.start, span.end)).toBe(want);
});
