/**
 * Multi-class logistic regression over 32-bit feature keys, by AdaGrad with a little decay; keys seen fewer than
 * `least` times are left out. `compact` prunes and rounds to the bytes of linear-model.ts.
 */
import { byteWeight, weightByte } from '../../src/annotate/tagger/linear-model.ts';
import { hashString } from '../../src/annotate/words/hash.ts';
import { type PackedRows, pack } from './perceptron.ts';
import { Random } from './random.ts';

export interface Example {
  keys: Int32Array;
  label: number;
  weight: number;
}

export const keysOf = (clues: readonly string[]): Int32Array => Int32Array.from(new Set(clues.map(hashString)));

interface Settings {
  classes: number;
  epochs: number;
  least: number;
  rate: number;
  decay: number;
  seed: number;
  /** Last epochs whose weights are averaged, so that the order of the examples matters less; none where not given. */
  settling?: number;
}

export class Logistic {
  private readonly places = new Map<number, number>();
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly scores: Float64Array;

  constructor(
    examples: readonly Example[],
    private readonly settings: Settings,
  ) {
    const counts = new Map<number, number>();
    for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) if (count >= settings.least) this.places.set(key, this.places.size);
    this.weights = new Float32Array(this.places.size * settings.classes);
    this.squares = new Float32Array(this.places.size * settings.classes);
    this.scores = new Float64Array(settings.classes);
    this.learn(examples);
  }

  private learn(examples: readonly Example[]): void {
    const { classes, epochs, rate, decay, seed } = this.settings;
    const random = new Random(seed);
    const order = Int32Array.from(examples, (_, i) => i);
    const rows = examples.map(({ keys }) =>
      Int32Array.from([...keys].map((key) => this.places.get(key) ?? -1).filter((at) => at >= 0)),
    );
    const settling = this.settings.settling ?? 0;
    const sums = settling > 0 ? new Float32Array(this.weights.length) : null;
    for (let epoch = 0; epoch < epochs; epoch++) {
      random.shuffle(order);
      for (const index of order) {
        const example = examples[index];
        const row = rows[index];
        if (!example || !row) continue;
        const p = this.probabilities(row);
        for (let c = 0; c < classes; c++) {
          const gradient = ((p[c] ?? 0) - (c === example.label ? 1 : 0)) * example.weight;
          for (const at of row) {
            const place = at * classes + c;
            const own = this.weights[place] ?? 0;
            const g = gradient + decay * own;
            const square = (this.squares[place] ?? 0) + g * g;
            this.squares[place] = square;
            this.weights[place] = own - (rate * g) / (Math.sqrt(square) + 1e-6);
          }
        }
      }
      if (sums && epoch >= epochs - settling)
        for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (this.weights[i] ?? 0) / settling;
    }
    if (sums) this.weights.set(sums);
  }

  private probabilities(row: Int32Array): Float64Array {
    const { classes } = this.settings;
    const { scores } = this;
    scores.fill(0);
    for (const at of row)
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (this.weights[at * classes + c] ?? 0);
    const most = Math.max(...scores);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp((scores[c] ?? 0) - most);
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) / sum;
    return scores;
  }

  of(keys: Int32Array): number[] {
    return [
      ...this.probabilities(
        Int32Array.from([...keys].map((key) => this.places.get(key) ?? -1).filter((at) => at >= 0)),
      ),
    ];
  }

  /** Rows for a weights file and what one unit of their bytes' magnitudes is worth. Weights below `least` are dropped. */
  compact(least: number): { rows: PackedRows; unit: number; features: number } {
    const { classes } = this.settings;
    let most = 0;
    for (const weight of this.weights) most = Math.max(most, Math.abs(weight));
    const unit = most / 32767;
    const kept: { key: number; classes: number[]; weights: number[] }[] = [];
    for (const [key, at] of this.places) {
      const row = { key: key >>> 0, classes: [] as number[], weights: [] as number[] };
      for (let c = 0; c < classes; c++) {
        const weight = this.weights[at * classes + c] ?? 0;
        const code = weightByte(Math.round(weight / unit));
        if (Math.abs(weight) < least || byteWeight(code) === 0) continue;
        row.classes.push(c);
        row.weights.push(code);
      }
      if (row.classes.length > 0) kept.push(row);
    }
    kept.sort((a, b) => a.key - b.key);
    return { rows: pack(kept), unit, features: kept.length };
  }
}
