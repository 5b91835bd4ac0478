/** The network of src/annotate/parser with gradients: one sentence at a time, Adam over batches of sentences. */
import {
  type MatrixPlace,
  type NetworkLayout,
  type NetworkShape,
  networkLayout,
} from '../../src/annotate/parser/network-layout.ts';
import { FIRST_CHILD_POSITION } from '../../src/annotate/parser/parser-state.ts';
import { backwards, forwards, type Scene, type Trace } from './lstm-training.ts';
import type { Random } from './random.ts';
import type { TrainingKernels } from './training-memory.ts';

const upTo8 = (n: number): number => (n + 7) & ~7;

export class TrainingNetwork {
  readonly layout: NetworkLayout;
  readonly weights: number;
  readonly grads: number;
  readonly averaged: number;
  private readonly moments: [number, number];
  private readonly transposed: number;
  private readonly scratch: number;
  private top = 0;
  private words = 0;
  private inputs: number[] = [];
  private masks: number[] = [];
  private traces: Trace[][] = [];
  private projected = 0;
  private dProjected = 0;
  private hiddenRows = 0;
  private scoreRows = 0;
  private steps = 0;
  /** Float index of the scores of the state scored last, and of where their gradient is wanted. */
  scores = 0;
  dScores = 0;

  constructor(
    readonly k: TrainingKernels,
    readonly shape: NetworkShape,
    random: Random,
  ) {
    this.layout = networkLayout(shape);
    const size = upTo8(this.layout.size);
    const region = (i: number): number => 16 + i * size;
    this.weights = region(0);
    this.grads = region(1);
    this.moments = [region(2), region(3)];
    this.averaged = region(4);
    this.transposed = region(5);
    this.scratch = region(6);
    this.initialise(random);
    k.f32.copyWithin(this.averaged, this.weights, this.weights + size);
    this.transposeAll();
  }

  private initialise(random: Random): void {
    const { layout, k } = this;
    const glorot = (m: MatrixPlace, rows = m.rows): void => {
      const range = Math.sqrt(6 / (rows + m.cols));
      for (let i = 0; i < m.rows * m.cols; i++) k.f32[this.weights + m.at + i] = (random.next() * 2 - 1) * range;
    };
    const { hidden } = this.shape;
    for (const d of layout.directions.flat()) {
      glorot(d.input);
      glorot(d.recurrent);
      k.f32.fill(1, this.weights + d.bias.at + hidden, this.weights + d.bias.at + 2 * hidden);
    }
    glorot(layout.project, this.shape.scorer);
    glorot(layout.score);
    glorot(layout.relationRows, this.shape.scorer);
  }

  private turned(): MatrixPlace[] {
    const { directions, project, score } = this.layout;
    return [...directions.flat().flatMap((d) => [d.input, d.recurrent]), project, score];
  }

