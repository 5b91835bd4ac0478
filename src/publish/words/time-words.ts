import type { When } from '../../model/when.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A time as finely as the text fixes it, never finer: "11 Oct 2025", "Oct 2025", "2025", "10–12 Oct 2025".
 * `~` marks an approximate one, `?` one that is only the report's own date.
 */
export function timeWords(when: When | null): string {
  if (!when) return 'no date';
  const words = rangeWords(when);
  return `${when.approximate ? '~' : ''}${words}${when.basis === 'published' ? '?' : ''}`;
}

function rangeWords({ from, to, grain }: When): string {
  const first = dayParts(from);
  const last = dayParts(to);
  if (!first || !last) return from === to ? from : `${from}–${to}`;
  if (isWholeYear(from, to)) return first.year === last.year ? first.year : `${first.year}–${last.year}`;
  if (grain === 'month' || grain === 'quarter' || grain === 'season' || grain === 'year' || grain === 'decade')
    return monthRange(first, last);
  const clock = clockWords(from, to);
  return dayRange(first, last) + (clock ? `, ${clock}` : '');
}

interface DayParts {
  year: string;
  month: string;
  day: number;
}

function dayParts(iso: string): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match?.[1] || !month) return null;
  return { year: match[1], month, day: Number(match[3]) };
}

function isWholeYear(from: string, to: string): boolean {
  return /^\d{4}-01-01/.test(from) && /^\d{4}-12-31/.test(to);
}

function monthRange(first: DayParts, last: DayParts): string {
  if (first.year !== last.year) return `${first.month} ${first.year}–${last.month} ${last.year}`;
  return first.month === last.month ? `${first.month} ${first.year}` : `${first.month}–${last.month} ${last.year}`;
}

function dayRange(first: DayParts, last: DayParts): string {
  const end = `${last.day} ${last.month} ${last.year}`;
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year}–${end}`;
  if (first.month !== last.month) return `${first.day} ${first.month}–${end}`;
  return first.day === last.day ? end : `${first.day}–${end}`;
}

function clockWords(from: string, to: string): string {
  const start = from.slice(11, 16);
  const end = to.slice(11, 16);
  if (start === '') return '';
  return end === '' || (start === end && from.slice(0, 10) === to.slice(0, 10))
    ? `${start} UTC`
    : `${start}–${end} UTC`;
}

/** One end of a period: "15 Oct 2025, 13:00 UTC". */
export function momentWords(iso: string): string {
  const parts = dayParts(iso);
  if (!parts) return iso;
  const clock = iso.slice(11, 16);
  return `${parts.day} ${parts.month} ${parts.year}${clock ? `, ${clock} UTC` : ''}`;
}
