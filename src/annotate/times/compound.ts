import { coreExpression } from './core-expression.ts';
import { type Edge, type Expression, type Found, found, type Hours } from './expression.ts';
import type { Scan } from './scan.ts';

/** Kinds that stand for one day, so that hours and clock times can be added. */
const DAY_KINDS = new Set<Expression['kind']>(['weekday', 'day', 'narrative', 'slashed', 'fixed']);
const RANGE_KINDS = new Set<Expression['kind']>(['date', 'weekday', 'year', 'months', 'decade', 'slashed']);

/** The whole expression at atom `i`: a core with its edge, its hours, its clock time, or two of them as a range. */
export function timeExpression(scan: Scan, i: number): Found | null {
  const single = withClock(scan, i);
  return single && (range(scan, i, single) ?? single);
}

function withClock(scan: Scan, i: number): Found | null {
  const first = withHours(scan, i);
  if (!first) return null;
  if (first.expression.kind === 'clock') return clockThenDate(scan, first);
  if (!isDay(first.expression) || first.clock) return first;
  const at = skip(scan, skip(scan, first.end, ','), 'at', 'around', 'about', 'from');
  if (at === first.end && !scan.is(at, '(')) {
    const bare = coreExpression(scan, at);
    return bare?.clock && bare.expression.kind === 'clock' ? merge(first, bare) : first;
  }
  const clock = coreExpression(scan, skip(scan, at, 'about', 'around', 'approximately', 'roughly'));
  return clock?.clock && clock.expression.kind === 'clock' ? merge(first, clock) : first;
}

function merge(date: Found, clock: Found): Found {
  return { ...date, end: clock.end, clock: clock.clock };
}

/** "6 p.m. on Friday", "1300 GMT, 15 October", "10:35 a.m. (0735 GMT) Friday": a time in brackets tells the zone. */
function clockThenDate(scan: Scan, clock: Found): Found {
  let { end } = clock;
  let time = clock.clock;
  if (scan.is(end, '(')) {
    const inner = coreExpression(scan, end + 1);
    if (inner?.clock && inner.expression.kind === 'clock' && scan.is(inner.end, ')')) {
      end = inner.end + 1;
      time = inner.clock;
    }
  }
  const at = skip(scan, skip(scan, end, ','), 'on', 'of');
  const date = withHours(scan, at);
  if (date && isDay(date.expression) && !date.clock) return { ...date, first: clock.first, clock: time };
  return { ...clock, end, clock: time };
}

function isDay(expression: Expression): boolean {
  return DAY_KINDS.has(expression.kind) || (expression.kind === 'date' && expression.day !== null);
}

/** A core with early, late, or the hours of the day around it. */
function withHours(scan: Scan, i: number): Found | null {
  const core = hoursOf(scan, i) ?? edged(scan, i) ?? coreExpression(scan, i) ?? loneHours(scan, i);
  if (!core || !isDay(core.expression) || (core.hours && core.hours !== 'early' && core.hours !== 'late')) return core;
  const at = skip(scan, core.end, 'at', 'before');
  const { part } = scan.word(at);
  if (!part || scan.capital(at)) return core;
  // "Friday noon" is a clock time, left to be joined as one.
  if (part === 'noon') return core;
  return { ...core, end: at + 1, hours: scan.is(at, 'overnight') ? 'overnight' : part };
}

/** "the night of October 11", "the early hours of Thursday", "dawn on Friday", "overnight Saturday". */
function hoursOf(scan: Scan, i: number): Found | null {
  const the = skip(scan, i, 'the', 'in');
  let at = skip(scan, the, 'early', 'late', 'small', 'pre');
  let hours: Hours | null = scan.word(at).part;
  if (scan.is(at, 'hours') && at > the) hours = scan.is(the, 'late') ? 'late' : 'early';
  if (scan.is(at, 'overnight')) hours = 'overnight';
  if (!hours || scan.capital(at)) return null;
  at++;
  const joined = scan.is(at, 'of', 'on');
  if (!joined && hours !== 'overnight' && scan.word(at).weekday < 0) return null;
  const date = edged(scan, joined ? at + 1 : at) ?? coreExpression(scan, joined ? at + 1 : at);
  if (!date) return null;
  if (isDay(date.expression) || date.expression.kind === 'range') {
    const part = scan.word(date.end).part;
    return { ...date, first: i, end: part ? date.end + 1 : date.end, hours };
  }
  return null;
}

/** Hours with no day of their own: "overnight", "at dawn". */
function loneHours(scan: Scan, i: number): Found | null {
  if (scan.is(i, 'overnight') && !scan.capital(i + 1))
    return found(i, i + 1, { kind: 'hours' }, { hours: 'overnight' });
  const { part } = scan.word(i);
  if (!part || part === 'noon' || scan.capital(i)) return null;
  const at =
    scan.is(i - 1, 'at', 'before', 'after', 'by') && (part === 'dawn' || scan.is(i, 'midnight', 'dusk', 'nightfall'));
  return at ? found(i, i + 1, { kind: 'hours' }, { hours: part }) : null;
}

/** "early May", "mid-October", "late 2024", "early October 10", "late on Friday", "early next week". */
function edged(scan: Scan, i: number): Found | null {
  const the = skip(scan, i, 'the');
  const edge: Edge | null = scan.is(the, 'early')
    ? 'early'
    : scan.is(the, 'mid', 'middle')
      ? 'mid'
      : scan.is(the, 'late')
        ? 'late'
        : null;
  if (!edge) return null;
  const core = coreExpression(scan, skip(scan, the + 1, '-', 'in', 'on', 'of'));
  const whole = core && edgeOf(core, edge);
  return whole && { ...whole, first: i };
}

function edgeOf(core: Found, edge: Edge): Found | null {
  const { expression } = core;
  if (isDay(expression)) return edge === 'mid' ? null : { ...core, hours: core.hours ?? edge };
  switch (expression.kind) {
    case 'date':
    case 'year':
    case 'decade':
    case 'season':
    case 'period':
      return { ...core, expression: { ...expression, edge } };
    case 'months':
      return core;
    default:
      return null;
  }
}

/** "11 October to 15 October", "from Monday to Wednesday", "between April and June", "overnight Saturday into Sunday". */
function range(scan: Scan, i: number, first: Found): Found | null {
  if (!RANGE_KINDS.has(first.expression.kind) || first.clock) return null;
  const joint = scan.lower(first.end);
  const before = scan.lower(i - 1);
  const opened = before === 'from' || before === 'between' || first.hours === 'overnight';
  const joins =
    joint === '-' ||
    joint === 'through' ||
    joint === 'into' ||
    ((joint === 'to' || joint === 'until' || joint === 'till') && (opened || first.expression.kind === 'date')) ||
    (joint === 'and' && (before === 'between' || first.hours === 'overnight'));
  if (!joins) return null;
  const last = withHours(scan, skip(scan, first.end + 1, 'the', 'early', 'late'));
  if (!last || !RANGE_KINDS.has(last.expression.kind) || last.expression.kind !== first.expression.kind) return null;
  return found(
    i,
    last.end,
    { kind: 'range', from: first.expression, to: last.expression },
    { hours: first.hours ?? last.hours },
  );
}

function skip(scan: Scan, i: number, ...words: string[]): number {
  return scan.past(i, ...words);
}
