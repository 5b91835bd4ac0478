import { type Found, found } from './expression.ts';
import { durationOf } from './relative-period.ts';
import type { Scan } from './scan.ts';

/** Words that make a length of time of what follows: "for a day", "within an hour", "for decades". */
const BEFORE = new Set(
  'for in within after over about around nearly almost than least some another every per only just of lasted took lasting last during under throughout as'.split(
    ' ',
  ),
);

/** "48 hours", "two days", "nearly a decade", "half an hour". Not an age: "a 16-year-old". */
export function duration(scan: Scan, i: number): Found | null {
  if (scan.is(i, 'half') && scan.is(i + 1, 'an', 'a') && scan.word(i + 2).unit === 'hour')
    return found(i, i + 3, { kind: 'duration' }, { duration: 'PT30M' });
  const count = scan.count(i);
  if (!count) return null;
  if (count.article && !BEFORE.has(scan.lower(i - 1))) return null;
  const at = scan.past(scan.past(count.end, 'more', 'full', 'whole', 'consecutive', 'straight'), 'calendar');
  const { unit, plural } = scan.word(at);
  if (!unit || unit === 'weekend' || unit === 'quarter' || (unit === 'second' && !plural)) return null;
  if (scan.is(at + 1, '-') && scan.at(at + 1).glued) return null;
  // "60 Minutes" is a programme.
  if (scan.capital(at) && !scan.capitals) return null;
  // "six minutes past", "two days old": a clock and an age. "one day" is some day.
  if (scan.is(at + 1, 'old', 'past')) return null;
  if (count.n === 1 && !count.article && unit === 'day' && !BEFORE.has(scan.lower(i - 1))) return null;
  return found(i, at + 1, { kind: 'duration' }, { duration: durationOf(count.n, unit) });
}

/** "48-hour", "two-week-long", "day-long": before a noun. */
export function hyphenDuration(scan: Scan, i: number): Found | null {
  const counted = scan.numeral(i);
  const at = counted ? counted.end + 1 : i;
  if (counted && !scan.is(counted.end, '-')) return null;
  const { unit, plural } = scan.word(at);
  if (!unit || unit === 'weekend' || unit === 'quarter' || (unit === 'second' && !counted)) return null;
  const long = scan.is(at + 1, '-') && scan.is(at + 2, 'long', 'old');
  if (scan.is(at + 2, 'old') && long) return null;
  if (scan.is(at + 1, 'old')) return null;
  if (!counted && (!long || scan.at(i).glued)) return null;
  const n = counted ? counted.value : plural ? null : 1;
  return found(i, long ? at + 3 : at + 1, { kind: 'duration' }, { duration: durationOf(n, unit), adjectival: true });
}

/** "for decades", "for years", "years of war", "over the years": a length without a number. */
export function bareDuration(scan: Scan, i: number): Found | null {
  const { unit, plural } = scan.word(i);
  if (!unit || !plural || unit === 'weekend' || unit === 'quarter' || unit === 'second' || unit === 'night')
    return null;
  const before = scan.lower(i - 1);
  if (before !== 'for' && before !== 'after' && before !== 'in' && before !== 'of' && !scan.is(i + 1, 'of'))
    return null;
  return found(i, i + 1, { kind: 'duration' }, { duration: null });
}
