import { type Bits, noBits } from './bits.ts';

/**
 * Sets of one case's rows, used again and again. A filter takes half a dozen of 140 kB each on a million rows: made anew for
 * each, they had V8 go through all memory every second, for 150 ms of both cores.
 */
export class SpareBits {
  readonly rows: number;
  readonly #spare: Bits[] = [];
  readonly #lent = new Set<Bits>();

  constructor(rows: number) {
    this.rows = rows;
  }

  /** A set of no rows, until the work at hand is done. */
  none(): Bits {
    const bits = this.#spare.pop()?.fill(0) ?? noBits(this.rows);
    this.#lent.add(bits);
    return bits;
  }

  copyOf(bits: Bits): Bits {
    const copy = this.#spare.pop() ?? noBits(this.rows);
    copy.set(bits);
    this.#lent.add(copy);
    return copy;
  }

  /** Does a work that waits for nothing. The sets lent to it come back, but for the one that fits: that one by `takeBack`. */
  during<T extends { fitting: Bits }>(work: () => T): T {
    try {
      const done = work();
      this.#lent.delete(done.fitting);
      return done;
    } finally {
      this.#spare.push(...this.#lent);
      this.#lent.clear();
    }
  }

  takeBack(bits: Bits): void {
    this.#spare.push(bits);
  }
}
