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
