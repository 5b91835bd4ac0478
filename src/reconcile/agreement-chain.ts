import type { Agreement } from '../model/agreement.ts';
import { dayOf } from './agreement-clock.ts';

/** A later accord within so many days of an earlier one's end takes its place. A guess. */
const SUCCEEDS_DAYS = 45;
const DAY = 86_400_000;

/**
 * Accords of one kind between the same sides, in the order of their starts: each with the one before and after it. One
 * whose own end has no day has ended where the next one holds; `asOf` is the moment (ISO) that it is looked at from.
 */
export function chained(agreements: readonly Agreement[], asOf: string): Agreement[] {
  const rows = agreements.map((agreement) => ({ agreement, start: dayOf(agreement.starts), key: keyOf(agreement) }));
  return rows.map(({ agreement, start, key }) => {
    if (start === null || key === null) return agreement;
    const own = rows.flatMap((r) => (r.key === key && r.start !== null ? [{ ...r, start: r.start }] : []));
    const before = own.filter((r) => r.start < start).sort((a, b) => (a.start < b.start ? 1 : -1))[0];
    const after = own.filter((r) => r.start > start).sort((a, b) => (a.start < b.start ? -1 : 1))[0];
    const follows = before && succeeds(before.agreement, start) ? before.agreement.id : null;
    const next = after && succeeds(agreement, after.start) ? after : null;
    const ended = next && next.start <= asOf.slice(0, 10) && isOpen(agreement, next.start);
    return {
      ...agreement,
      ...(ended
        ? { status: 'expired' as const, statusBy: { basis: 'successor' as const, by: [next.agreement.id], asOf } }
        : {}),
      follows,
      followedBy: next?.agreement.id ?? null,
    };
  });
}

/** Only truces and peace deals take each other's place, and only where the sides are known. */
function keyOf({ type, parties }: Agreement): string | null {
  const sides = [...new Set(parties.flatMap(({ party }) => party ?? []))].sort();
  return (type === 'ceasefire' || type === 'peace deal') && sides.length > 0 ? `${type}|${sides.join('|')}` : null;
}

function succeeds(older: Agreement, start: string): boolean {
  const last = dayOf(older.ends) ?? dayOf(older.starts);
  return last !== null && Date.parse(start) - Date.parse(last) <= SUCCEEDS_DAYS * DAY;
}

function isOpen({ status, ends, until }: Agreement, next: string): boolean {
  if (status === 'broken' || status === 'expired') return false;
  const end = dayOf(ends);
  return (until ?? null) !== null || end === null || end >= next;
}
