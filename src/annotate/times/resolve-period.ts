import type { Season, Unit } from '../../knowledge/times.ts';
import type { Grain, When } from '../../model/when.ts';
import { addMonths, civil, type Day, dayOf, monthLength, weekdayOf, weekStart } from './calendar.ts';
import type { Context } from './context.ts';
import type { Edge, Expression } from './expression.ts';
import { approximately, interval, type Resolved } from './resolved.ts';

type PeriodExpression = Extract<Expression, { kind: 'period' }>;

/** "last month", "this week", "the weekend": a piece of the calendar counted from the report's. */
export function calendarPeriod({ unit, offset, edge }: PeriodExpression, context: Context): Resolved | null {
  const whole = wholePeriod(unit, offset, context);
  return whole && (edge ? edgeOf(whole, unit, edge, context) : whole);
}

function wholePeriod(unit: Unit, offset: number, context: Context): Resolved | null {
  const { published } = context;
  const { year, month } = civil(published);
  switch (unit) {
    case 'week': {
      const monday = weekStart(published) + 7 * offset;
      return interval(monday, monday + 6, 'week');
    }
    case 'weekend':
      return approximately(weekendAt(offset, context));
    case 'month': {
      const first = addMonths(dayOf(year, month, 1), offset);
      return interval(first, addMonths(first, 1) - 1, 'month');
    }
    case 'quarter': {
      const first = addMonths(dayOf(year, month - ((month - 1) % 3), 1), 3 * offset);
      return interval(first, addMonths(first, 3) - 1, 'quarter');
    }
    case 'year':
      return interval(dayOf(year + offset, 1, 1), dayOf(year + offset, 12, 31), 'year');
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * offset;
      return interval(dayOf(first, 1, 1), dayOf(first + 9, 12, 31), 'decade');
    }
    default:
      return null;
  }
}

const SATURDAY = 5;

function weekendAt(offset: number, { published, tense }: Context): Resolved {
  const since = (weekdayOf(published) - SATURDAY + 7) % 7; // 0 and 1: the report is of the weekend itself
  const latest = published - since;
  const within = since <= 1;
  let saturday = latest;
  if (offset < 0 && within) saturday = latest - 7;
  if (offset > 0 || (offset === 0 && tense === 'future' && !within)) saturday = latest + 7;
  return interval(saturday, saturday + 1, 'day');
}

function edgeOf(whole: Resolved, unit: Unit, edge: NonNullable<PeriodExpression['edge']>, context: Context): Resolved {
  const { published, times } = context;
  const { from, to } = whole;
  const { year, month } = civil(from);
  if (edge === 'earlier') return approximately({ ...whole, to: Math.max(from, Math.min(to, published)) });
  if (edge === 'later') return approximately({ ...whole, from: Math.min(to, Math.max(from, published)) });
  if (edge === 'so far') return { ...whole, to: Math.max(from, Math.min(to, published)) };
  if (unit === 'year') {
    const [first, last] = edge === 'start' ? [1, 1] : edge === 'end' ? [12, 12] : times.rules.yearParts[edge];
    const grain: Grain = edge === 'start' || edge === 'end' ? 'month' : 'year';
    return approximately({ ...whole, from: dayOf(year, first, 1), to: endOf(year, last), grain });
  }
  if (unit === 'month') {
    const [first, last] = times.rules.monthParts[edge === 'start' ? 'early' : edge === 'end' ? 'late' : edge];
    return approximately({ ...whole, from: dayOf(year, month, first), to: Math.min(to, from + last - 1) });
  }
  const third = Math.floor((to - from + 1) / 3);
  if (edge === 'early' || edge === 'start') return approximately({ ...whole, to: from + third });
  return edge === 'mid'
    ? approximately({ ...whole, from: from + third, to: to - third })
    : approximately({ ...whole, from: to - third });
}

/** A season of a year; winter runs into the next one. */
export function seasonIn(
  year: number,
  season: Season,
  edge: Edge | null,
  context: Context,
  basis: When['basis'],
): Resolved {
  const [first, last] = context.times.seasonMonths[season];
  const from = dayOf(year, first, 1);
  const to = endOf(last < first ? year + 1 : year, last);
  const whole = approximately(interval(from, to, 'season', basis));
  if (!edge) return whole;
  const third = Math.floor((to - from + 1) / 3);
  if (edge === 'early') return { ...whole, to: from + third };
  return edge === 'late' ? { ...whole, from: to - third } : { ...whole, from: from + third, to: to - third };
}

type StretchExpression = Extract<Expression, { kind: 'stretch' }>;

const GRAIN_OF: Record<Unit, Grain> = {
  second: 'minute',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  night: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'decade',
};

/** "the past 24 hours", "recent days", "the coming weeks": up to the report, or from it on. */
export function stretchFrom({ n, unit, sign }: StretchExpression, context: Context): Resolved | null {
  const { published, times } = context;
  const rule = sign < 0 ? times.rules.recentDays : times.rules.comingDays;
  const far = n === null ? farByRule(published, rule[unit], sign) : farBy(published, n * sign, unit);
  if (far === null) return null;
  return approximately(interval(Math.min(far, published), Math.max(far, published), GRAIN_OF[unit]));
}

function farByRule(published: Day, days: number | undefined, sign: 1 | -1): Day | null {
  return days === undefined ? null : published + days * sign;
}

function farBy(published: Day, by: number, unit: Unit): Day | null {
  if (!(Math.abs(by) < 10000)) return null;
  const whole = by < 0 ? Math.floor(by) : Math.ceil(by);
  switch (unit) {
    case 'second':
    case 'minute':
      return published;
    case 'hour':
      return published + (by < 0 ? Math.floor(by / 24) : Math.ceil(by / 24));
    case 'day':
    case 'night':
      return published + whole;
    case 'week':
      return published + whole * 7;
    case 'fortnight':
      return published + whole * 14;
    case 'month':
      return addMonths(published, whole);
    case 'quarter':
      return addMonths(published, whole * 3);
    case 'year':
      return addMonths(published, whole * 12);
    case 'decade':
      return addMonths(published, whole * 120);
    default:
      return null;
  }
}

function endOf(year: number, month: number): Day {
  return dayOf(year, month, monthLength(year, month));
}
