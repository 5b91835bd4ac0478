/** A table of trained rows with Adam over the rows that a batch touched. */
import type { Random } from './random.ts';

export class TrainedTable {
  readonly data: Float32Array;
  private readonly grad: Float32Array;
  private readonly m: Float32Array;
  private readonly s: Float32Array;
  private readonly touched = new Set<number>();

  constructor(
    rows: number,
    readonly dim: number,
    random: Random,
  ) {
    this.data = new Float32Array(rows * dim).map(() => (random.next() - 0.5) * 0.4);
    this.grad = new Float32Array(rows * dim);
    this.m = new Float32Array(rows * dim);
    this.s = new Float32Array(rows * dim);
  }

  copy(row: number, out: Float32Array, at: number): void {
    for (let i = 0; i < this.dim; i++) out[at + i] = this.data[row * this.dim + i] ?? 0;
  }

  addGradient(row: number, from: Float32Array, at: number): void {
    const start = row * this.dim;
    for (let i = 0; i < this.dim; i++) this.grad[start + i] = (this.grad[start + i] ?? 0) + (from[at + i] ?? 0);
    this.touched.add(row);
  }

  update(rate: number): void {
    const { data, grad, m, s, dim } = this;
    for (const row of this.touched) {
      for (let i = row * dim; i < (row + 1) * dim; i++) {
        const g = grad[i] ?? 0;
        const mean = 0.9 * (m[i] ?? 0) + 0.1 * g;
        const square = 0.995 * (s[i] ?? 0) + 0.005 * g * g;
        m[i] = mean;
        s[i] = square;
        data[i] = (data[i] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-6);
        grad[i] = 0;
      }
    }
    this.touched.clear();
  }
}
