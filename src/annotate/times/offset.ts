import type { Unit } from '../../knowledge/times.ts';
import { type Found, found } from './expression.ts';
import { durationOf } from './relative-period.ts';
import type { Scan } from './scan.ts';

/** How many atoms of an event's words are taken at most: a guess that holds a clause. */
const MAX_ANCHOR = 16;
const ENDS_ANCHOR = new Set([',', '.', ';', ':', ')', '"', '”', '-', '!', '?', 'but', 'while', 'although']);
const LATER = new Set(['later', 'afterwards', 'afterward', 'on']);
const EARLIER = new Set(['earlier', 'previously', 'beforehand']);

/** "three weeks ago", "two days earlier", "a day after the raid", "the day before", "hours later", "two days from now". */
export function offset(scan: Scan, i: number): Found | null {
  const counted = countedUnit(scan, i);
  if (!counted) return null;
  const { n, unit, end } = counted;
  const word = scan.lower(end);
  const duration = durationOf(n, unit);
  // "three years ago this month"
  if (word === 'ago' && unit === 'year' && n !== null && scan.is(end + 1, 'this') && scan.is(end + 2, 'month'))
    return found(i, end + 3, { kind: 'ago', n: n * 12, unit: 'month', sign: -1 }, { duration });
  if (word === 'ago') return found(i, end + 1, { kind: 'ago', n, unit, sign: -1 }, { duration });
  if (word === 'from' && scan.is(end + 1, 'now', 'today'))
    return found(i, end + 2, { kind: 'ago', n, unit, sign: 1 }, { duration });
  if (word === 'hence') return found(i, end + 1, { kind: 'ago', n, unit, sign: 1 }, { duration });
  if (LATER.has(word) && !(word === 'on' && !scan.is(end - 1, 'later'))) return narrative(i, end + 1, counted, 1);
  if (EARLIER.has(word)) return narrative(i, end + 1, counted, -1);
  if (word === 'after' || word === 'since') return beside(scan, i, counted, 1);
  if (word === 'before') return beside(scan, i, counted, -1);
  return null;
}

interface CountedUnit {
  n: number | null;
  unit: Unit;
  end: number;
}

/** "two days", "a day", "the day", "days", "the weeks": a unit with or without its number. */
function countedUnit(scan: Scan, i: number): CountedUnit | null {
  const bare = scan.past(i, 'the');
  const alone = scan.word(bare);
  // "second" by itself is a rank.
  if (alone.unit && alone.unit !== 'second' && alone.unit !== 'weekend') {
    if (alone.plural) return { n: null, unit: alone.unit, end: bare + 1 };
    if (bare > i) return { n: 1, unit: alone.unit, end: bare + 1 };
  }
  const count = scan.count(i);
  if (!count) return null;
  const at = scan.past(scan.is(count.end, 'full', 'more', 'whole', '-') ? count.end + 1 : count.end);
  const { unit } = scan.word(at);
  return unit && unit !== 'weekend' ? { n: count.n, unit, end: at + 1 } : null;
}

function narrative(first: number, end: number, counted: CountedUnit, sign: 1 | -1): Found {
  const { n, unit } = counted;
  return found(first, end, { kind: 'counted', n, unit, sign, from: 'narrative' }, { duration: durationOf(n, unit) });
}

/** "two days after the blasts" counts from the blasts; "two days before." from the day in play. */
function beside(scan: Scan, i: number, counted: CountedUnit, sign: 1 | -1): Found {
  const { n, unit, end } = counted;
  const duration = durationOf(n, unit);
  const anchor = anchorAt(scan, end + 1);
  if (!anchor) return narrative(i, end + 1, counted, sign);
  return found(i, end, { kind: 'counted', n, unit, sign, from: 'event' }, { duration, anchor });
}

function anchorAt(scan: Scan, first: number): { first: number; end: number } | null {
  let end = first;
  while (end < scan.atoms.length && end - first < MAX_ANCHOR && !endsAnchor(scan, end)) end++;
  return end > first && !scan.is(first, 'that', 'and', 'when', 'as') ? { first, end } : null;
}

/** A dash ends the event's words unless it joins two words. */
function endsAnchor(scan: Scan, i: number): boolean {
  const { lower, glued } = scan.at(i);
  if (lower === '-' && glued && scan.at(i + 1).glued) return false;
  return ENDS_ANCHOR.has(lower) && !(lower === '.' && scan.at(i + 1).glued);
}

const SAME: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ same: 0, following: 1, next: 1, previous: -1, preceding: -1, very: 0 }),
);
const OWN_UNITS = new Set<Unit | null>(['day', 'night', 'week', 'month', 'year']);

/** "the same day", "the following week", "the next morning", "that night", "the previous year": from the day in play. */
export function narrativeDay(scan: Scan, i: number): Found | null {
  const that = scan.is(i, 'that');
  if (!that && !scan.is(i, 'the')) return null;
  const at = that ? (scan.is(i + 1, 'same') ? i + 2 : i + 1) : i + 2;
  const step = that ? 0 : SAME.get(scan.lower(i + 1));
  if (step === undefined) return null;
  const { unit, part, plural } = scan.word(at);
  if (part && part !== 'noon')
    return found(i, at + 1, { kind: 'narrative', unit: 'day', offset: step }, { hours: part });
  if (!unit || plural || !OWN_UNITS.has(unit)) return null;
  const hours = unit === 'night' ? 'night' : null;
  return found(i, at + 1, { kind: 'narrative', unit: unit === 'night' ? 'day' : unit, offset: step }, { hours });
}
