import { describe, expect, test } from 'vitest';
import { binDays, densityOf, stepPath } from './density.ts';
import type { MarkSpans } from './mark-spans.ts';

function spans(...days: [start: number, end: number, lane?: number][]): MarkSpans {
  return {
    count: days.length,
    start: Float64Array.from(days, ([start]) => start),
    end: Float64Array.from(days, ([, end]) => end),
    lane: Uint8Array.from(days, ([, , lane = 0]) => lane),
  };
}

describe('how much falls on a day', () => {
  test.each<[string, MarkSpans, number, number[]]>([
    ['a day each', spans([0, 1], [0, 1], [2, 3]), 1, [2, 0, 1, 0]],
    ['what is known as four days lies on each in part', spans([0, 4]), 1, [0.25, 0.25, 0.25, 0.25]],
    ['only its part within the days', spans([-2, 2]), 1, [0.25, 0.25, 0, 0]],
    ['undated and outside is left out', spans([Number.NaN, Number.NaN], [9, 10]), 1, [0, 0, 0, 0]],
    ['bins of two days', spans([0, 1], [1, 2], [3, 4]), 2, [2, 1]],
    ['an hour is no less than its day', spans([1.5, 1.6]), 1, [0, 1, 0, 0]],
  ])('%s', (_, given, step, want) =>
    expect([...densityOf(given, { from: 0, to: 4 }, step).counts].map((n) => Math.round(n * 100) / 100)).toEqual(want),
  );

  test('weighed, and of one lane', () => {
    const given = spans([0, 1, 1], [0, 1, 2]);
    expect(densityOf(given, { from: 0, to: 1 }, 1, { weights: [3, 5] }).most).toBe(8);
    expect(densityOf(given, { from: 0, to: 1 }, 1, { weights: [3, 5], only: 2 }).most).toBe(5);
  });
});

test('bins are never narrower than can be seen', () => {
  expect(binDays({ from: 0, to: 10 }, 1_000)).toBe(1);
  expect(binDays({ from: 0, to: 1_000 }, 1_000)).toBe(4);
});

test('the outline leaves the base only where something is', () => {
  const bins = { from: 0, step: 1, counts: Float64Array.from([0, 2, 0]), most: 2 };
  expect(stepPath(bins, (day) => day * 10, 20, 10, 2)).toBe('M10.0 20L10.0 10.0L20.0 10.0L20.0 20Z');
});
