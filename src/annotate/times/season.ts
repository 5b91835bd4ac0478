import { type Found, found, type YearRef } from './expression.ts';
import type { Scan } from './scan.ts';

const BEFORE_SEASON = new Set([
  'the',
  'this',
  'early',
  'late',
  'mid',
  'in',
  'last',
  'next',
  'since',
  'during',
  'every',
]);

/** "over the summer", "spring 2024", "in the winter of 2019"; not "the fall of the city", "a spring in the hills". */
export function season(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the');
  const word = scan.word(at);
  if (!word.season) return null;
  const { year, end } = yearOf(scan, at + 1);
  const dated = found(i, end, { kind: 'season', season: word.season, year, which: null, edge: null });
  if (year) return dated;
  if (!BEFORE_SEASON.has(scan.lower(at - 1))) return null;
  // "Fall" is a verb and a defeat, "spring" is water: they need words of time around them.
  if (scan.is(at, 'fall', 'spring'))
    return scan.is(i - 1, 'over', 'during', 'in') && at > i && !scan.is(end, 'of') ? dated : null;
  return scan.is(
    i - 1,
    'over',
    'during',
    'in',
    'since',
    'through',
    'throughout',
    'until',
    'by',
    'before',
    'after',
    'early',
    'late',
  )
    ? dated
    : null;
}

function yearOf(scan: Scan, i: number): { year: YearRef; end: number } {
  const at = scan.past(i, 'of', ',');
  const stated = scan.yearNumber(at);
  if (stated !== null) return { year: { stated }, end: at + 1 };
  if (scan.is(at + 1, 'year')) {
    const offset = scan.is(at, 'this') ? 0 : scan.is(at, 'last') ? -1 : scan.is(at, 'next') ? 1 : null;
    if (offset !== null) return { year: { offset }, end: at + 2 };
  }
  return { year: null, end: i };
}
