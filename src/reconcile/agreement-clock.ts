import type { When } from '../model/when.ts';

const MINUTE = 60_000;
const UNITS: Record<string, number> = { W: 7 * 24 * 60, D: 24 * 60, H: 60, M: 1 };

export interface Clock {
  starts: When | null;
  ends: When | null;
}

/** The missing end of a clock, counted from the other one by the length that was told ("48 hours", PT48H). */
export function completed({ starts, ends }: Clock, duration: string | null): Clock {
  const minutes = duration === null ? null : minutesOf(duration);
  if (minutes === null || minutes === 0) return { starts, ends };
  if (starts && !ends) return { starts, ends: shifted(starts, minutes) };
  if (ends && !starts) return { starts: shifted(ends, -minutes), ends };
  return { starts, ends };
}

/** Weeks, days, hours and minutes; null for months and years, whose length depends on the calendar. */
export function minutesOf(duration: string): number | null {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (!parts) return null;
  const of = (group: number, unit: string): number => Number(parts[group] ?? 0) * (UNITS[unit] ?? 0);
  return of(1, 'W') + of(2, 'D') + of(3, 'H') + of(4, 'M');
}

/** The same time so many minutes later; a day stays a day. */
export function shifted(when: When, minutes: number): When {
  return {
    ...when,
    from: shiftedIso(when.from, minutes),
    to: shiftedIso(when.to, minutes),
    basis: 'relative',
    span: null,
  };
}

function shiftedIso(iso: string, minutes: number): string {
  const moved = new Date(Date.parse(iso) + minutes * MINUTE).toISOString();
  return iso.includes('T') ? `${moved.slice(0, 16)}Z` : moved.slice(0, 10);
}

/** The last millisecond of a day or moment (ISO). */
export function lastMoment(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T23:59:59Z` : iso);
}

/** The day a clock points to, where it points to one. */
export function dayOf(when: When | null): string | null {
  return when === null || !['minute', 'hour', 'day'].includes(when.grain) ? null : when.from.slice(0, 10);
}
