import { dayNumber, dayShort, isoDay } from '../../../words/when.ts';
import type { Stretch } from './stretch.ts';

export interface Tick {
  /** The day at which its line stands. */
  at: number;
  /** Middle of the days that the words name. */
  middle: number;
  words: string;
}

const NARROWEST = 62;
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** Days, weeks, months or years, whichever leaves room for their words. The first and each new month or year is named in full. */
export function ticksOf({ from, to }: Stretch, width: number): Tick[] {
  const fitting = Math.max(1, Math.floor(width / NARROWEST));
  const days = to - from;
  if (days <= fitting * 14) return dayTicks({ from, to }, Math.max(1, Math.ceil(days / fitting)));
  const months = Math.ceil(days / 30.4);
  return monthTicks({ from, to }, [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months / step <= fitting) ?? 240);
}

function dayTicks({ from, to }: Stretch, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from); day < to; day += step) {
    const iso = isoDay(day);
    const isNew = ticks.length === 0 || isoDay(day - step).slice(0, 7) !== iso.slice(0, 7);
    const date = isNew ? dayShort(iso) : String(Number(iso.slice(8)));
    const words = step === 1 ? `${WEEKDAY.format(new Date(iso))} ${date}` : date;
    ticks.push({ at: day, middle: day + (step === 1 ? 0.5 : 0), words });
  }
  return ticks;
}

function monthTicks({ from, to }: Stretch, step: number): Tick[] {
  const ticks: Tick[] = [];
  const first = isoDay(from);
  let year = Number(first.slice(0, 4));
  let month = Math.floor((Number(first.slice(5, 7)) - 1) / Math.min(step, 12)) * Math.min(step, 12);
  for (;;) {
    const at = dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-01`);
    if (at >= to) return ticks;
    if (at >= from) {
      const isNewYear = ticks.length === 0 || month === 0 || step >= 12;
      const name = dayShort(isoDay(at)).slice(2).trim();
      ticks.push({ at, middle: at, words: step >= 12 ? String(year) : isNewYear ? `${name} ${year}` : name });
    }
    month += step;
    year += Math.floor(month / 12);
    month %= 12;
  }
}
