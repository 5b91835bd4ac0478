import { isDate } from './calendar.ts';
import { type Found, found, type YearRef } from './expression.ts';
import type { Scan } from './scan.ts';

/** "15 October 2025", "9 Oct", "the 3rd of May", "12 JAN 89", "11-12 October", "11 to 15 October". */
export function dayMonth(scan: Scan, i: number): Found | null {
  const start = scan.is(i, 'the') && scan.dayNumber(i + 1) ? i + 1 : i;
  const days = dayList(scan, start);
  if (!days) return null;
  // "the 3rd of May" is one name of a day; in "the 12 October clashes" the article belongs to the clashes.
  if (start > i && scan.at(days.end - 1).digits > 0 && !scan.is(days.end, 'of')) return null;
  const month = monthAt(scan, scan.past(days.end, 'of', '-'));
  if (!month) return null;
  const { year, end } = yearAfter(scan, month.end, month.short);
  if (!fits(year, month.month, days.to)) return null;
  return dated(i, end, { year, month: month.month, from: days.from, to: days.to });
}

/** "October 15", "Oct. 9, 2025", "October 11-12", "October the 7th". */
export function monthDay(scan: Scan, i: number): Found | null {
  const month = monthAt(scan, i);
  if (!month) return null;
  const days = dayList(scan, scan.past(month.end, 'the'));
  if (!days) return null;
  const { year, end } = yearAfter(scan, days.end, false);
  // "May 10 soldiers" is a verb and a count; only a capital makes it the month.
  if (scan.word(i).alsoWord && !scan.capital(i)) return null;
  return fits(year, month.month, days.to)
    ? dated(i, end, { year, month: month.month, from: days.from, to: days.to })
    : null;
}

/** "October 2025", "October of last year", "December this year". */
export function monthYear(scan: Scan, i: number): Found | null {
  const month = monthAt(scan, i);
  if (!month || (scan.word(i).alsoWord && !scan.capital(i))) return null;
  const { year, end } = yearAfter(scan, month.end, false);
  return year && found(i, end, { kind: 'date', year, month: month.month, day: null, edge: null });
}

/** "the week of October 6", "the week of 6 October". */
export function weekOf(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the');
  if (!scan.is(at, 'week') || !scan.is(at + 1, 'of')) return null;
  const date = dayMonth(scan, at + 2) ?? monthDay(scan, at + 2);
  return date?.expression.kind === 'date' ? found(i, date.end, { kind: 'week of', day: date.expression }) : null;
}

const BEFORE_MONTH = new Set(
  'in since last next this early late mid until till by during of from before after between through throughout for to and or'.split(
    ' ',
  ),
);
const NOT_BEFORE_VERB_MONTH = new Set(['to', 'and', 'or', 'for', 'between', 'through']);

/** A month by itself, where nothing but a month can stand: "in April", "the March accession". */
export function bareMonth(scan: Scan, i: number): Found | null {
  const { month, short, alsoWord } = scan.word(i);
  if (month === 0 || short || (!scan.capital(i) && !scan.capitals)) return null;
  const before = scan.lower(i - 1) === '-' ? scan.lower(i - 2) : scan.lower(i - 1);
  const here = found(i, i + 1, { kind: 'date', year: null, month, day: null, edge: null });
  const name = scan.capital(i + 1) && !scan.capitals && scan.word(i + 1).month === 0;
  if (alsoWord) {
    if (BEFORE_MONTH.has(before) && !NOT_BEFORE_VERB_MONTH.has(before)) return name ? null : here;
    const noun =
      !name && !scan.capitals && /^[a-z]/.test(scan.lower(i + 1)) && !scan.is(i + 1, 'on', 'for', 'of', 'to');
    return before === 'the' && noun ? { ...here, adjectival: true } : null;
  }
  if (name && before !== 'in') return null;
  if (BEFORE_MONTH.has(before) || before === 'the') return here;
  // "Black September", "Operation August": a capital before it makes a name of it.
  return scan.capital(i - 1) && i > 1 && !scan.capitals ? null : here;
}

/** "2025-10-11", "2025-10-11T18:30Z", "2025-10-11T18:30+04:30". */
export function isoDate(scan: Scan, i: number): Found | null {
  const [year, month, day] = [scan.at(i), scan.at(i + 2), scan.at(i + 4)];
  if (year.digits !== 4 || month.digits !== 2 || day.digits !== 2) return null;
  if (!scan.is(i + 1, '-') || !scan.is(i + 3, '-') || !isDate(year.value, month.value, day.value)) return null;
  const date = found(i, i + 5, {
    kind: 'date',
    year: { stated: year.value },
    month: month.value,
    day: day.value,
    edge: null,
  });
  const [hour, minute] = [scan.at(i + 6), scan.at(i + 8)];
  if (!scan.is(i + 5, 't') || hour.digits !== 2 || !scan.is(i + 7, ':') || minute.digits !== 2) return date;
  if (hour.value > 23 || minute.value > 59) return date;
  const seconds = scan.is(i + 9, ':') && scan.at(i + 10).digits === 2 ? i + 11 : i + 9;
  const zone = isoZone(scan, seconds);
  return {
    ...date,
    end: zone?.end ?? seconds,
    clock: { hour: hour.value, minute: minute.value, fine: true, offset: zone?.offset ?? null, place: null },
  };
}

