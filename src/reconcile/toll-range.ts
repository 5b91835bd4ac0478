import type { Quantity } from '../model/quantity.ts';

/** How far "about" reaches either way, as a part of the number. A guess. */
const ABOUT = 0.1;

/** The lowest and highest number that the words allow; null where they give no number. */
export function range(q: Quantity): { low: number; high: number } | null {
  if (q.n === null) return null;
  switch (q.bound) {
    case 'exact':
    case 'none':
      return { low: q.n, high: q.n };
    case 'at least':
      return { low: q.n, high: Number.POSITIVE_INFINITY };
    case 'more than':
      return { low: q.n + 1, high: Number.POSITIVE_INFINITY };
    case 'at most':
      return { low: 0, high: q.n };
    case 'less than':
      return { low: 0, high: q.n - 1 };
    case 'about':
      return { low: Math.floor(q.n * (1 - ABOUT)), high: Math.ceil(q.n * (1 + ABOUT)) };
    case 'range':
      return { low: q.n, high: q.to ?? q.n };
    case 'vague':
      return null;
  }
}

/** The largest of some figures; words without a number lose to any number. */
export function highest(quantities: readonly Quantity[]): Quantity | null {
  const rank = (q: Quantity): number => q.to ?? q.n ?? -1;
  return quantities.reduce<Quantity | null>((best, q) => (best === null || rank(q) > rank(best) ? q : best), null);
}

/** Whether two figures cannot both be true. */
export function exclude(a: Quantity, b: Quantity): boolean {
  const [x, y] = [range(a), range(b)];
  return x !== null && y !== null && (x.low > y.high || y.low > x.high);
}
