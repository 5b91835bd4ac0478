import { dayNumber, isoDay } from '../words/when.ts';

export interface TimeTick {
  at: number;
  words: string;
}
export interface TimeAxis {
  /** Pixels from the left of an ISO day or moment. */
  x(iso: string): number;
  ticks: TimeTick[];
}

/** Room that a tick's words need. */
const TICK_ROOM = 54;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const DAY_STEPS = [1, 2, 5, 10];
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Time from left to right between two days, with ticks at years, months or days, as many as there is room for. */
export function timeAxis(first: string, last: string, width: number): TimeAxis {
  const [from, to] = [dayNumber(first.slice(0, 10)), dayNumber(last.slice(0, 10)) + 1];
  const span = Math.max(to - from, 1);
  const px = (day: number) => ((day - from) / span) * width;
  const most = Math.max(Math.floor(width / TICK_ROOM), 2);
  const days =
    span > 730 ? yearTicks(from, to, most) : span > 62 ? monthTicks(from, to, most) : dayTicks(from, to, most);
  return {
    x: (iso) => Math.min(Math.max(px(dayNumber(iso)), 0), width),
    ticks: days.map(({ day, words }) => ({ at: px(day), words })),
  };
}

function yearTicks(from: number, to: number, most: number) {
  const [first, last] = [yearOf(from), yearOf(to)];
  const step = YEAR_STEPS.find((each) => (last - first) / each <= most) ?? 200;
  return range(first, last)
    .filter((year) => year % step === 0)
    .map((year) => ({ day: dayNumber(`${String(year).padStart(4, '0')}-01-01`), words: String(year) }))
    .filter(({ day }) => day >= from && day <= to);
}

function monthTicks(from: number, to: number, most: number) {
  const months = range(yearOf(from), yearOf(to))
    .flatMap((year) => range(1, 12).map((month) => `${year}-${String(month).padStart(2, '0')}-01`))
    .filter((iso) => dayNumber(iso) >= from && dayNumber(iso) <= to);
  const step = [1, 2, 3, 6].find((each) => months.length / each <= most) ?? 12;
  return months
    .filter((iso) => (Number(iso.slice(5, 7)) - 1) % step === 0)
    .map((iso) => ({
      day: dayNumber(iso),
      words: iso.slice(5, 7) === '01' ? iso.slice(0, 4) : MONTH.format(new Date(`${iso}T00:00Z`)),
    }));
}

function dayTicks(from: number, to: number, most: number) {
  const step = DAY_STEPS.find((each) => (to - from) / each <= most) ?? 20;
  return range(from, to - 1)
    .filter((day) => (day - from) % step === 0)
    .map((day, at) => {
      const iso = isoDay(day);
      const date = Number(iso.slice(8));
      const named = at === 0 || date <= step;
      return { day, words: named ? `${date} ${MONTH.format(new Date(`${iso}T00:00Z`))}` : String(date) };
    });
}

function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