function isoZone(scan: Scan, i: number): { offset: number; end: number } | null {
  if (scan.is(i, 'z') && scan.at(i).glued) return { offset: 0, end: i + 1 };
  if (!scan.is(i, '+', '-') || scan.at(i + 1).digits !== 2 || !scan.is(i + 2, ':') || scan.at(i + 3).digits !== 2)
    return null;
  const minutes = scan.at(i + 1).value * 60 + scan.at(i + 3).value;
  return { offset: scan.is(i, '-') ? -minutes : minutes, end: i + 4 };
}

/** "10/09/2025", "9.10.2025", "10-09-2025": which number is the day is settled by a rule in knowledge. */
export function slashedDate(scan: Scan, i: number): Found | null {
  const [first, second, year] = [scan.at(i), scan.at(i + 2), scan.at(i + 4)];
  const mark = scan.lower(i + 1);
  if (!(mark === '/' || mark === '.' || mark === '-') || scan.lower(i + 3) !== mark || !year.glued) return null;
  if (first.digits < 1 || first.digits > 2 || second.digits < 1 || second.digits > 2 || year.digits !== 4) return null;
  if (scan.yearNumber(i + 4) === null) return null;
  const possible = (day: number, month: number): boolean => isDate(year.value, month, day);
  if (!possible(first.value, second.value) && !possible(second.value, first.value)) return null;
  return found(i, i + 5, { kind: 'slashed', first: first.value, second: second.value, year: year.value });
}

interface Days {
  from: number;
  to: number;
  end: number;
}

const LIST_WORDS = ['-', 'to', 'and', 'through', 'until', 'till', '&'];

function dayList(scan: Scan, i: number): Days | null {
  const first = scan.dayNumber(i);
  if (!first) return null;
  let { day: to, end } = first;
  if (scan.is(end, ',')) {
    // "7, 8 and 9 October": commas only on the way to an "and".
    let k = end;
    while (scan.is(k, ',') && scan.dayNumber(k + 1)) k = scan.dayNumber(k + 1)?.end ?? k + 2;
    if (scan.is(k, 'and') && scan.dayNumber(k + 1)) end = k;
  }
  if (scan.is(end, ...LIST_WORDS)) {
    const last = scan.dayNumber(scan.past(end + 1, 'the'));
    if (last && last.day > first.day) ({ day: to, end } = last);
  }
  return { from: first.day, to, end };
}

function monthAt(scan: Scan, i: number): { month: number; short: boolean; end: number } | null {
  const { month, short } = scan.word(i);
  if (month === 0) return null;
  // In a sentence of mixed case a month has its capital: "may 10" and "march 5" are other words.
  if (!scan.capital(i) && scan.word(i).alsoWord) return null;
  return { month, short, end: short && scan.is(i + 1, '.') ? i + 2 : i + 1 };
}

/** The year after a month or a day, if any: "2025", ", 2025", "of 2025", "this year", "last year". */
function yearAfter(scan: Scan, i: number, shortMonth: boolean): { year: YearRef; end: number } {
  const at = scan.past(i, ',', 'of', '-');
  const stated = scan.yearNumber(at);
  if (stated !== null) return { year: { stated }, end: at + 1 };
  // "12 JAN 89", "18 MAY 90 (AFP)" of old wires, in capitals; "on 12 January 89 people died" is not one.
  const two = scan.at(i);
  const stands = shortMonth || scan.is(i + 1, '(', '-', ',', '.');
  if (stands && scan.capitals && two.digits === 2 && two.value > 30)
    return { year: { stated: 1900 + two.value }, end: i + 1 };
  const word = scan.past(i, ',', 'of');
  if (scan.is(word + 1, 'year')) {
    const offset = scan.is(word, 'this') ? 0 : scan.is(word, 'last') ? -1 : scan.is(word, 'next') ? 1 : null;
    if (offset !== null) return { year: { offset }, end: word + 2 };
  }
  return { year: null, end: i };
}

function fits(year: YearRef, month: number, day: number): boolean {
  return isDate(year && 'stated' in year ? year.stated : 2000, month, day);
}

function dated(first: number, end: number, parts: { year: YearRef; month: number; from: number; to: number }): Found {
  const { year, month, from, to } = parts;
  const day = (n: number) => ({ kind: 'date', year, month, day: n, edge: null }) as const;
  return found(first, end, from === to ? day(from) : { kind: 'range', from: day(from), to: day(to) });
}
