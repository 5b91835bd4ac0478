import { LinearModel } from '../tagger/linear-model.ts';
import { hashString } from './hash.ts';
import { ModelFile, type ModelHeader } from './model-file.ts';

export interface WeigherHeader extends ModelHeader {
  labels: string[];
  /** What a magnitude of one in the rows is worth. */
  unit: number;
}

/** A linear classifier over clues in words: gives each of its labels a probability. */
export class LinearWeigher {
  private readonly sums: Int32Array;
  private keys = new Int32Array(512);

  private constructor(
    private readonly model: LinearModel,
    readonly labels: readonly string[],
    private readonly unit: number,
  ) {
    this.sums = new Int32Array(labels.length);
  }

  /** Throws ModelFileError where the file was made for other clues or labels. */
  static load(bytes: Uint8Array, features: string): LinearWeigher {
    const file = ModelFile.open<WeigherHeader>(bytes, features);
    const { labels, unit } = file.header;
    return new LinearWeigher(LinearModel.read(file, labels.length), labels, unit);
  }

  weigh(clues: readonly string[]): number[] {
    const { sums, unit } = this;
    const distinct = new Set<number>();
    for (const clue of clues) distinct.add(hashString(clue));
    if (distinct.size > this.keys.length) this.keys = new Int32Array(distinct.size * 2);
    let count = 0;
    for (const key of distinct) this.keys[count++] = key;
    sums.fill(0);
    this.model.add(this.keys, count, sums);
    const most = Math.max(...sums);
    const shares = Array.from(sums, (sum) => Math.exp((sum - most) * unit));
    const total = shares.reduce((a, b) => a + b, 0);
    return shares.map((share) => share / total);
  }
}
