import type { Grain } from '../../model/when.ts';
import { type Found, found, type YearRef } from './expression.ts';
import type { Scan } from './scan.ts';

interface Months {
  from: number;
  to: number;
  grain: Grain;
  end: number;
}

/** "the first three quarters of this year", "the second quarter", "Q3 2025", "the first half of 2024", "the first nine months of the year". */
export function quarter(scan: Scan, i: number): Found | null {
  const months = quarterLetter(scan, i) ?? partOfYear(scan, scan.past(i, 'the'));
  if (!months) return null;
  const { year, end } = yearOf(scan, months.end);
  // A half without a year may be of anything ("the second half of the match"), and so may some months.
  if (!year && (months.grain !== 'quarter' || !isQuarterWord(scan, months.end - 1))) return null;
  return found(i, end, { kind: 'months', from: months.from, to: months.to, grain: months.grain, year, which: null });
}

function isQuarterWord(scan: Scan, i: number): boolean {
  return scan.word(i).unit === 'quarter' && !scan.is(i + 1, 'of', 'final', '-');
}

/** "Q3": the letter and the number are two atoms. */
function quarterLetter(scan: Scan, i: number): Months | null {
  const number = scan.at(i + 1);
  if (!scan.is(i, 'q') || !number.glued || number.digits !== 1 || number.value < 1 || number.value > 4) return null;
  return { from: number.value * 3 - 2, to: number.value * 3, grain: 'quarter', end: i + 2 };
}

function partOfYear(scan: Scan, i: number): Months | null {
  const rank = scan.lexicon.numerals.ordinals.get(scan.lower(i)) ?? (scan.is(i, 'last', 'final') ? 0 : null);
  if (rank === null) return null;
  if (scan.is(i + 1, 'half') && rank < 3) {
    const second = rank !== 1;
    return { from: second ? 7 : 1, to: second ? 12 : 6, grain: 'quarter', end: i + 2 };
  }
  const count = scan.count(i + 1);
  const { unit } = scan.word(count?.end ?? i + 1);
  const end = (count?.end ?? i + 1) + 1;
  if (unit !== 'quarter' && unit !== 'month') return null;
  const size = unit === 'quarter' ? 3 : 1;
  const n = count?.n ?? null;
  const grain = unit === 'quarter' ? 'quarter' : 'month';
  if (n === null) {
    const which = rank === 0 ? 12 / size : rank;
    return which * size <= 12 ? { from: (which - 1) * size + 1, to: which * size, grain, end } : null;
  }
  if (n < 1 || n * size > 12 || !Number.isInteger(n)) return null;
  if (rank === 1) return { from: 1, to: n * size, grain, end };
  return rank === 0 ? { from: 13 - n * size, to: 12, grain, end } : null;
}

function yearOf(scan: Scan, i: number): { year: YearRef; end: number } {
  const at = scan.past(i, 'of', ',');
  const stated = scan.yearNumber(at);
  if (stated !== null) return { year: { stated }, end: at + 1 };
  if (scan.is(at + 1, 'year')) {
    const offset = scan.is(at, 'this', 'the') ? 0 : scan.is(at, 'last') ? -1 : scan.is(at, 'next') ? 1 : null;
    if (offset !== null) return { year: { offset }, end: at + 2 };
  }
  return { year: null, end: i };
}
