import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../../src/model/situation.ts';
import { accordsOfNote, courseOf, hoursShort } from './course-of-clock.ts';

function when(iso: string) {
  const grain = iso.length === 10 ? ('day' as const) : ('minute' as const);
  return { from: iso, to: iso, grain, approximate: false, basis: 'stated' as const, span: null };
}
function accord(starts: string | null, ends: string | null, rest: Partial<Agreement> = {}): Agreement {
  return {
    id: `a ${starts}`,
    type: 'ceasefire',
    parties: [],
    mediators: [],
    requested: [],
    starts: starts ? when(starts) : null,
    ends: ends ? when(ends) : null,
    status: 'in force',
    violations: [],
    claims: [],
    ...rest,
  };
}

describe('how far the clock has run', () => {
  test.each<[string, Agreement, string | null, ReturnType<typeof courseOf>]>([
    [
      'to the hour',
      accord('2025-10-15T13:00Z', '2025-10-17T13:00Z'),
      '2025-10-16T09:00Z',
      { part: 20 / 48, runHours: 20, leftHours: 28 },
    ],
    [
      'a day is known to its end',
      accord('2025-10-15T13:00Z', '2025-10-17T13:00Z'),
      '2025-10-15',
      { part: 11 / 48, runHours: 11, leftHours: 37 },
    ],
    ['never past its end', accord('2025-10-15', '2025-10-16'), '2025-11-01', { part: 1, runHours: 48, leftHours: 0 }],
    ['not begun', accord('2025-10-20', '2025-10-21'), '2025-10-15', { part: 0, runHours: 0, leftHours: 48 }],
    ['no end', accord('2025-10-15', null), '2025-10-15', { part: null, runHours: 24, leftHours: null }],
    ['no beginning', accord(null, '2025-10-15'), '2025-10-15', { part: null, runHours: null, leftHours: null }],
    [
      'the accord says as of when',
      accord('2025-10-15', null, { statusBy: { basis: 'clock', by: [], asOf: '2025-10-15T06:00Z' } }),
      '2025-12-31',
      { part: null, runHours: 6, leftHours: null },
    ],
  ])('%s', (_, given, knownOn, want) => {
    const got = courseOf(given, knownOn);
    expect(got.part === null ? null : Math.round(got.part * 1e6)).toBe(
      want.part === null ? null : Math.round(want.part * 1e6),
    );
    expect([got.runHours, got.leftHours].map((n) => (n === null ? null : Math.round(n)))).toEqual([
      want.runHours,
      want.leftHours,
    ]);
  });
});

test('those that stand come first, then the latest; talks are left out', () => {
  const old = accord('2025-10-01', null, { status: 'expired' });
  const late = accord('2025-10-09', null, { status: 'broken' });
  const now = accord('2025-09-01', null);
  const talks = accord('2025-10-10', null, { type: 'talks' });
  expect(accordsOfNote([old, late, talks, now])).toEqual([now, late, old]);
});

test.each([
  [28, '28 h'],
  [95.4, '95 h'],
  [240, '10 d'],
])('%d hours in short', (hours, want) => expect(hoursShort(hours)).toBe(want));
