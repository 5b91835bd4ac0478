import type { Unit } from '../../knowledge/times.ts';
import { type Expression, type Found, found } from './expression.ts';
import type { Scan } from './scan.ts';

const CALENDAR_UNITS = new Set<Unit | null>(['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']);
const SHIFTS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ last: -1, this: 0, next: 1, coming: 1, current: 0 }),
);

/** "last month", "this week", "next year", "last night", "this morning", "last summer", "last October". */
export function relativePeriod(scan: Scan, i: number): Found | null {
  const offset = SHIFTS.get(scan.lower(i));
  if (offset === undefined) return null;
  const { unit, plural, part, season, month, short } = scan.word(i + 1);
  const which = offset < 0 ? 'last' : offset > 0 ? 'next' : 'this';
  // "the last month" is the month up to now, and "this second" no date.
  if (CALENDAR_UNITS.has(unit) && unit && !plural && !scan.is(i - 1, 'the', 'a'))
    return found(i, i + 2, { kind: 'period', unit, offset, edge: null });
  if (unit === 'night' && !plural)
    return found(i, i + 2, { kind: 'day', offset: offset < 0 ? -1 : 0 }, { hours: 'night' });
  if (part && offset === 0) return found(i, i + 2, { kind: 'day', offset: 0 }, { hours: part });
  if (part === 'evening' && offset < 0) return found(i, i + 2, { kind: 'day', offset: -1 }, { hours: part });
  if (season) return found(i, i + 2, { kind: 'season', season, year: null, which, edge: null });
  if (month > 0 && !short && (scan.capital(i + 1) || scan.capitals))
    return found(i, i + 2, { kind: 'months', from: month, to: month, grain: 'month', year: null, which });
  return null;
}

/** "earlier this week", "later this month", "so far this year", "early next week", "late last year". */
export function periodPart(scan: Scan, i: number): Found | null {
  const edge = scan.is(i, 'earlier')
    ? 'earlier'
    : scan.is(i, 'later')
      ? 'later'
      : scan.is(i, 'so') && scan.is(i + 1, 'far')
        ? 'so far'
        : null;
  if (!edge) return null;
  const at = scan.past(edge === 'so far' ? i + 2 : i + 1, 'in');
  const period = relativePeriod(scan, at) ?? ownPeriod(scan, at);
  if (period?.expression.kind === 'period') return { ...period, first: i, expression: { ...period.expression, edge } };
  if (period?.expression.kind === 'day') return { ...period, first: i };
  if (scan.word(at).day === 0) return found(i, at + 1, { kind: 'day', offset: 0 });
  return null;
}

/** "the end of the year", "the beginning of this month", "the start of next week". */
export function periodEnd(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the');
  const edge = scan.is(at, 'end') ? 'end' : scan.is(at, 'start', 'beginning') ? 'start' : null;
  if (!edge || !scan.is(at + 1, 'of')) return null;
  const period = relativePeriod(scan, at + 2) ?? ownPeriod(scan, at + 2);
  if (period?.expression.kind === 'period') return { ...period, first: i, expression: { ...period.expression, edge } };
  const year = scan.yearNumber(at + 2);
  if (year === null) return null;
  return found(i, at + 3, {
    kind: 'date',
    year: { stated: year },
    month: edge === 'end' ? 12 : 1,
    day: null,
    edge: null,
  });
}

/** "the year", "the month", "the week": the one that the report is written in. */
function ownPeriod(scan: Scan, i: number): Found | null {
  const { unit, plural } = scan.word(i + 1);
  if (!scan.is(i, 'the') || plural || !unit || !CALENDAR_UNITS.has(unit) || unit === 'weekend') return null;
  return found(i, i + 2, { kind: 'period', unit, offset: 0, edge: null });
}

/** "the weekend", "over the weekend", "weekend clashes": the last one. */
export function weekend(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the');
  const { unit, plural } = scan.word(at);
  if (unit !== 'weekend' || plural) return null;
  const noun = /^[a-z]+s?$/.test(scan.lower(at + 1)) && at === i;
  if (at === i && !noun && !scan.is(i - 1, 'at', 'over', 'during')) return null;
  return found(i, at + 1, { kind: 'period', unit: 'weekend', offset: 0, edge: null }, { adjectival: noun });
}

const BACK = new Set(['last', 'past', 'recent', 'preceding', 'previous']);
const AHEAD = new Set(['next', 'coming', 'following']);

/** "the past 24 hours", "the last three years", "recent days", "the past week", "the coming days", "the next 48 hours". */
export function stretch(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the', 'these');
  const word = scan.lower(at);
  const sign = BACK.has(word) ? -1 : AHEAD.has(word) ? 1 : 0;
  if (sign === 0) return null;
  const count = scan.is(at + 1, 'few', 'several', 'many')
    ? { n: null, end: at + 2, article: false }
    : scan.count(scan.past(at + 1, 'the'));
  const unitAt = scan.past(count?.end ?? at + 1, '-', 'more');
  const { unit, plural } = scan.word(unitAt);
  if (!unit || unit === 'weekend' || unit === 'second') return null;
  if (!count && !plural) return at > i && (word === 'last' || word === 'past') ? openStretch(i, unitAt, unit) : null;
  if (count?.article || (!count && word === 'following')) return null;
  // "and last two weeks" is the verb.
  if (count && at === i && word === 'last' && !scan.is(i - 1, 'in', 'over', 'during', 'for', 'within', 'of', 'than'))
    return null;
  const n = count ? count.n : null;
  const signed: 1 | -1 = sign < 0 ? -1 : 1;
  const expression: Expression = { kind: 'stretch', n, unit, sign: signed };
  return found(i, unitAt + 1, expression, { duration: durationOf(n, unit) });
}

/** "the past week", "the last year": up to now, not the calendar's. */
function openStretch(i: number, unitAt: number, unit: Unit): Found | null {
  if (unit === 'day' || unit === 'night' || unit === 'minute') return null;
  return found(i, unitAt + 1, { kind: 'stretch', n: 1, unit, sign: -1 }, { duration: durationOf(1, unit) });
}

const LETTERS: Record<Unit, [string, number]> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  weekend: ['D', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};

/** ISO 8601: 48 hours are PT48H, two decades P20Y. Null where the number is not said. */
export function durationOf(n: number | null, unit: Unit): string | null {
  if (n === null || !Number.isFinite(n) || n < 0 || n > 1e9) return null;
  const [letter, times] = LETTERS[unit];
  const time = unit === 'second' || unit === 'minute' || unit === 'hour';
  return `P${time ? 'T' : ''}${n * times}${letter}`;
}
