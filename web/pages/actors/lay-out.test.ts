import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { bowsOf, overlap, placeLabels } from './place-labels.ts';

const knots = (names: string) => names.split(' ').map((key) => ({ key, name: `${key} of the north`, r: 24 }));
const ties = (pairs: string) =>
  pairs.split(' ').map((pair, at) => {
    const [from = '', to = ''] = pair.split('-');
    return { id: `${at}`, from, to };
  });

describe.each([
  ['a pair', 'a b', 'a-b'],
  ['pairs apart', 'a b c d e f', 'a-b c-d e-f'],
  ['a star', 'a b c d e f', 'a-b a-c a-d a-e a-f'],
  ['a ring with two lines between two', 'a b c d e', 'a-b b-a b-c c-d d-e e-a'],
  ['a chain', 'a b c d e f', 'a-b b-c c-d d-e e-f'],
])('%s', (_, names, pairs) => {
  describe.each([820, 358])('on %d pixels', (width) => {
    const { spots, height } = layOut(knots(names), ties(pairs), width);
    const bows = bowsOf(ties(pairs), spots);
    const lines = ties(pairs).map(({ id }) => ({ id, words: ['shelters', 'per reports'], mark: false }));
    const labels = placeLabels(knots(names), lines, spots, bows, { width, height });

    it('keeps every knot on the page and off the others', () => {
      const all = [...spots.values()];
      expect(all).toHaveLength(knots(names).length);
      for (const { x, y, r } of all) {
        expect(x - r).toBeGreaterThanOrEqual(0);
        expect(x + r).toBeLessThanOrEqual(width);
        expect(y - r).toBeGreaterThanOrEqual(0);
        expect(y + r).toBeLessThanOrEqual(height);
      }
      for (const [i, a] of all.entries())
        for (const b of all.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    });

    it('lets no label lie on another', () => {
      const boxes = [...labels.names.values(), ...labels.words.values()].map(({ box }) => box);
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(0);
    });

    it('is the same each time', () => {
      expect(layOut(knots(names), ties(pairs), width)).toEqual({ spots, height });
    });
  });
});
