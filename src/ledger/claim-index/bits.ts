/** A set of rows: a bit each, 32 in a word. */
export type Bits = Uint32Array;

export function noBits(rows: number): Bits {
  return new Uint32Array((rows + 31) >>> 5);
}

export function setBit(bits: Bits, row: number): void {
  const word = row >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
}

export function hasBit(bits: Bits, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

export function setRange(bits: Bits, from: number, to: number): void {
  let row = from;
  while (row < to && (row & 31) !== 0) setBit(bits, row++);
  while (row + 32 <= to) {
    bits[row >>> 5] = 0xffffffff;
    row += 32;
  }
  while (row < to) setBit(bits, row++);
}

/** Leaves in `bits` what is in `others` too. */
export function keepCommon(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
}

export function countOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many are set from one row until before another. */
export function countBetween(bits: Bits, from: number, to: number): number {
  if (from >= to) return 0;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const begin = -1 << (from & 31);
  const end = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) return countOf((bits[first] ?? 0) & begin & end);
  let count = countOf((bits[first] ?? 0) & begin) + countOf((bits[last] ?? 0) & end);
  for (let word = first + 1; word < last; word++) count += countOf(bits[word] as number);
  return count;
}

/** Whether one is set from one row until before another. */
export function hasAny(bits: Bits, from: number, to: number): boolean {
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const begin = -1 << (from & 31);
  const end = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) return ((bits[first] as number) & begin & end) !== 0; // within the rows, as below
  if (((bits[first] as number) & begin) !== 0 || ((bits[last] as number) & end) !== 0) return true;
  for (let word = first + 1; word < last; word++) if (bits[word] !== 0) return true;
  return false;
}

/** Sets what is not set among so many rows, and unsets what is. */
export function turnAll(bits: Bits, rows: number): void {
  for (let word = 0; word < bits.length; word++) bits[word] = ~(bits[word] as number);
  if ((rows & 31) !== 0 && bits.length > 0) (bits[bits.length - 1] as number) &= (1 << (rows & 31)) - 1;
}

export function setRows(bits: Bits, rows: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) setBit(bits, rows[at] as number);
}
