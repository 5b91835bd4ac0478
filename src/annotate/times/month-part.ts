import { bareMonth, monthYear } from './absolute-date.ts';
import { type Found, found } from './expression.ts';
import type { Scan } from './scan.ts';

/** Days that "the first days" and "the last days" of a month stand for: guess. */
const FEW_DAYS = 5;

/** "the last week of September", "the first half of May 2024", "the end of October": days of a month, from its end where negative. */
export function monthPart(scan: Scan, i: number): Found | null {
  const at = scan.past(i, 'the');
  const part = daysOf(scan, at);
  if (!part || !scan.is(part.end, 'of')) return null;
  const month = monthYear(scan, part.end + 1) ?? bareMonth(scan, part.end + 1);
  if (month?.expression.kind !== 'date') return null;
  return found(i, month.end, { kind: 'month part', month: month.expression, from: part.from, to: part.to });
}

interface Days {
  from: number;
  to: number;
  end: number;
}

function daysOf(scan: Scan, i: number): Days | null {
  if (scan.is(i, 'end')) return { from: -10, to: -1, end: i + 1 };
  if (scan.is(i, 'start', 'beginning')) return { from: 1, to: 10, end: i + 1 };
  const last = scan.is(i, 'last', 'final', 'closing');
  const rank = scan.is(i, 'opening') ? 1 : scan.lexicon.numerals.ordinals.get(scan.lower(i));
  if (!last && rank === undefined) return null;
  const end = i + 2;
  if (scan.is(i + 1, 'days'))
    return last ? { from: -FEW_DAYS, to: -1, end } : rank === 1 ? { from: 1, to: FEW_DAYS, end } : null;
  if (scan.is(i + 1, 'half')) return last || rank === 2 ? { from: 16, to: 31, end } : { from: 1, to: 15, end };
  if (!scan.is(i + 1, 'week')) return null;
  if (last) return { from: -7, to: -1, end };
  return rank !== undefined && rank <= 4 ? { from: rank * 7 - 6, to: rank * 7, end } : null;
}
