import type { Span } from '../../model/span.ts';
import type { Grain, When } from '../../model/when.ts';
import { type Day, isoDay, isoMinute } from './calendar.ts';

/** A resolved time, still as day numbers. `minute` of the UTC day `from`, where a clock time with its zone was said. */
export interface Resolved {
  from: Day;
  to: Day;
  grain: Grain;
  approximate: boolean;
  basis: When['basis'];
  minute: number | null;
}

/** 0001-01-01 and 9999-12-31: beyond them ISO 8601 needs a sign. */
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

export function interval(from: Day, to: Day, grain: Grain, basis: When['basis'] = 'relative'): Resolved {
  return { from, to, grain, approximate: false, basis, minute: null };
}

export function oneDay(day: Day, basis: Resolved['basis']): Resolved {
  return interval(day, day, 'day', basis);
}

export function approximately(resolved: Resolved): Resolved {
  return { ...resolved, approximate: true };
}

/** Null where the days lie outside the calendar that ISO 8601 writes without a sign. */
export function toWhen(resolved: Resolved, span: Span): When | null {
  const { from, to, grain, approximate, basis, minute } = resolved;
  if (!(from >= FIRST_DAY && to <= LAST_DAY - 1 && from <= to)) return null;
  const at = minute === null ? null : isoMinute(from, minute);
  return { from: at ?? isoDay(from), to: at ?? isoDay(to), grain, approximate, basis, span };
}
