import { bareMonth, dayMonth, isoDate, monthDay, monthYear, slashedDate, weekOf } from './absolute-date.ts';
import { clock } from './clock.ts';
import { bareDuration, duration, hyphenDuration } from './duration.ts';
import { type Found, found } from './expression.ts';
import { monthPart } from './month-part.ts';
import { holiday, namedDay } from './named-day.ts';
import { narrativeDay, offset } from './offset.ts';
import { quarter } from './quarter.ts';
import { periodEnd, periodPart, relativePeriod, stretch, weekend } from './relative-period.ts';
import type { Scan } from './scan.ts';
import { season } from './season.ts';
import { timeSet } from './set.ts';
import { dayWord, weekday } from './weekday.ts';
import { decade, year } from './year.ts';

type Recogniser = (scan: Scan, i: number) => Found | null;

function undated(scan: Scan, i: number): Found | null {
  return scan.word(i).undated && !scan.is(i + 1, 'that') ? found(i, i + 1, { kind: 'undated' }) : null;
}

/** Where two find the same stretch, the one further up holds. */
const STARTING_WITH_DIGITS: Recogniser[] = [
  namedDay,
  isoDate,
  slashedDate,
  dayMonth,
  clock,
  decade,
  year,
  offset,
  hyphenDuration,
  duration,
];
const STARTING_WITH_WORD: Recogniser[] = [
  namedDay,
  monthDay,
  monthYear,
  weekOf,
  weekday,
  dayWord,
  relativePeriod,
  periodPart,
  periodEnd,
  monthPart,
  weekend,
  stretch,
  offset,
  narrativeDay,
  quarter,
  season,
  bareMonth,
  holiday,
  timeSet,
  dayMonth,
  decade,
  clock,
  hyphenDuration,
  duration,
  bareDuration,
  undated,
];

/** The longest expression of time that begins at atom `i`, without hours of the day, edges or ranges around it. */
export function coreExpression(scan: Scan, i: number): Found | null {
  let best: Found | null = null;
  for (const recognise of scan.at(i).digits > 0 ? STARTING_WITH_DIGITS : STARTING_WITH_WORD) {
    const next = recognise(scan, i);
    if (next && (!best || next.end > best.end)) best = next;
  }
  return best;
}
