import type { Unit } from '../../knowledge/times.ts';
import type { Grain } from '../../model/when.ts';
import { addMonths, civil, type Day, dayOf, monthLength, parseDay, weekdayOf, weekStart } from './calendar.ts';
import type { Context } from './context.ts';
import type { Edge, Expression, YearRef } from './expression.ts';
import { resolveHoliday } from './resolve-holiday.ts';
import { calendarPeriod, seasonIn, stretchFrom } from './resolve-period.ts';
import { approximately, interval, oneDay, type Resolved } from './resolved.ts';

/** The dates of an expression, or null where it fixes none. Hours and clock times are laid over it by the caller. */
export function resolveExpression(expression: Expression, context: Context): Resolved | null {
  switch (expression.kind) {
    case 'date':
      return resolveDate(expression, context);
    case 'year':
      return yearPart(expression.year, expression.to ?? expression.year, expression.edge, context);
    case 'decade':
      return decadePart(expression.year, expression.edge);
    case 'weekday':
      return expression.dayOfMonth === undefined
        ? resolveWeekday(expression.weekday, expression.which, context)
        : numberedWeekday(expression.weekday, expression.dayOfMonth, context);
    case 'day':
      return oneDay(context.published + expression.offset, 'relative');
    case 'period':
      return calendarPeriod(expression, context);
    case 'season':
      return resolveSeason(expression, context);
    case 'months':
      return resolveMonths(expression, context);
    case 'ago':
      return shifted(oneDay(context.published, 'relative'), expression.n, expression.unit, expression.sign);
    case 'stretch':
      return stretchFrom(expression, context);
    case 'counted':
      return resolveCounted(expression, context);
    case 'narrative':
      return resolveNarrative(expression.unit, expression.offset, context);
    case 'month part':
      return resolveMonthPart(expression, context);
    case 'week of': {
      const day = resolveExpression(expression.day, context);
      return day && interval(weekStart(day.from), weekStart(day.from) + 6, 'week', day.basis);
    }
    case 'range':
      return resolveRange(expression.from, expression.to, context);
    case 'fixed':
      return resolveFixed(expression, context);
    case 'slashed':
      return resolveSlashed(expression, context);
    case 'holiday':
      return resolveHoliday(expression.name, yearOf(expression.year, context), context);
    case 'clock':
      return context.day
        ? { ...context.day, basis: 'inherited' }
        : approximately(oneDay(context.published, 'published'));
    case 'hours':
      return context.day ? { ...context.day, basis: 'inherited' } : null;
    default:
      return null;
  }
}

export function yearOf(year: YearRef, { published }: Context): number | null {
  if (!year) return null;
  return 'stated' in year ? year.stated : civil(published).year + year.offset;
}

type DateExpression = Extract<Expression, { kind: 'date' }>;

function resolveDate(date: DateExpression, context: Context): Resolved {
  const { month, day, edge } = date;
  const year = yearOf(date.year, context);
  const basis = date.year && 'stated' in date.year ? 'stated' : 'relative';
  if (day !== null)
    return oneDay(year === null ? yearlessDay(month, day, date.weekday, context) : dayIn(year, month, day), basis);
  const inYear = year ?? context.year ?? yearlessMonth(month, month, context);
  const [first, last] = edge ? context.times.rules.monthParts[edge] : [1, 31];
  const whole = interval(dayIn(inYear, month, first), dayIn(inYear, month, last), 'month', basis);
  return edge ? approximately(whole) : whole;
}

function dayIn(year: number, month: number, day: number): Day {
  return dayOf(year, month, Math.min(day, monthLength(year, month)));
}

/** Years from the report's in which a date without a year is sought; a weekday comes round within six. */
const YEARS_AROUND = [-6, -5, -4, -3, -2, -1, 0, 1];

/** "October 10": the nearest before the report, or after it where the words look ahead or the past one is too far. */
function yearlessDay(month: number, day: number, weekday: number | undefined, context: Context): Day {
  const { published, tense, close, times } = context;
  const { year } = civil(published);
  // "Saturday 11 November" falls in few years only.
  const candidates = YEARS_AROUND.map((offset) => dayIn(year + offset, month, day)).filter(
    (candidate) => weekday === undefined || weekdayOf(candidate) === weekday,
  );
  const [only] = candidates;
  if (only === undefined) return yearlessDay(month, day, undefined, context);
  const past = candidates.findLast((d) => d <= published) ?? only;
  const coming = candidates.find((d) => d >= published) ?? past;
  const limit = times.rules.yearlessPastDays;
  if (tense === 'future') return coming - published > limit ? past : coming;
  const far = published - past > limit;
  return far && !(tense === 'past' && close) ? coming : past;
}

/** Without a verb to go by, a month this near ahead is taken for the coming one: guess. */
const MONTHS_AHEAD = 4;

/** The year of a month without one; `from` is its first month where it is a stretch of months. */
function yearlessMonth(from: number, to: number, { published, tense }: Context): number {
  const { year, month } = civil(published);
  if (tense === 'future') return to >= month ? year : year + 1;
  // No verb tells: the nearer of the two.
  if (tense === null && from > month && from - month <= MONTHS_AHEAD) return year;
  return from <= month ? year : year - 1;
}

