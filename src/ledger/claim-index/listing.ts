import { type Bits, hasBit } from './bits.ts';

/** Rows between two counts: a page anywhere walks no more than so many. */
const STEP = 4_096;

/** Rows that fit, in one order, to be taken out anywhere. */
export interface Listing {
  order: Uint32Array;
  /** How many of the rows before each step fit. */
  before: Uint32Array;
}

export function listingOf(order: Uint32Array, fitting: Bits): Listing {
  const steps = Math.ceil(order.length / STEP);
  const before = new Uint32Array(steps + 1);
  let count = 0;
  for (let place = 0; place < order.length; place++) {
    if ((place & (STEP - 1)) === 0) before[place / STEP] = count;
    const row = order[place] as number; // within the order: checking each costs half the time
    count += ((fitting[row >>> 5] as number) >>> (row & 31)) & 1;
  }
  before[steps] = count;
  return { order, before };
}

/** The rows of a page, of those that fit. */
export function pageOf({ order, before }: Listing, fitting: Bits, offset: number, limit: number): number[] {
  let [low, high] = [0, before.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  let skip = offset - (before[low] ?? 0);
  const page: number[] = [];
  for (let place = low * STEP; place < order.length && page.length < limit; place++) {
    const row = order[place] ?? 0;
    if (!hasBit(fitting, row)) continue;
    if (skip > 0) skip--;
    else page.push(row);
  }
  return page;
}
