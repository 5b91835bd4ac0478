import { NO_DAY } from './day-number.ts';

/** Rows in the order of a number each, those of one number as they are in `order`. Counting a million takes 10 ms. */
export function orderByNumber(
  order: Uint32Array | null,
  numbers: Int32Array | Uint32Array | Uint16Array,
  most: number,
): Uint32Array {
  const starts = new Uint32Array(most + 2);
  for (let row = 0; row < numbers.length; row++) (starts[(numbers[row] as number) + 1] as number)++; // within the numbers
  for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] ?? 0;
  const sorted = new Uint32Array(numbers.length);
  for (let at = 0; at < sorted.length; at++) {
    const row = order === null ? at : (order[at] as number);
    sorted[(starts[numbers[row] as number] as number)++] = row;
  }
  return sorted;
}

/** Rows by their days, the first or the last day first; `NO_DAY` last. */
export function orderByDay(
  days: Int32Array,
  first: 'oldest' | 'newest' = 'oldest',
  order: Uint32Array | null = null,
): Uint32Array {
  let [least, most] = [NO_DAY, 0];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day === NO_DAY) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const last = most < least ? 0 : most - least + 1;
  const numbers = days.map((day) => (day === NO_DAY ? last : first === 'oldest' ? day - least : most - day));
  return orderByNumber(order, numbers, last);
}