function yearPart(from: number, to: number, edge: Edge | null, { times }: Context): Resolved {
  const [first, last] = edge ? times.rules.yearParts[edge] : [1, 12];
  const whole = interval(dayOf(from, first, 1), dayIn(to, last, 31), 'year', 'stated');
  return edge ? approximately(whole) : whole;
}

function decadePart(year: number, edge: Edge | null): Resolved {
  const [first, last] = edge === 'early' ? [0, 3] : edge === 'mid' ? [4, 6] : edge === 'late' ? [7, 9] : [0, 9];
  const whole = interval(dayOf(year + first, 1, 1), dayOf(year + last, 12, 31), 'decade', 'stated');
  return edge ? approximately(whole) : whole;
}

function resolveWeekday(
  weekday: number,
  which: 'last' | 'next' | 'this' | null,
  { published, tense }: Context,
): Resolved {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last') return oneDay(published - (back || 7), 'relative');
  if (which === 'next') return oneDay(published + (ahead || 7), 'relative');
  if (which === 'this') return oneDay(weekStart(published) + weekday, 'relative');
  return oneDay(tense === 'future' ? published + ahead : published - back, 'relative');
}

/** How far "Sunday the 5th" is looked for: further back two months may have one. A guess. */
const MOST_DAYS_BACK = 62;
const MOST_DAYS_AHEAD = 31;

/** "Sunday the 5th": the last day of that name and number; the next where none is near. */
function numberedWeekday(weekday: number, number: number, { published }: Context): Resolved | null {
  const fits = (day: Day): boolean => weekdayOf(day) === weekday && civil(day).day === number;
  for (let back = 0; back <= MOST_DAYS_BACK; back++)
    if (fits(published - back)) return oneDay(published - back, 'relative');
  for (let on = 1; on <= MOST_DAYS_AHEAD; on++) if (fits(published + on)) return oneDay(published + on, 'relative');
  return null;
}

type SeasonExpression = Extract<Expression, { kind: 'season' }>;

function resolveSeason(expression: SeasonExpression, context: Context): Resolved {
  const { published, tense } = context;
  const { season, which, edge } = expression;
  const stated = yearOf(expression.year, context);
  if (stated !== null) {
    const basis = expression.year && 'stated' in expression.year ? 'stated' : 'relative';
    return seasonIn(stated, season, edge, context, basis);
  }
  const { year } = civil(published);
  const all = [year - 2, year - 1, year, year + 1].map((y) => seasonIn(y, season, edge, context, 'relative'));
  const [, , thisYear] = all;
  const coming = all.find((s) => s.from > published);
  const begun = all.findLast((s) => s.from <= published);
  const over = all.findLast((s) => s.to < published);
  const current = begun && begun.to >= published ? begun : undefined;
  const picked = which === 'last' ? over : which === 'next' ? coming : tense === 'future' ? (current ?? coming) : begun;
  return picked ?? thisYear ?? seasonIn(year, season, edge, context, 'relative');
}

type MonthsExpression = Extract<Expression, { kind: 'months' }>;

function resolveMonths(expression: MonthsExpression, context: Context): Resolved {
  const { from, to, grain, which } = expression;
  const stated = yearOf(expression.year, context);
  const { year: now, month } = civil(context.published);
  const year =
    stated ??
    (which === 'last'
      ? to < month
        ? now
        : now - 1
      : which === 'next'
        ? from > month
          ? now
          : now + 1
        : yearlessMonth(from, to, context));
  const basis = expression.year && 'stated' in expression.year ? 'stated' : 'relative';
  return interval(dayOf(year, from, 1), dayIn(year, to, 31), grain, basis);
}

type CountedExpression = Extract<Expression, { kind: 'counted' }>;

function resolveCounted(expression: CountedExpression, context: Context): Resolved | null {
  const { n, unit, sign, from } = expression;
  const coarse = unit === 'month' || unit === 'year' || unit === 'decade';
  const base = from === 'event' ? context.event : coarse ? (context.stated ?? context.day) : context.day;
  const counted = base && shifted({ ...base, basis: 'relative', minute: null }, n, unit, sign);
  return counted && notAhead(counted, context);
}

/** What is told as past and comes out after the report was counted from the wrong date. */
function notAhead(resolved: Resolved, { published, tense }: Context): Resolved | null {
  return resolved.from > published && tense !== 'future' ? null : resolved;
}

const HOURS_A_DAY = 24;

