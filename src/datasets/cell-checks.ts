import type { Cells, Fault } from './row-format.ts';

const DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Events of these datasets are of our time; a year outside is a slip of the hand. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** A day as a number from 1970-01-01; null where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day ? at / DAY : null;
}

/** The ISO date of such a number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ][\d:.]+(?:Z|[+-][\d:]+)?$)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const DAY_FIRST = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const WRITTEN = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})$/;

/**
 * A day as a dataset writes it: "2025-10-11", with or without a clock time, "20251011", "11-10-2025" (day first, as ACLED
 * had it) or "11 October 2025". Days with slashes are not guessed at: 3/4/2025 is two days. Null where it is none.
 */
export function dayIn(text: string): number | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const first = DAY_FIRST.exec(text);
  if (first) return dayNumber(Number(first[3]), Number(first[2]), Number(first[1]));
  const written = WRITTEN.exec(text);
  if (!written) return null;
  return dayNumber(Number(written[3]), MONTHS.indexOf((written[2] ?? '').toLowerCase()) + 1, Number(written[1]));
}

/** A column that must have a day. */
export function dayCell(cells: Cells, column: string, fault: Fault): number | null {
  const text = cells(column);
  const day = dayIn(text);
  if (day === null) fault(column, text === '' ? 'is empty; a day is needed' : `${shown(text)} is no day (2025-10-11)`);
  return day;
}

/** A column of words that must not be empty. */
export function wordCell(cells: Cells, column: string, fault: Fault): string | null {
  const text = cells(column);
  if (text !== '') return text;
  fault(column, 'is empty');
  return null;
}

const INTEGER = /^-?\d{1,16}(?:\.0+)?$/;

/** A whole number between two bounds; null where the cell is empty, which `needed` forbids, or something else. */
export function integerCell(
  cells: Cells,
  column: string,
  { least, most, needed = false }: { least: number; most: number; needed?: boolean },
  fault: Fault,
): number | null {
  const text = cells(column);
  if (text === '') {
    if (needed) fault(column, 'is empty; a whole number is needed');
    return null;
  }
  // Tables that went through other programs have "3.0" for 3.
  const n = INTEGER.test(text) ? Number(text) : Number.NaN;
  if (n >= least && n <= most) return n;
  fault(
    column,
    Number.isNaN(n) ? `${shown(text)} is no whole number` : `${shown(text)} is not from ${least} to ${most}`,
  );
  return null;
}

const DECIMAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Degrees of a place, both or none of them; null where they are empty, or faulty, which is said. */
export function pointCells(
  cells: Cells,
  [latitude, longitude]: readonly [string, string],
  fault: Fault,
): { lat: number; lon: number } | null {
  const lat = degrees(cells(latitude), latitude, 90, fault);
  const lon = degrees(cells(longitude), longitude, 180, fault);
  if (lat === null || lon === null) {
    if (lat === null && lon !== null && cells(latitude) === '') fault(latitude, `is empty beside a ${longitude}`);
    if (lon === null && lat !== null && cells(longitude) === '') fault(longitude, `is empty beside a ${latitude}`);
    return null;
  }
  return { lat, lon };
}

function degrees(text: string, column: string, most: number, fault: Fault): number | null {
  if (text === '') return null;
  const n = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(n) <= most) return n;
  fault(column, `${shown(text)} is not from -${most} to ${most} degrees`);
  return null;
}

/** Deaths: no dataset has an event of more than the dead of a world war. */
export const MOST_DEATHS = 10_000_000;

const LONGEST_SHOWN = 60;

/** What stands in a cell, for a message: in quotation marks, on one line, not too long. */
export function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}"`;
}
