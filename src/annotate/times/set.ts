import { type Found, found } from './expression.ts';
import { durationOf } from './relative-period.ts';
import type { Scan } from './scan.ts';

/** "every night", "each week", "every two days", "every Friday", "daily", "twice a day". */
export function timeSet(scan: Scan, i: number): Found | null {
  const { set } = scan.word(i);
  if (set)
    return scan.capital(i) && i > 0 && !scan.capitals ? null : found(i, i + 1, { kind: 'set' }, { duration: set });
  if (scan.is(i, 'once', 'twice') && scan.is(i + 1, 'a', 'every', 'each')) return everyUnit(scan, i, i + 2);
  return scan.is(i, 'every', 'each') ? everyUnit(scan, i, i + 1) : null;
}

function everyUnit(scan: Scan, first: number, i: number): Found | null {
  const other = scan.is(i, 'other') ? 2 : 1;
  const counted = scan.numeral(other === 2 ? i + 1 : i);
  const at = counted?.end ?? (other === 2 ? i + 1 : i);
  const { unit, part, weekday, short, season } = scan.word(at);
  const n = counted?.value ?? other;
  if (unit) return found(first, at + 1, { kind: 'set' }, { duration: durationOf(n, unit) });
  if (weekday >= 0 && !short) return found(first, at + 1, { kind: 'set' }, { duration: 'P1W' });
  if (part) return found(first, at + 1, { kind: 'set' }, { duration: 'P1D', hours: part });
  return season ? found(first, at + 1, { kind: 'set' }, { duration: 'P1Y' }) : null;
}
