import { type Bits, countBetween, hasBit } from './bits.ts';

/** The rows of a page, of those that fit: days from the first or from the last, the rows of one day as they lie. */
export function pageBySaying(
  days: Uint32Array,
  fitting: Bits,
  { first, offset, limit }: { first: 'oldest' | 'newest'; offset: number; limit: number },
): number[] {
  const page: number[] = [];
  const last = days.length - 2;
  let skip = offset;
  for (let n = 0; n <= last && page.length < limit; n++) {
    const day = first === 'oldest' ? n : last - n;
    const [from, to] = [days[day] ?? 0, days[day + 1] ?? 0];
    const count = countBetween(fitting, from, to);
    if (count <= skip) {
      skip -= count;
      continue;
    }
    for (let row = from; row < to && page.length < limit; row++) {
      if (!hasBit(fitting, row)) continue;
      if (skip > 0) skip--;
      else page.push(row);
    }
  }
  return page;
}
