import { describe, expect, test } from 'vitest';
import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import { dayNumber } from '../../../words/when.ts';
import { chartPlan } from './chart-plan.ts';
import { outside, rowsWithin, spansOf } from './mark-spans.ts';

/** Marks of clashes, a day each; null is undated. */
function marksOf(days: (string | null)[], to: (string | null)[] = days): IncidentMarks {
  const all = <T>(value: T) => days.map(() => value);
  return {
    total: days.length,
    undated: 0,
    id: days.map((_, at) => `i-${at}`),
    type: all(0),
    types: ['armed clash'],
    status: all(0),
    statuses: ['contested'],
    from: days,
    to,
    grain: all('day' as const),
    approximate: all(false),
    published: all(false),
    precision: all(null),
    lat: all(null),
    lon: all(null),
    country: all(null),
    admin1: all(null),
    claims: all(1),
    title: days.map((_, at) => `Clash ${at}`),
    place: all(null),
  };
}
const DAYS = { from: dayNumber('2025-10-07'), to: dayNumber('2025-10-17') };
function planOf(marks: IncidentMarks, width: number, left: number) {
  const spans = spansOf(marks);
  const rows = rowsWithin(spans, DAYS.from, DAYS.to);
  const isFew = rows.length <= 30;
  return chartPlan({
    marks,
    spans,
    rows,
    words: new Map(marks.id.map((id, row) => [id, { title: marks.title?.[row] ?? '', place: null }])),
    numbers: new Map(isFew ? rows.map((row, at) => [marks.id[row] ?? '', at + 1]) : []),
    accords: [],
    days: DAYS,
    knownEnd: DAYS.to,
    left,
    width,
  });
}

describe('marks in days', () => {
  const marks = marksOf(
    ['2013-11-01', '2025-10-07', '2025-10-16', '2025-12-01', null],
    ['2013-11-30', '2025-10-08', '2025-10-16', '2025-12-01', null],
  );
  test('those that reach into the days', () => expect(rowsWithin(spansOf(marks), DAYS.from, DAYS.to)).toEqual([1, 2]));
  test('the others are counted', () =>
    expect(outside(spansOf(marks), DAYS.from, DAYS.to)).toEqual({ before: 1, after: 1, undated: 1 }));
  test('a moment is an hour wide at least', () => {
    const { start, end } = spansOf(marksOf(['2025-10-15T13:00Z']));
    expect((end[0] ?? 0) - (start[0] ?? 0)).toBeCloseTo(1 / 24);
  });
});

describe('the plan of the chart', () => {
  test('few have numbers and words', () => {
    const { bars, isDense } = planOf(marksOf(['2025-10-07', '2025-10-09']), 1_150, 150);
    expect(isDense).toBe(false);
    expect(bars.map(({ number, words, x, width }) => [number, words, x, width])).toEqual([
      [1, 'Clash 0', 150, 100],
      [2, 'Clash 1', 350, 100],
    ]);
  });
  test('on a narrow screen numbers alone', () =>
    expect(planOf(marksOf(['2025-10-07']), 360, 0).bars.map(({ number, words }) => [number, words])).toEqual([
      [1, ''],
    ]));
  test('more than can be told apart are counted by day', () => {
    const { bars, isDense, lanes, most } = planOf(marksOf(Array.from({ length: 200 }, () => '2025-10-11')), 1_150, 150);
    expect([bars.length, isDense, most]).toEqual([0, true, 200]);
    expect(lanes[0]?.bins?.counts[4]).toBe(200);
  });
  test('a day too full for its lane is counted too', () =>
    expect(planOf(marksOf(Array.from({ length: 40 }, () => '2025-10-11')), 1_150, 150).isDense).toBe(true));
});
