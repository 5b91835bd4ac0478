import { zoneMinutes } from './time-zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|\s+)(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(.*))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(?:\d{2})?(.*))?$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2}) ${MONTH} (\\d{4})$`);
const MONTH_FIRST = new RegExp(`^${MONTH} (\\d{1,2}) (\\d{4})$`);
const NUMBERS = /^(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})$/;
const CLOCK =
  /(?<![\d/.:-])(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?![\d/])\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:hrs|hours)?\s*(\(?(?:[+-]\d{1,2}:?\d{2}|(?:gmt|utc)\s*[+-]\d{1,2}(?::?\d{2})?|(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]{1,5}(?![a-z]))\)?(?:\s*\([a-z]+\))?)?/;
const LABEL =
  /^(?:first )?(?:date|dated|published|published on|publication date|posted|posted on|issued|issued on)\b[: ]*/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/g;

/** No date of a report is longer; keeps the patterns cheap on hostile input. */
const LONGEST_DATE = 80;

interface Clock {
  hour: number;
  minute: number;
  /** Minutes east of Greenwich; null where the zone is missing or could be two places. */
  zone: number | null;
}

/**
 * A date as written by a file, a page or a flag, as `2025-10-15` or, where it has a time and a zone that is no
 * guess, `2025-10-15T10:30Z`. A time without a zone is dropped: the day is what was stated. Null where it is no
 * calendar date or could be two ("10/11/2025").
 * Reads ISO 8601, RFC 2822, "15 October 2025", "October 15, 2025 10:30 GMT".
 */
export function publishedDate(value: string): string | null {
  if (value.length > LONGEST_DATE) return null;
  const said = value.trim().toLowerCase().replace(/\s+/g, ' ').replace(LABEL, '');
  const iso = ISO.exec(said) ?? COMPACT.exec(said);
  if (iso) return fromIso(iso);
  const clock = CLOCK.exec(said);
  // "15.10.2025" also looks like a clock; a date in numbers is tried first.
  const day = dayOf(said) ?? (clock ? dayOf(said.replace(clock[0], ' ')) : null);
  if (!day) return null;
  if (!clock || dayOf(said)) return day;
  return withClock(day, {
    hour: hourOf(Number(clock[1]), clock[3]),
    minute: Number(clock[2]),
    zone: zoneMinutes(clock[4] ?? ''),
  });
}

function fromIso(found: RegExpExecArray): string | null {
  const [, year, month, date, hour, minute, zone] = found;
  const day = calendarDay(Number(year), Number(month), Number(date));
  if (!day || hour === undefined) return day;
  const offset = zoneMinutes(zone ?? '');
  if (zone && zone.trim() !== '' && offset === null && !/^\(?[a-z]{2,5}\)?$/.test(zone.trim())) return null;
  return withClock(day, { hour: Number(hour), minute: Number(minute), zone: offset });
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

function withClock(day: string, clock: Clock): string | null {
  if (clock.hour > 23 || clock.minute > 59) return null;
  if (clock.zone === null) return day;
  const local = Date.parse(`${day}T00:00Z`) + (clock.hour * 60 + clock.minute) * 60_000;
  const utc = new Date(local - clock.zone * 60_000);
  return `${utc.toISOString().slice(0, 16)}Z`;
}

function dayOf(said: string): string | null {
  const bare = said
    .replace(WEEKDAY, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[,|()–—]|\b(?:at|on|of)\b|(?<=[a-z])\.|(?<=\s)-(?=\s)/g, ' ')
    .replace(/(\d)-(?=[a-z])|([a-z])-(?=\d)/g, '$1$2 ')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ -$|^- /, '');
  const words = DAY_FIRST.exec(bare);
  if (words) return calendarDay(Number(words[3]), monthNumber(words[2]), Number(words[1]));
  const american = MONTH_FIRST.exec(bare);
  if (american) return calendarDay(Number(american[3]), monthNumber(american[1]), Number(american[2]));
  const numbers = NUMBERS.exec(bare);
  return numbers ? fromNumbers(numbers) : (isoOnly(bare) ?? null);
}

function isoOnly(bare: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  return iso ? calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** "15/10/2025" and "10/15/2025" can each be one date only; "10/11/2025" could be two. Dots are day first everywhere. */
function fromNumbers(found: RegExpExecArray): string | null {
  const [first, middle, last] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[1]?.length === 4) return calendarDay(first, middle, last);
  if (found[4]?.length !== 4) return null;
  if (found[2] === '.') return calendarDay(last, middle, first);
  const dayFirst = calendarDay(last, middle, first);
  const monthFirst = calendarDay(last, first, middle);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
