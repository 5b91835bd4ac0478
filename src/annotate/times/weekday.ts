import { dayMonth, monthDay } from './absolute-date.ts';
import { type Found, found } from './expression.ts';
import type { Scan } from './scan.ts';

/** "Saturday", "last Tuesday", "next Friday", "Thursday, April 6", "Saturday (11 October)", "Friday night, 3 May", "Sunday the 5th". */
export function weekday(scan: Scan, i: number): Found | null {
  const which = scan.is(i, 'last') ? 'last' : scan.is(i, 'next') ? 'next' : scan.is(i, 'this') ? 'this' : null;
  const at = which ? i + 1 : i;
  const { weekday: day, short } = scan.word(at);
  if (day < 0) return null;
  const end = short && scan.is(at + 1, '.') ? at + 2 : at + 1;
  const { part } = scan.word(end);
  const date = which ? null : dateAfter(scan, part ? end + 1 : end);
  if (date?.expression.kind === 'date')
    return { ...date, first: i, hours: part, expression: { ...date.expression, weekday: day } };
  if (short || isName(scan, at)) return null;
  const numbered = which ? null : scan.dayNumber(end + 1);
  if (numbered && scan.is(end, 'the') && numbered.end > end + 2 && !scan.word(numbered.end).month)
    return found(i, numbered.end, { kind: 'weekday', weekday: day, which, dayOfMonth: numbered.day });
  if (!scan.capital(at) && !scan.capitals) return null;
  return found(i, end, { kind: 'weekday', weekday: day, which });
}

function dateAfter(scan: Scan, i: number): Found | null {
  const at = scan.past(i, ',', '(');
  const date = dayMonth(scan, at) ?? monthDay(scan, at);
  if (date?.expression.kind !== 'date') return null;
  return scan.is(i, '(') && scan.is(date.end, ')') ? { ...date, end: date.end + 1 } : date;
}

/** "Black Friday", "Bloody Sunday", "Sunday Times": names listed in knowledge. */
export function isName(scan: Scan, i: number): boolean {
  const { names } = scan.lexicon.times;
  return names.has(`${scan.lower(i - 1)} ${scan.lower(i)}`) || names.has(`${scan.lower(i)} ${scan.lower(i + 1)}`);
}

/** "yesterday", "today", "tonight", "tomorrow". */
export function dayWord(scan: Scan, i: number): Found | null {
  const { day } = scan.word(i);
  if (day === null) return null;
  // "Russia Today", "USA Today" are papers.
  if (scan.capital(i) && !scan.capitals && i > 0 && scan.capital(i - 1)) return null;
  return found(i, i + 1, { kind: 'day', offset: day }, { hours: scan.is(i, 'tonight') ? 'night' : null });
}
