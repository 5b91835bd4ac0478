import type { Agreement } from '../../../../src/model/situation.ts';
import { dayNumber } from '../../../words/when.ts';

const STANDS = new Set<Agreement['status']>(['in force', 'extended', 'announced']);
const HOLDS_FIRE = new Set<Agreement['type']>(['ceasefire', 'peace deal']);

/** The accords that stop fighting: those that stand first, then the latest. */
export function accordsOfNote(agreements: readonly Agreement[]): Agreement[] {
  const begins = ({ starts }: Agreement) => (starts ? dayNumber(starts.from) : Number.NEGATIVE_INFINITY);
  return agreements
    .filter(({ type }) => HOLDS_FIRE.has(type))
    .sort((a, b) => Number(STANDS.has(b.status)) - Number(STANDS.has(a.status)) || begins(b) - begins(a));
}

export function ofNote(agreements: readonly Agreement[]): Agreement | null {
  return accordsOfNote(agreements)[0] ?? null;
}

/**
 * How far an accord's clock has run on the day that the page is known on, never on today's. `part` is null where no end is
 * known; hours are null where nothing can be said of them.
 */
export interface ClockCourse {
  part: number | null;
  runHours: number | null;
  leftHours: number | null;
}

export function courseOf({ starts, ends, statusBy }: Agreement, knownOn: string | null): ClockCourse {
  const asOf = statusBy?.asOf ?? knownOn;
  if (!starts || asOf === null) return { part: null, runHours: null, leftHours: null };
  // A day without an hour is known to its end.
  const now = asOf.length === 10 ? dayNumber(asOf) + 1 : dayNumber(asOf);
  const start = dayNumber(starts.from);
  const run = Math.max(0, (now - start) * 24);
  if (!ends) return { part: null, runHours: run, leftHours: null };
  const end = ends.to.length === 10 ? dayNumber(ends.to) + 1 : dayNumber(ends.to);
  const all = (end - start) * 24;
  if (all <= 0) return { part: null, runHours: run, leftHours: null };
  return { part: Math.min(run / all, 1), runHours: Math.min(run, all), leftHours: Math.max(all - run, 0) };
}

/** "28 h", "5 d": hours up to four days. */
export function hoursShort(hours: number): string {
  return hours < 96 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} d`;
}
