import { type Bits, countOf, hasBit } from './bits.ts';
import type { ClaimOrder } from './claim-filter.ts';
import type { ClaimColumns } from './columns.ts';
import { NO_DAY } from './day-number.ts';

/** Rows between two counts: a page anywhere walks no more than so many. */
const STEP = 4_096;

/** Rows that fit, in one order, to be taken out anywhere. `row(n)` is the n-th of the order over all rows. */
export interface Listing {
  row: (place: number) => number;
  /** How many of the rows before each step fit. */
  before: Uint32Array;
}

/** In every order what has no day comes last. */
export function listingOf(columns: ClaimColumns, fitting: Bits, order: ClaimOrder): Listing {
  const row = rowsIn(columns, order);
  const steps = Math.ceil(columns.rows / STEP);
  const before = new Uint32Array(steps + 1);
  for (let step = 0; step < steps; step++) {
    let count = 0;
    const end = Math.min(columns.rows, (step + 1) * STEP);
    if (order === 'happened, oldest')
      for (let word = (step * STEP) >>> 5; word < (end + 31) >>> 5; word++) count += countOf(fitting[word] ?? 0);
    else for (let place = step * STEP; place < end; place++) if (hasBit(fitting, row(place))) count++;
    before[step + 1] = (before[step] ?? 0) + count;
  }
  return { row, before };
}

function rowsIn(columns: ClaimColumns, order: ClaimOrder): (place: number) => number {
  const { rows, dated, bySaid, said } = columns;
  switch (order) {
    case 'happened, oldest':
      return (place) => place;
    case 'happened, newest':
      return (place) => (place < dated ? dated - 1 - place : place);
    case 'said, oldest':
      return (place) => bySaid[place] ?? 0;
    case 'said, newest': {
      let told = rows;
      while (told > 0 && said[bySaid[told - 1] ?? 0] === NO_DAY) told--;
      return (place) => bySaid[place < told ? told - 1 - place : place] ?? 0;
    }
  }
}

/** The rows of a page, of those that fit. */
export function pageOf({ row, before }: Listing, fitting: Bits, offset: number, limit: number): number[] {
  let [low, high] = [0, before.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const all = fitting.length * 32;
  let skip = offset - (before[low] ?? 0);
  const page: number[] = [];
  for (let place = low * STEP; place < all && page.length < limit; place++) {
    const one = row(place);
    if (!hasBit(fitting, one)) continue;
    if (skip > 0) skip--;
    else page.push(one);
  }
  return page;
}
