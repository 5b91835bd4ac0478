import { type Found, found, type YearRef } from './expression.ts';
import type { Scan } from './scan.ts';

/** "9/11", "the October 7 attacks": events known by their date. The longest name wins. */
export function namedDay(scan: Scan, i: number): Found | null {
  let best: Found | null = null;
  for (const event of scan.lexicon.times.events) {
    if (event.words[0] !== scan.lower(i) || !event.words.every((word, k) => scan.lower(i + k) === word)) continue;
    const end = i + event.words.length;
    // "9/11/2025" is a date and "24/7/365" a habit.
    if (scan.at(end).glued && scan.is(end, '/')) continue;
    if (!best || end > best.end)
      best = found(
        i,
        end,
        {
          kind: 'fixed',
          from: event.from,
          to: event.to,
          yearless: !event.always && (scan.word(i).month > 0 || scan.word(i + 1).month > 0),
        },
        { adjectival: true },
      );
  }
  return best;
}

/** "Christmas", "Thanksgiving Day", "Ramadan 2025", "Eid al-Fitr"; "Eid" alone is one of two feasts and stays undated. */
export function holiday(scan: Scan, i: number): Found | null {
  const { fixedHolidays, weekdayHolidays, movingHolidays } = scan.lexicon.times;
  if (!scan.capital(i) && !scan.capitals) return null;
  let name = '';
  let best: { name: string; end: number } | null = null;
  for (let k = i; k < i + 5; k++) {
    const atom = scan.at(k);
    if (atom.lower === '') break;
    name += (k > i && !atom.glued ? ' ' : '') + atom.lower;
    if (fixedHolidays.has(name) || weekdayHolidays.has(name) || movingHolidays.has(name)) best = { name, end: k + 1 };
  }
  if (!best) return scan.is(i, 'eid') ? found(i, i + 1, { kind: 'undated' }) : null;
  const stated = scan.yearNumber(best.end);
  // "Basel Ramadan al-Shaer" is a person.
  const inName = !scan.capitals && stated === null && (isNamePart(scan, i - 1) || isNamePart(scan, best.end));
  if (inName) return null;
  const year: YearRef = stated === null ? null : { stated };
  return found(i, stated === null ? best.end : best.end + 1, { kind: 'holiday', name: best.name, year });
}

function isNamePart(scan: Scan, i: number): boolean {
  return (scan.capital(i) && i > 0) || scan.is(i, 'al', 'el', 'bin', 'ibn', 'abu', '-');
}
