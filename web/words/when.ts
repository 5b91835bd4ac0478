import type { When } from '../../src/model/when.ts';
import { momentWords, timeWords } from '../../src/publish/words/time-words.ts';

export { momentWords, timeWords };

const DAY_MS = 86_400_000;

const AS_DAYS: Pick<When, 'grain' | 'approximate' | 'basis' | 'span'> = {
  grain: 'day',
  approximate: false,
  basis: 'stated',
  span: null,
};

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "12 Oct"; with the year where it is not that of `beside`. */
export function dayShort(iso: string, beside?: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const year = iso.slice(0, 4);
  // Three letters for each month, as everywhere else.
  const day = SHORT.format(date).replace('Sept', 'Sep');
  return beside === undefined || beside.startsWith(year) ? day : `${day} ${year}`;
}

/** "Thu, 16 Oct 2025" without the comma. */
export function dayLong(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : LONG.format(date).replace(',', '').replace('Sept', 'Sep');
}

/** Days since 1970 of an ISO date or date-time; with hours as a part of a day. */
export function dayNumber(iso: string): number {
  return new Date(iso.length === 10 ? `${iso}T00:00Z` : iso).getTime() / DAY_MS;
}

export function isoDay(dayNumber: number): string {
  return new Date(Math.floor(dayNumber) * DAY_MS).toISOString().slice(0, 10);
}

/** The day some days after an ISO date. */
export function dayAfter(iso: string, days: number): string {
  return isoDay(dayNumber(iso.slice(0, 10)) + days);
}

/** "9–12 Oct", "28 Sep–3 Oct"; both with their years where they are of two years; one day once. */
export function daysBetween(first: string, last: string): string {
  const words = daysWords(first, last);
  return first.slice(0, 4) === last.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

/** A sentence of the server with its ISO days as they are written elsewhere: "9 Oct 2025". */
export function withDays(words: string): string {
  return words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => `${dayShort(day)} ${day.slice(0, 4)}`);
}

/** "9–12 Oct 2025", "28 Sep–3 Oct 2025", "from 9 Oct 2025", "until 12 Oct 2025": as times are written everywhere. */
export function daysWords(since: string | undefined, until: string | undefined): string {
  if (since !== undefined && until !== undefined) return timeWords({ ...AS_DAYS, from: since, to: until });
  return since === undefined
    ? `until ${momentWords((until ?? '').slice(0, 10))}`
    : `from ${momentWords(since.slice(0, 10))}`;
}
