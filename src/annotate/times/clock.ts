import { type ClockTime, type Found, found } from './expression.ts';
import type { Scan } from './scan.ts';

interface Reading {
  hour: number;
  minute: number;
  fine: boolean;
  end: number;
}

/** "1300 GMT", "18:00 Kabul time", "6 p.m. local time", "10.35am", "0400 hours", "noon", "6 o'clock". */
export function clock(scan: Scan, i: number): Found | null {
  const twelve = twelveHour(scan, i);
  if (twelve) return clockFound(scan, i, twelve);
  const plain = twentyFourHour(scan, i);
  if (!plain) return noon(scan, i);
  const zone = zoneAfter(scan, plain.end);
  const sure = zone !== null || scan.is(plain.end, 'hours', 'hrs') || isTimeByColon(scan, i);
  if (!sure) return null;
  return clockFound(scan, i, scan.is(plain.end, 'hours', 'hrs') ? { ...plain, end: plain.end + 1 } : plain);
}

/** "at 18:00", "Friday, 18:00"; not a verse, a score or a ratio. */
function isTimeByColon(scan: Scan, i: number): boolean {
  if (!scan.is(i + 1, ':') || scan.at(i + 2).digits !== 2) return false;
  const comma = scan.is(i - 1, ',') ? i - 2 : i - 1;
  return scan.is(i - 1, ...BEFORE_CLOCK) || scan.word(comma).weekday >= 0;
}
const BEFORE_CLOCK = [
  'at',
  'by',
  'around',
  'about',
  'from',
  'until',
  'till',
  'since',
  'before',
  'after',
  'approximately',
  'between',
  'to',
];

function clockFound(scan: Scan, i: number, reading: Reading): Found {
  const { hour, minute, fine } = reading;
  const zone = zoneAfter(scan, reading.end);
  const time: ClockTime = { hour, minute, fine, offset: zone?.offset ?? null, place: zone?.place ?? null };
  return found(i, zone?.end ?? reading.end, { kind: 'clock' }, { clock: time });
}

/** "6 p.m.", "6:30 am", "11.15pm", "6 o'clock". */
function twelveHour(scan: Scan, i: number): Reading | null {
  const hour = scan.at(i);
  const word = scan.lexicon.numerals.words.get(hour.lower);
  const said = hour.digits > 0 && hour.digits <= 2 ? hour.value : (word ?? 0);
  if (said < 1 || said > 12) return null;
  const minute = scan.at(i + 2);
  const fine =
    scan.is(i + 1, ':', '.') && scan.at(i + 1).glued && minute.glued && minute.digits === 2 && minute.value < 60;
  const at = fine ? i + 3 : i + 1;
  if (scan.is(at, 'o') && scan.is(at + 1, "'") && scan.is(at + 2, 'clock'))
    return { hour: said, minute: 0, fine: false, end: at + 3 };
  // "killed 4 in the morning" counts the killed.
  const half = halfOfDay(scan, at) ?? (scan.is(i - 1, ...BEFORE_CLOCK) ? wordedHalf(scan, at) : null);
  if (!half) return null;
  return { hour: (said % 12) + (half.after ? 12 : 0), minute: fine ? minute.value : 0, fine, end: half.end };
}

/** "4 in the morning", "9 o'clock at night". */
function wordedHalf(scan: Scan, i: number): { after: boolean; end: number } | null {
  if (scan.is(i, 'at') && scan.is(i + 1, 'night')) return { after: true, end: i + 2 };
  if (!scan.is(i, 'in') || !scan.is(i + 1, 'the')) return null;
  const { part } = scan.word(i + 2);
  return part === 'morning' || part === 'afternoon' || part === 'evening'
    ? { after: part !== 'morning', end: i + 3 }
    : null;
}

/** "p.m.", "pm", "a.m.", "AM": letters and dots are atoms of their own. */
function halfOfDay(scan: Scan, i: number): { after: boolean; end: number } | null {
  if (scan.is(i, 'am', 'pm')) {
    // "6 am" but not "I am": a number stands before it, and the next word is no participle of a first person.
    return { after: scan.is(i, 'pm'), end: i + 1 };
  }
  if (!scan.is(i, 'a', 'p') || !scan.is(i + 1, '.') || !scan.is(i + 2, 'm')) return null;
  if (!scan.at(i + 1).glued || !scan.at(i + 2).glued) return null;
  return { after: scan.is(i, 'p'), end: scan.is(i + 3, '.') && scan.at(i + 3).glued ? i + 4 : i + 3 };
}

/** "18:00", "18.00", "1300", "18:00:30". */
function twentyFourHour(scan: Scan, i: number): Reading | null {
  const hour = scan.at(i);
  if (hour.digits === 4) {
    const [h, m] = [Math.floor(hour.value / 100), hour.value % 100];
    if (scan.at(i + 1).glued && scan.is(i + 1, ':', '-', '/')) return null;
    return h < 24 && m < 60 ? { hour: h, minute: m, fine: true, end: i + 1 } : null;
  }
  if (hour.digits < 1 || hour.digits > 2 || hour.value > 23) return null;
  const minute = scan.at(i + 2);
  if (!scan.is(i + 1, ':', '.') || !scan.at(i + 1).glued || !minute.glued || minute.digits !== 2 || minute.value > 59)
    return null;
  const seconds = scan.is(i + 3, ':') && scan.at(i + 3).glued && scan.at(i + 4).digits === 2;
  return { hour: hour.value, minute: minute.value, fine: true, end: seconds ? i + 5 : i + 3 };
}

function noon(scan: Scan, i: number): Found | null {
  if (scan.word(i).part !== 'noon' || scan.capital(i)) return null;
  const zone = zoneAfter(scan, i + 1);
  const time: ClockTime = {
    hour: 12,
    minute: 0,
    fine: false,
    offset: zone?.offset ?? null,
    place: zone?.place ?? null,
  };
  return found(i, zone?.end ?? i + 1, { kind: 'clock' }, { clock: time });
}

/** "GMT", "local time", "Kabul time", "(GMT+5)". `end` is exclusive. A zone that is not known has neither offset nor place. */
function zoneAfter(scan: Scan, i: number): { offset: number | null; place: string | null; end: number } | null {
  const { zoneLetters, zonePlaces } = scan.lexicon.times;
  const letters = scan.at(i);
  const offset = zoneLetters.get(letters.lower);
  if (offset !== undefined && (letters.text === letters.text.toUpperCase() || letters.lower.length > 2)) {
    const shift = scan.at(i + 2);
    const shifted =
      scan.is(i + 1, '+', '-') && scan.at(i + 1).glued && shift.glued && shift.digits > 0 && shift.value < 15;
    if (!shifted) return { offset, place: null, end: i + 1 };
    return { offset: offset + (scan.is(i + 1, '-') ? -60 : 60) * shift.value, place: null, end: i + 3 };
  }
  if (scan.is(i, 'local') && scan.is(i + 1, 'time')) return { offset: null, place: null, end: i + 2 };
  for (let words = 2; words >= 1; words--) {
    if (!scan.is(i + words, 'time')) continue;
    const place = zonePlaces.get(words === 2 ? `${scan.lower(i)} ${scan.lower(i + 1)}` : scan.lower(i));
    if (place) return { offset: null, place, end: i + words + 1 };
    if (scan.capital(i)) return { offset: null, place: null, end: i + words + 1 };
  }
  return null;
}
