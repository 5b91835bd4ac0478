import type { DayPart, Season, Unit } from '../../knowledge/times.ts';
import type { TimeLimit } from '../../model/annotation.ts';
import type { Grain } from '../../model/when.ts';

/** Early, mid or late in a month, year, week: "early May", "late 2024". */
export type Edge = 'early' | 'mid' | 'late';

/** Hours of a day, as said. */
export type Hours = DayPart | 'early' | 'late' | 'overnight';

/** A year as said: written out, or counted from the report's ("this year" 0, "last year" -1), or left out. */
export type YearRef = { stated: number } | { offset: number } | null;

/** A time on the clock as written. `offset` in minutes east of Greenwich, `place` an IANA zone; both null: unknown. */
export interface ClockTime {
  hour: number;
  minute: number;
  fine: boolean; // minutes were written
  offset: number | null;
  place: string | null;
}

/** What the words say, before any date is worked out. */
export type Expression =
  | { kind: 'date'; year: YearRef; month: number; day: number | null; edge: Edge | null; weekday?: number }
  | { kind: 'year'; year: number; edge: Edge | null; to: number | null }
  | { kind: 'decade'; year: number; edge: Edge | null }
  | { kind: 'weekday'; weekday: number; which: 'last' | 'next' | 'this' | null; dayOfMonth?: number }
  | { kind: 'day'; offset: number }
  | { kind: 'period'; unit: Unit; offset: number; edge: Edge | 'start' | 'end' | 'earlier' | 'later' | 'so far' | null }
  | { kind: 'season'; season: Season; year: YearRef; which: 'last' | 'next' | 'this' | null; edge: Edge | null }
  | { kind: 'months'; from: number; to: number; grain: Grain; year: YearRef; which: 'last' | 'next' | 'this' | null }
  | { kind: 'ago'; n: number | null; unit: Unit; sign: 1 | -1 }
  | { kind: 'stretch'; n: number | null; unit: Unit; sign: 1 | -1 }
  | { kind: 'counted'; n: number | null; unit: Unit; sign: 1 | -1; from: 'narrative' | 'event' }
  | { kind: 'narrative'; unit: Unit; offset: number }
  | { kind: 'clock' }
  | { kind: 'hours' }
  | { kind: 'month part'; month: Extract<Expression, { kind: 'date' }>; from: number; to: number }
  | { kind: 'week of'; day: Expression }
  | { kind: 'range'; from: Expression; to: Expression }
  | { kind: 'fixed'; from: string; to: string; yearless: boolean }
  | { kind: 'slashed'; first: number; second: number; year: number }
  | { kind: 'holiday'; name: string; year: YearRef }
  | { kind: 'duration' }
  | { kind: 'set' }
  | { kind: 'undated' };

/** One expression of time in a sentence. Atoms `first..end` (exclusive). */
export interface Found {
  first: number;
  end: number;
  expression: Expression;
  hours: Hours | null;
  clock: ClockTime | null;
  duration: string | null; // ISO 8601
  limit: TimeLimit | null;
  /** Atoms of the event's words for "two days after the blasts". */
  anchor: { first: number; end: number } | null;
  /** Directly before a noun, as part of it: "48-hour", "the 2021 takeover". Not to be joined into one word of time. */
  adjectival: boolean;
}

export function found(first: number, end: number, expression: Expression, more: Partial<Found> = {}): Found {
  return {
    first,
    end,
    expression,
    hours: null,
    clock: null,
    duration: null,
    limit: null,
    anchor: null,
    adjectival: false,
    ...more,
  };
}
