import type { Network } from '../../model/relation-record.ts';
import type { When } from '../../model/when.ts';

/** The stretch of time that a picture is of; null for the whole case. */
export type Window = Network['of'];

/** First and last day (ISO, both included). */
export interface Days {
  from: string;
  to: string;
}

/**
 * On a day, what was said without days counts for so long after its report, and fighting for so long after it took place:
 * who shelters whom is not told anew each day. A guess.
 */
export const CARRIED_DAYS = 365;

/** The days a window asks about; a relation without days of its own must have been said within them. */
export function daysOf(of: NonNullable<Window>): Days {
  return 'year' in of
    ? { from: `${of.year}-01-01`, to: `${of.year}-12-31` }
    : { from: shifted(of.day, -CARRIED_DAYS), to: of.day };
}

/** A relation that is said to hold within some days, told in a report of `told` (ISO day). */
export function stands(held: { when: When; open: boolean } | null, told: string, of: Window): boolean {
  if (of === null) return true;
  const asked = daysOf(of);
  if (held === null) return told >= asked.from && told <= asked.to;
  const from = held.when.from.slice(0, 10);
  // What goes on as far as he knows who says so is known up to his report, and is carried on from there like the rest.
  const carried = 'day' in of ? shifted(told, CARRIED_DAYS) : told;
  const to = held.open ? later(carried, held.when.to.slice(0, 10)) : held.when.to.slice(0, 10);
  return 'day' in of ? from <= of.day && to >= of.day : from <= asked.to && to >= asked.from;
}

/** Whether something that took place from one day to another lies in the window; null where no day is told. */
export function takesPlace({ from, to }: { from: string | null; to: string | null }, of: Window): boolean | null {
  if (of === null) return true;
  if (from === null) return null;
  const asked = daysOf(of);
  return from <= asked.to && (to ?? from) >= asked.from;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