/** A day so many units before or after a date. A unit coarser than a day fixes no day, only its own grain. */
export function shifted(base: Resolved, n: number | null, unit: Unit, sign: 1 | -1): Resolved | null {
  const day = base.from;
  if (base.to !== base.from && (unit === 'day' || unit === 'night' || unit === 'hour' || unit === 'minute'))
    return null;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const hours = unit === 'hour' ? (n ?? 0) : 0;
    if (hours > 12 && hours % HOURS_A_DAY !== 0) return null;
    return approximately(
      interval(day + sign * Math.floor(hours / HOURS_A_DAY), day + sign * Math.floor(hours / HOURS_A_DAY), 'hour'),
    );
  }
  if (n === null || !(n < 10000)) return null;
  const by = sign * n;
  switch (unit) {
    case 'day':
    case 'night':
      return Number.isInteger(n) ? interval(day + by, day + by, 'day') : null;
    case 'week':
    case 'fortnight': {
      const monday = weekStart(day + Math.round(by * (unit === 'week' ? 7 : 14)));
      return approximately(interval(monday, monday + 6, 'week'));
    }
    case 'month': {
      const { year, month } = civil(addMonths(day, Math.round(by)));
      return approximately(interval(dayOf(year, month, 1), dayIn(year, month, 31), 'month'));
    }
    case 'year':
    case 'decade': {
      const year = civil(day).year + Math.round(by * (unit === 'year' ? 1 : 10));
      const grain: Grain = unit;
      const slack = unit === 'year' ? 0 : 2; // "two decades ago" is seldom meant to the year: guess
      return approximately(interval(dayOf(year - slack, 1, 1), dayOf(year + slack, 12, 31), grain));
    }
    default:
      return null;
  }
}

function resolveNarrative(unit: Unit, offset: number, context: Context): Resolved | null {
  const basis = offset === 0 ? 'inherited' : 'relative';
  const base = unit === 'month' || unit === 'year' ? (context.stated ?? context.day) : context.day;
  if (!base) return null;
  if (unit === 'day') return base.from === base.to ? oneDay(base.from + offset, basis) : null;
  if (unit === 'week') {
    const monday = weekStart(base.from) + 7 * offset;
    return interval(monday, monday + 6, 'week', basis);
  }
  if (unit === 'month' && base.grain !== 'year') {
    const { year, month } = civil(addMonths(base.from, offset));
    return interval(dayOf(year, month, 1), dayIn(year, month, 31), 'month', basis);
  }
  if (unit !== 'year') return null;
  const { year } = civil(base.from);
  return interval(dayOf(year + offset, 1, 1), dayOf(year + offset, 12, 31), 'year', basis);
}

/** The end is settled first and the beginning looked for before it; looking ahead, the other way about. */
function resolveRange(from: Expression, to: Expression, context: Context): Resolved | null {
  const ahead = context.tense === 'future' && !(to.kind === 'date' && to.year);
  const anchor = resolveExpression(ahead ? from : to, context);
  if (!anchor) return null;
  const around: Context = {
    ...context,
    published: ahead ? anchor.from : anchor.to,
    tense: ahead ? 'future' : 'past',
    close: true,
  };
  const other = resolveExpression(ahead ? to : withYear(from, anchor), around);
  if (!other) return null;
  const [first, last] = ahead ? [anchor, other] : [other, anchor];
  if (first.from > last.to) return null;
  return { ...first, to: last.to, basis: anchor.basis, approximate: first.approximate || last.approximate };
}

/** "11 October to 15 October 2025" says the year once. */
function withYear(from: Expression, to: Resolved): Expression {
  if (from.kind !== 'date' || from.year || to.basis !== 'stated') return from;
  const { year, month } = civil(to.to);
  return { ...from, year: { stated: from.month > month ? year - 1 : year } };
}

type FixedExpression = Extract<Expression, { kind: 'fixed' }>;

/** So many days after an anniversary "the October 7 attacks" may be this year's: guess. */
const ANNIVERSARY_DAYS = 45;

function resolveFixed({ from, to, yearless }: FixedExpression, { published }: Context): Resolved | null {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null) return null;
  if (yearless && published - last > ANNIVERSARY_DAYS) {
    const { month, day } = civil(last);
    const { year } = civil(published);
    const since = [year - 1, year].map((y) => published - dayIn(y, month, day)).filter((days) => days >= 0);
    if (Math.min(...since) <= ANNIVERSARY_DAYS) return null;
  }
  return interval(first, last, 'day', 'stated');
}

type MonthPart = Extract<Expression, { kind: 'month part' }>;

function resolveMonthPart({ month, from, to }: MonthPart, context: Context): Resolved {
  const whole = resolveDate(month, context);
  const nth = (n: number): Day => (n < 0 ? whole.to + 1 + n : Math.min(whole.from + n - 1, whole.to));
  return approximately({ ...whole, from: nth(from), to: nth(to), grain: 'week' });
}

type SlashedExpression = Extract<Expression, { kind: 'slashed' }>;

/** 25/12/2025 can be read one way only; 10/09/2025 goes by the rule in knowledge and is marked approximate. */
function resolveSlashed({ first, second, year }: SlashedExpression, { times }: Context): Resolved {
  const open = first <= 12 && second <= 12 && first !== second;
  const dayFirst = first > 12 || (second <= 12 && times.rules.slashed === 'day first');
  const day = dayFirst ? dayIn(year, second, first) : dayIn(year, first, second);
  return open ? approximately(oneDay(day, 'stated')) : oneDay(day, 'stated');
}
