import type { When } from '../../../model/when.ts';

const DAY_MS = 86_400_000;

/** The days (ISO dates) that an incident lies within, and how many they are. */
export interface Days {
  first: string;
  last: string;
  count: number;
}

export function daysOf({ from, to }: When): Days {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return { first, last, count: Math.max(1, Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1) };
}

/** The day in the middle; of two the earlier. */
export function middleOf({ first, count }: Days): string {
  return new Date(Date.parse(first) + Math.floor((count - 1) / 2) * DAY_MS).toISOString().slice(0, 10);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** Whether the day is not quite certain: told as "about", or only the report's own. */
export function isUnsure({ approximate, basis }: When): boolean {
  return approximate || basis === 'published';
}

/** "11 October 2025" is one day; else both ends. */
export function daysInWords({ first, last, count }: Days): string {
  return count === 1 ? first : `${first} to ${last}`;
}
