import { describe, expect, it } from 'vitest';
import { timeAxis } from './time-axis.ts';

describe('an axis of time', () => {
  it.each([
    ['decades', '1996-01-01', '2025-10-16', 600, ['2000', '2005', '2010', '2015', '2020', '2025']],
    ['a few years', '2022-03-01', '2025-10-16', 600, ['2023', '2024', '2025']],
    ['months', '2025-04-10', '2025-10-16', 600, ['May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct']],
    ['months over new year', '2024-11-01', '2025-02-20', 600, ['Nov', 'Dec', '2025', 'Feb']],
    ['days', '2025-10-08', '2025-10-12', 600, ['8 Oct', '9', '10', '11', '12']],
    ['one day', '2025-10-08', '2025-10-08', 600, ['8 Oct']],
  ])('%s', (_, first, last, width, want) => {
    expect(timeAxis(first, last, width).ticks.map(({ words }) => words)).toEqual(want);
  });

  it('has no more ticks than there is room for', () => {
    for (const width of [120, 240, 900])
      expect(timeAxis('1950-01-01', '2025-01-01', width).ticks.length).toBeLessThanOrEqual(width / 54 + 1);
  });

  it('keeps what lies outside at its edges', () => {
    const { x } = timeAxis('2025-10-08', '2025-10-12', 500);
    expect([x('2025-10-01'), x('2025-10-08'), x('2025-10-13'), x('2026-01-01')]).toEqual([0, 0, 500, 500]);
  });
});
