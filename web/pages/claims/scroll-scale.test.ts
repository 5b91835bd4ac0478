import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  barAt,
  type Extent,
  lastBar,
  lastPlace,
  MOST_PIXELS,
  type Position,
  placeAt,
  placeToShow,
  scrolledHeight,
  scrolledTo,
} from './scroll-scale.ts';

const MILLION: Extent = { full: 1_000_000 * 34, view: 600 };
const SHORT: Extent = { full: 40 * 34, view: 600 };
const top: Position = { bar: 0, place: 0 };

test('a million rows are scrolled on less than any browser draws', () => {
  expect(scrolledHeight(MILLION.full)).toBe(MOST_PIXELS);
  expect(scrolledHeight(SHORT.full)).toBe(SHORT.full);
});

test.each([
  ['the beginning', 0, 0],
  ['the end', lastBar(MILLION), lastPlace(MILLION)],
  ['the middle', lastBar(MILLION) / 2, lastPlace(MILLION) / 2],
])('dragged to %s', (_, bar, place) => {
  expect(scrolledTo({ bar: bar + 5_000, place: 77 }, bar, MILLION)).toEqual({ bar, place });
});

test('a short table is scrolled as it is', () => {
  expect(scrolledTo(top, 333, SHORT)).toEqual({ bar: 333, place: 333 });
  expect(scrolledTo(top, 9_999, SHORT)).toEqual({ bar: 760, place: 760 });
});

test('by the wheel a million rows move as far as ten would: none is jumped over', () => {
  let at: Position = { bar: 4_000_000, place: placeAt(4_000_000, MILLION) };
  const first = at.place;
  for (let n = 1; n <= 50; n++) {
    at = scrolledTo(at, at.bar + 100, MILLION);
    expect(at.place).toBeCloseTo(first + n * 100, 4);
  }
});

test('the wheel comes to both ends, whatever was dragged before', () => {
  for (const step of [-100, 100]) {
    let at: Position = { bar: 0, place: 0 };
    const bar = step < 0 ? 1_000 : lastBar(MILLION) - 1_000;
    at = scrolledTo({ bar: bar + 5_000, place: 0 }, bar, MILLION);
    let turns = 0;
    while (at.place > 0 && at.place < lastPlace(MILLION) && turns < 500) {
      at = scrolledTo(at, Math.min(Math.max(at.bar + step, 0), lastBar(MILLION)), MILLION);
      turns += 1;
    }
    expect(at).toEqual(step < 0 ? top : { bar: lastBar(MILLION), place: lastPlace(MILLION) });
    expect(turns).toBeLessThan(200);
  }
});

const extents = fc.record({
  full: fc.integer({ min: 0, max: 60_000_000 }),
  view: fc.integer({ min: 100, max: 2_000 }),
});

test('wherever the bar goes, bar and table stay within their ends', () => {
  fc.assert(
    fc.property(extents, fc.array(fc.integer({ min: -3_000, max: 9_000_000 }), { maxLength: 30 }), (extent, bars) => {
      let at: Position = top;
      for (const bar of bars) {
        at = scrolledTo(at, bar > 5_000 ? Math.min(bar, lastBar(extent)) : clampBar(at.bar + bar, extent), extent);
        expect(at.place).toBeGreaterThanOrEqual(0);
        expect(at.place).toBeLessThanOrEqual(lastPlace(extent));
        expect(at.bar).toBeGreaterThanOrEqual(0);
        expect(at.bar).toBeLessThanOrEqual(lastBar(extent));
      }
    }),
  );
});

function clampBar(bar: number, extent: Extent): number {
  return Math.min(Math.max(bar, 0), lastBar(extent));
}

test('there and back is the same place', () => {
  fc.assert(
    fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, part) => {
      const place = part * lastPlace(extent);
      expect(placeAt(barAt(place, extent), extent)).toBeCloseTo(place, 3);
    }),
  );
});

test.each([
  ['in view already', { start: 340, end: 374 }, 300],
  ['above', { start: 34, end: 68 }, 34],
  ['below', { start: 1_000, end: 1_034 }, 434],
  ['the last one', { start: MILLION.full - 34, end: MILLION.full }, MILLION.full - 600],
])('the table moves no more than a row asks for: %s', (_, row, want) => {
  expect(placeToShow(300, row, MILLION)).toBe(want);
});
