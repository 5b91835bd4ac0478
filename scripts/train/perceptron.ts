/**
 * Multi-class averaged perceptron over 32-bit feature keys. A key gets a row only the second time an update asks for
 * one, which drops most one-off features; `compact` averages, prunes and rounds to the bytes of linear-model.ts.
 */
import { byteWeight, weightByte } from '../../src/annotate/tagger/linear-model.ts';

/** Weights and running totals of one key, a class a column. */
interface Row {
  weights: Float32Array;
  totals: Float64Array;
}

export interface PackedRows {
  /** Sorted keys as variable-length differences. */
  deltas: Uint8Array;
  lengths: Uint8Array;
  classes: Uint8Array;
  weights: Uint8Array;
}

export class Perceptron {
  private readonly rows = new Map<number, Row>();
  private readonly seenOnce = new Uint8Array(1 << 23);
  private step = 1;

  constructor(readonly classes: number) {}

  get features(): number {
    return this.rows.size;
  }

  score(keys: Int32Array, count: number, out: Float64Array): void {
    out.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.rows.get(keys[f] ?? 0);
      if (row === undefined) continue;
      for (let c = 0; c < this.classes; c++) out[c] = (out[c] ?? 0) + (row.weights[c] ?? 0);
    }
  }

  tick(): void {
    this.step++;
  }

  update(keys: Int32Array, count: number, good: number, bad: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.rowOf(keys[f] ?? 0);
      if (row === null) continue;
      this.add(row, good, 1);
      this.add(row, bad, -1);
    }
  }

  private add({ weights, totals }: Row, cls: number, amount: number): void {
    weights[cls] = (weights[cls] ?? 0) + amount;
    totals[cls] = (totals[cls] ?? 0) + amount * this.step;
  }

  private rowOf(key: number): Row | null {
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const bit = key & 0x3ffffff;
    const held = this.seenOnce[bit >>> 3] ?? 0;
    if ((held & (1 << (bit & 7))) === 0) {
      this.seenOnce[bit >>> 3] = held | (1 << (bit & 7));
      return null;
    }
    const row = { weights: new Float32Array(this.classes), totals: new Float64Array(this.classes) };
    this.rows.set(key, row);
    return row;
  }

  /** Drops weights below `prune` times the mean size of a weight. */
  compact(prune: number): PackedRows {
    const averaged = ({ weights, totals }: Row, c: number): number => (weights[c] ?? 0) - (totals[c] ?? 0) / this.step;
    let [sum, entries, most] = [0, 0, 0];
    for (const row of this.rows.values()) {
      for (let c = 0; c < this.classes; c++) {
        const size = Math.abs(averaged(row, c));
        if (size === 0) continue;
        sum += size;
        entries++;
        most = Math.max(most, size);
      }
    }
    const least = (prune * sum) / entries;
    const kept: { key: number; classes: number[]; weights: number[] }[] = [];
    for (const [key, row] of this.rows) {
      const out = { key: key >>> 0, classes: [] as number[], weights: [] as number[] };
      for (let c = 0; c < this.classes; c++) {
        const weight = averaged(row, c);
        const code = weightByte(Math.round((weight * 32767) / most));
        if (Math.abs(weight) < least || byteWeight(code) === 0) continue;
        out.classes.push(c);
        out.weights.push(code);
      }
      if (out.classes.length > 0) kept.push(out);
    }
    kept.sort((a, b) => a.key - b.key);
    return pack(kept);
  }
}

export function pack(rows: readonly { key: number; classes: number[]; weights: number[] }[]): PackedRows {
  const deltas: number[] = [];
  let previous = 0;
  for (const { key } of rows) {
    let difference = key - previous;
    previous = key;
    for (; difference >= 128; difference = Math.floor(difference / 128)) deltas.push((difference % 128) | 128);
    deltas.push(difference);
  }
  return {
    deltas: Uint8Array.from(deltas),
    lengths: Uint8Array.from(rows, (row) => row.classes.length),
    classes: Uint8Array.from(rows.flatMap((row) => row.classes)),
    weights: Uint8Array.from(rows.flatMap((row) => row.weights.map((w) => w & 255))),
  };
}
