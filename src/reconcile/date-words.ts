import type { When } from '../model/when.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A time as a desk writes it: "9 October 2025", "11–12 October 2025", "December 2024", "2021". */
export function dateWords(when: When): string {
  const [from, to] = [when.from.slice(0, 10), when.to.slice(0, 10)];
  if (from === to) return day(from);
  if (when.grain === 'month' && from.slice(0, 7) === to.slice(0, 7)) return `${month(from)} ${from.slice(0, 4)}`;
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${Number(from.slice(8))} ${month(from)} – ${day(to)}`;
  return `${day(from)} – ${day(to)}`;
}

function month(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? iso.slice(5, 7);
}

function day(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${month(iso)} ${iso.slice(0, 4)}`;
}