  private transposeAll(): void {
    const { f32 } = this.k;
    for (const { at, rows, cols } of this.turned()) {
      const [from, to] = [this.weights + at, this.transposed + at];
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < cols; c++) f32[to + c * rows + r] = f32[from + r * cols + c] ?? 0;
    }
  }

  private take(floats: number): number {
    const at = this.scratch + this.top;
    this.top += upTo8(floats);
    if (at + floats > this.k.f32.length) throw new RangeError('sentence too long for the training memory');
    this.k.f32.fill(0, at, at + floats);
    return at;
  }

  private scene(): Scene {
    const { k, words, weights, grads, transposed } = this;
    return { k, words, hidden: this.shape.hidden, weights, grads, transposed, take: (n) => this.take(n) };
  }

  /** Reserves the input rows of a sentence (root included); the caller fills them. */
  begin(words: number): number {
    this.top = 0;
    this.words = words;
    this.inputs = [this.take(words * this.shape.input)];
    this.masks = [];
    this.traces = [];
    return this.inputs[0] ?? 0;
  }

  forward(dropout: number, random: Random): void {
    const { words, shape, layout } = this;
    const { hidden: H, scorer: M, slots } = shape;
    const { f32 } = this.k;
    layout.directions.forEach((pair, layer) => {
      const x = { at: this.inputs[layer] ?? 0, width: layer === 0 ? shape.input : 2 * H };
      this.masks.push(this.drop(x.at, x.width, dropout, random));
      const traces = pair.map((d, side) => forwards(this.scene(), d, x, side === 1));
      const out = this.take(words * 2 * H);
      traces.forEach(({ hidden }, side) => {
        for (let t = 0; t < words; t++)
          f32.copyWithin(out + t * 2 * H + side * H, hidden + t * H, hidden + (t + 1) * H);
      });
      this.traces.push(traces);
      this.inputs.push(out);
    });
    const top = this.inputs.at(-1) ?? 0;
    this.masks.push(this.drop(top, 2 * H, dropout, random));
    this.projected = this.take(words * slots * M);
    this.k.product(
      (this.weights + layout.project.at) * 4,
      top * 4,
      8 * H,
      this.projected * 4,
      slots * M * 4,
      slots * M,
      2 * H,
      words,
    );
    this.dProjected = this.take(words * slots * M);
    // a sentence of n words (words - 1) takes 2n moves
    this.hiddenRows = this.take(2 * words * M);
    this.scoreRows = this.take(2 * words * layout.classesPadded);
    this.scores = this.take(layout.classesPadded);
    this.steps = 0;
  }

  /** One mask for the whole sentence; returns where it lies. */
  private drop(x: number, width: number, p: number, random: Random): number {
    const { f32 } = this.k;
    const mask = this.take(width);
    for (let i = 0; i < width; i++) f32[mask + i] = random.next() < p ? 0 : 1 / (1 - p);
    this.applyMask(x, width, mask);
    return mask;
  }

  private applyMask(x: number, width: number, mask: number): void {
    const { f32 } = this.k;
    for (let t = 0; t < this.words; t++) {
      const row = x + t * width;
      for (let i = 0; i < width; i++) f32[row + i] = (f32[row + i] ?? 0) * (f32[mask + i] ?? 0);
    }
  }

  /** The rows that a state sums: from the weights or this sentence's projections, or for the gradients. */
  private *rows(
    positions: Int32Array,
    relations: Int32Array,
    parameters: number,
    projected: number,
  ): Generator<number> {
    const { shape, layout } = this;
    const { scorer: M, slots } = shape;
    yield parameters + layout.projectBias.at;
    for (let slot = 0; slot < slots; slot++) {
      const word = positions[slot] ?? -1;
      yield (word < 0 ? parameters + layout.empty.at : projected + word * slots * M) + slot * M;
    }
    for (let n = 0; n < shape.relationSlots; n++) {
      const child = positions[FIRST_CHILD_POSITION + n] ?? -1;
      const relation = child < 0 ? 0 : (relations[child] ?? -1) + 1;
      yield parameters + layout.relationRows.at + (n * (shape.relations + 1) + relation) * M;
    }
  }

  /** Scores the moves of a state into f32[scores..]. */
  score(positions: Int32Array, relations: Int32Array): void {
    const { f32 } = this.k;
    const { layout } = this;
    const M = this.shape.scorer;
    const h = this.hiddenRows + this.steps * M;
    this.dScores = this.scoreRows + this.steps * layout.classesPadded;
    this.steps++;
    for (const row of this.rows(positions, relations, this.weights, this.projected)) {
      for (let i = 0; i < M; i++) f32[h + i] = (f32[h + i] ?? 0) + (f32[row + i] ?? 0);
    }
    for (let i = 0; i < M; i++) f32[h + i] = Math.tanh(f32[h + i] ?? 0);
    const bias = this.weights + layout.scoreBias.at;
    f32.copyWithin(this.scores, bias, bias + layout.classesPadded);
    this.k.product((this.weights + layout.score.at) * 4, h * 4, 0, this.scores * 4, 0, layout.classesPadded, M, 1);
  }

  /** Back from f32[dScores..] of the state scored last. */
  backScore(positions: Int32Array, relations: Int32Array): void {
    const { f32 } = this.k;
    const { layout } = this;
    const M = this.shape.scorer;
    const h = this.hiddenRows + (this.steps - 1) * M;
    const dh = this.take(M);
    this.k.product((this.transposed + layout.score.at) * 4, this.dScores * 4, 0, dh * 4, 0, M, layout.classesPadded, 1);
    for (let i = 0; i < M; i++) f32[dh + i] = (f32[dh + i] ?? 0) * (1 - (f32[h + i] ?? 0) ** 2);
    for (const row of this.rows(positions, relations, this.grads, this.dProjected)) {
      for (let i = 0; i < M; i++) f32[row + i] = (f32[row + i] ?? 0) + (f32[dh + i] ?? 0);
    }
    const bias = this.grads + layout.scoreBias.at;
    for (let c = 0; c < layout.classesPadded; c++) f32[bias + c] = (f32[bias + c] ?? 0) + (f32[this.dScores + c] ?? 0);
  }

  /** Back through the LSTMs; returns where the gradient of the input rows lies. */
  backward(): number {
    const { words, shape, layout, k } = this;
    const { hidden: H, scorer: M, slots, layers } = shape;
    if (this.steps > 0) {
      k.outer(
        (this.grads + layout.score.at) * 4,
        this.scoreRows * 4,
        layout.classesPadded * 4,
        this.hiddenRows * 4,
        M * 4,
        layout.classesPadded,
        M,
        this.steps,
      );
    }
    const top = this.inputs[layers] ?? 0;
    let dOut = this.take(words * 2 * H);
    k.product(
      (this.transposed + layout.project.at) * 4,
      this.dProjected * 4,
      slots * M * 4,
      dOut * 4,
      8 * H,
      2 * H,
      slots * M,
      words,
    );
    k.outer(
      (this.grads + layout.project.at) * 4,
      this.dProjected * 4,
      slots * M * 4,
      top * 4,
      8 * H,
      slots * M,
      2 * H,
      words,
    );
    this.applyMask(dOut, 2 * H, this.masks[layers] ?? 0);
    for (let layer = layers - 1; layer >= 0; layer--) {
      const width = layer === 0 ? shape.input : 2 * H;
      const dx = this.take(words * width);
      layout.directions[layer]?.forEach((d, side) => {
        const trace = this.traces[layer]?.[side];
        if (trace === undefined) return;
        backwards(this.scene(), d, {
          trace,
          x: this.inputs[layer] ?? 0,
          width,
          dOut: dOut + side * H,
          dx,
          reversed: side === 1,
        });
      });
      this.applyMask(dx, width, this.masks[layer] ?? 0);
      dOut = dx;
    }
    return dOut;
  }

  /** One Adam step over the gradients gathered so far, clipped to norm 5. */
  update(rate: number, ema: number): void {
    const { f32 } = this.k;
    let norm = 0;
    for (let i = this.grads; i < this.grads + this.layout.size; i++) norm += (f32[i] ?? 0) ** 2;
    const scale = Math.min(1, 5 / Math.sqrt(norm || 1));
    const [m, s] = this.moments;
    this.k.adam(this.weights * 4, this.grads * 4, m * 4, s * 4, this.averaged * 4, this.layout.size, rate, scale, ema);
    this.transposeAll();
  }
}
