import { civil, dayOf, parseDay, weekdayOf } from './calendar.ts';
import type { Context } from './context.ts';
import { approximately, interval, type Resolved } from './resolved.ts';

/** A holiday's days in the year said, or the nearest one before the report (after it, where the words look ahead). */
export function resolveHoliday(name: string, stated: number | null, context: Context): Resolved | null {
  const { published, tense } = context;
  const { year } = civil(published);
  const years = stated === null ? [year - 1, year, year + 1] : [stated];
  const all = years.flatMap((y) => holidaysIn(name, y, context)).sort((a, b) => a.from - b.from);
  if (stated !== null) return all[0] ? { ...all[0], basis: 'stated' } : null;
  return (tense === 'future' ? all.find((h) => h.to >= published) : all.findLast((h) => h.from <= published)) ?? null;
}

function holidaysIn(name: string, year: number, { times }: Context): Resolved[] {
  const fixed = times.fixedHolidays.get(name);
  if (fixed) {
    const day = dayOf(year, fixed[0], fixed[1]);
    return [interval(day, day, 'day')];
  }
  const rule = times.weekdayHolidays.get(name);
  if (rule) {
    const [month, weekday, which] = rule;
    const first = dayOf(year, month, 1);
    const day = first + ((weekday - 1 - weekdayOf(first) + 7) % 7) + 7 * (which - 1);
    return [interval(day, day, 'day')];
  }
  return (times.movingHolidays.get(name) ?? []).flatMap((holiday) => {
    const [from, to] = [parseDay(holiday.from), parseDay(holiday.to)];
    if (from === null || to === null || civil(from).year !== year) return [];
    return [approximately(interval(from, to, 'day'))];
  });
}
