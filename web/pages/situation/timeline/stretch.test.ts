import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../words/when.ts';
import { addressOfDays, axisFor, between, brushed, busiestStretch, moved, withEdge } from './stretch.ts';

const day = (iso: string) => dayNumber(iso);
const WHOLE = { from: day('2025-10-07'), to: day('2025-10-17') };

describe('the days shown at first', () => {
  const reports = { first: day('2025-10-08'), last: day('2025-10-16') };
  test('those around the reports: an incident of long ago is left out', () => {
    const starts = ['2013-11-01', '2025-10-07', '2025-10-11', '2025-10-15'].map(day);
    expect(
      busiestStretch(
        starts,
        starts.map((start) => start + 1),
        reports,
      ),
    ).toEqual(WHOLE);
  });
  test('reports on what is long past: the shortest stretch that holds most', () => {
    const starts = ['2001-01-01', '2011-02-01', '2011-02-02', '2011-02-03', '2011-02-04'].map(day);
    expect(
      busiestStretch(
        starts,
        starts.map((start) => start + 1),
        reports,
      ),
    ).toEqual({
      from: day('2011-02-01'),
      to: day('2011-02-05'),
    });
  });
  test('nothing dated: the days of the reports', () =>
    expect(busiestStretch([], [], reports)).toEqual({ from: reports.first, to: reports.last + 1 }));
  test('nothing at all', () => expect(busiestStretch([], [], null)).toBeNull());
});

describe('the axis', () => {
  test('has room for what is not yet known', () => expect(axisFor(WHOLE, []).to).toBe(WHOLE.to + 1));
  test('reaches to the end of an accord', () => expect(axisFor(WHOLE, [WHOLE.to + 2.5]).to).toBe(WHOLE.to + 3));
  test('not to one that is years ahead', () => expect(axisFor(WHOLE, [WHOLE.to + 900]).to).toBe(WHOLE.to + 1));
});

describe('the brush and the address', () => {
  test('nothing in the address is the whole', () => expect(brushed(WHOLE, undefined, undefined).days).toEqual(WHOLE));
  test.each([
    ['2025-10-09', '2025-10-11', '2025-10-09', '2025-10-12'],
    ['2025-10-09', undefined, '2025-10-09', '2025-10-17'],
    [undefined, '2025-10-11', '2025-10-07', '2025-10-12'],
    ['2025-10-11', '2025-10-09', '2025-10-11', '2025-10-12'],
  ])('since %s until %s', (since, until, from, to) =>
    expect(brushed(WHOLE, since, until).days).toEqual({ from: day(from), to: day(to) }),
  );
  test('days outside of the whole widen it', () =>
    expect(brushed(WHOLE, '2013-11-01', '2013-11-30').whole).toEqual({ from: day('2013-11-01'), to: WHOLE.to }));
  test('there and back', () => {
    const { days } = brushed(WHOLE, '2025-10-09', '2025-10-11');
    expect(addressOfDays(days, WHOLE)).toEqual({ since: '2025-10-09', until: '2025-10-11' });
    expect(addressOfDays(WHOLE, WHOLE)).toEqual({ since: undefined, until: undefined });
  });
});

describe('moving the brush', () => {
  const days = { from: WHOLE.from + 2, to: WHOLE.from + 4 };
  test.each([
    ['from' as const, WHOLE.from - 5, { from: WHOLE.from, to: days.to }],
    ['from' as const, days.to + 3, { from: days.to - 1, to: days.to }],
    ['to' as const, WHOLE.to + 5, { from: days.from, to: WHOLE.to }],
    ['to' as const, WHOLE.from, { from: days.from, to: days.from + 1 }],
  ])('%s edge to %d: within the whole, a day at least', (edge, at, want) =>
    expect(withEdge(days, edge, at, WHOLE)).toEqual(want),
  );
  test.each([
    [1.4, 1],
    [-9, -2],
    [99, 6],
  ])('by %d days moves it by %d', (by, want) =>
    expect(moved(days, by, WHOLE)).toEqual({ from: days.from + want, to: days.to + want }),
  );
  test('a new one holds whole days', () =>
    expect(between(WHOLE.from + 3.6, WHOLE.from + 1.2, WHOLE)).toEqual({ from: WHOLE.from + 1, to: WHOLE.from + 4 }));
  test('a new one stays within', () =>
    expect(between(WHOLE.to + 3, WHOLE.to + 1, WHOLE)).toEqual({ from: WHOLE.to - 1, to: WHOLE.to }));
});
