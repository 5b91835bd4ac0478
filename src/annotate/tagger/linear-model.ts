import type { ModelFile, ModelHeader } from '../words/model-file.ts';

/**
 * A sparse linear classifier over 32-bit feature keys, scored with integers alone.
 *
 * Cache misses, not sums, set its speed: key and row pointer lie side by side, and a row's length, classes and
 * weights in one run, so a known feature costs two misses and an unknown one costs one.
 */
export interface WeightRow {
  key: number;
  classes: number[];
  weights: number[];
}

/*
 * Averaged perceptron weights are heavy-tailed: the largest are hundreds of times the mean, and a linear int8 cost
 * 6 points of accuracy (measured). So a byte holds a sign and one of 127 magnitudes in steps of 8.6%, up to 32767.
 */
const MAGNITUDES = Int32Array.from({ length: 128 }, (_, i) =>
  i === 0 ? 0 : Math.round(Math.exp(((i - 1) / 126) * Math.log(32767))),
);

export function weightByte(weight: number): number {
  const magnitude = Math.min(32767, Math.abs(weight));
  if (magnitude === 0) return 0;
  const code = Math.max(1, Math.min(127, 1 + Math.round((Math.log(magnitude) / Math.log(32767)) * 126)));
  return weight < 0 ? -code : code;
}

export function byteWeight(code: number): number {
  return code < 0 ? -(MAGNITUDES[-code] ?? 0) : (MAGNITUDES[code] ?? 0);
}

export interface EntryRuns {
  classes: Uint8Array;
  weights: Int8Array;
}

export class LinearModel {
  /** Pairs (key, pointer into `pool`); pointer 0 marks a free slot. */
  private readonly slots: Int32Array;
  /** A row: its length, then entries `weight << 8 | class`. */
  private readonly pool: Int32Array;
  private readonly mask: number;

  /** `rows` and `entries` only size the tables; `fill` is called once for each row. */
  constructor(
    readonly classes: number,
    rows: number,
    entries: number,
  ) {
    let capacity = 1024;
    while (capacity < rows * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity * 2);
    this.pool = new Int32Array(1 + rows + entries);
  }

  private end = 1;

  /** Sorted keys as variable-length differences; row lengths, classes and weight bytes each in a run of their own. */
  static read<H extends ModelHeader>(file: ModelFile<H>, labels: number): LinearModel {
    const [deltas, lengths, classes, bytes] = [
      file.bytes('deltas'),
      file.bytes('lengths'),
      file.bytes('classes'),
      file.bytes('weights'),
    ];
    const runs = { classes, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
    const model = new LinearModel(labels, lengths.length, classes.length);
    let at = 0;
    let key = 0;
    let entry = 0;
    for (const length of lengths) {
      let factor = 1;
      let byte: number;
      do {
        byte = deltas[at++] ?? 0;
        key += (byte & 127) * factor;
        factor *= 128;
      } while (byte & 128);
      model.addRow(key | 0, runs, entry, length);
      entry += length;
    }
    return model;
  }

  /** Reads `length` entries from `from` on of the parallel runs of classes and weight bytes. */
  addRow(key: number, runs: EntryRuns, from: number, length: number): void {
    let slot = (key ^ (key >>> 15)) & this.mask;
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = key;
    this.slots[slot * 2 + 1] = this.end;
    this.pool[this.end++] = length;
    const { classes, weights } = runs;
    for (let k = from; k < from + length; k++)
      this.pool[this.end++] = (byteWeight(weights[k] ?? 0) << 8) | (classes[k] ?? 0);
  }

  /** Adds the weights of `count` features to `out`, a sum for each class. */
  add(keys: Int32Array, count: number, out: Int32Array): void {
    const { slots, pool, mask } = this;
    for (let f = 0; f < count; f++) {
      const key = keys[f] ?? 0;
      let slot = (key ^ (key >>> 15)) & mask;
      let at = slots[slot * 2 + 1] ?? 0;
      while (at !== 0 && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        at = slots[slot * 2 + 1] ?? 0;
      }
      if (at === 0) continue;
      const end = at + (pool[at] ?? 0);
      for (let e = at + 1; e <= end; e++) {
        const entry = pool[e] ?? 0;
        const cls = entry & 255;
        out[cls] = (out[cls] ?? 0) + (entry >> 8);
      }
    }
  }
}
