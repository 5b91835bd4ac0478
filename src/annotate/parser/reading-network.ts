import type { WordClasses } from '../words/word-classes.ts';
import type { KernelMemory } from './kernels.ts';
import { type MatrixPlace, type NetworkLayout, type NetworkShape, networkLayout } from './network-layout.ts';
import { PANEL_ROWS, type PackedMatrix, packMatrix } from './packed-matrix.ts';
import { FIRST_CHILD_POSITION } from './parser-state.ts';
import { ROOT_ROW } from './word-input.ts';
import { type InputTables, WordRows } from './word-rows.ts';

interface Layer {
  /** Null for the first layer, whose products come from WordRows. */
  input: { matrix: PackedMatrix; bias: number } | null;
  recurrent: [PackedMatrix, PackedMatrix];
  out: number;
}

const upTo8 = (n: number): number => (n + 7) & ~7;

/** The trained network, for reading only: everything it needs is laid out in WebAssembly memory once. */
export class ReadingNetwork {
  private readonly layout: NetworkLayout;
  private readonly words: WordRows;
  private readonly layers: Layer[];
  private readonly project: PackedMatrix;
  private readonly scorer: PackedMatrix;
  private readonly scorerWidth: number;
  private readonly at: Record<
    'pre' | 'cell' | 'gates' | 'zero' | 'projected' | 'rows' | 'hidden' | 'bias' | 'empty',
    number
  >;
  private readonly relationRows: number;
  private readonly scoreBias: number;
  /** Byte address of the scores of the state scored last. */
  readonly scores: number;

  constructor(
    private readonly memory: KernelMemory,
    readonly shape: NetworkShape,
    private readonly dense: Float32Array,
    input: InputTables,
    sizes: { classes: WordClasses; words: number },
  ) {
    const layout = networkLayout(shape);
    this.layout = layout;
    const { hidden, scorer } = shape;
    const wide = upTo8(scorer);
    this.scorerWidth = wide;
    const [forwards, backwards] = layout.directions[0] ?? [];
    if (forwards === undefined || backwards === undefined) throw new RangeError('a network needs a layer');
    const both = (row: number): [MatrixPlace, MatrixPlace, number] =>
      row < 4 * hidden ? [forwards.input, forwards.bias, row] : [backwards.input, backwards.bias, row - 4 * hidden];
    this.words = new WordRows(memory, input, sizes.classes, {
      width: shape.input,
      outputs: 8 * hidden,
      weights: (row) => {
        const [place, , r] = both(row);
        return this.dense.subarray(place.at + r * place.cols, place.at + (r + 1) * place.cols);
      },
      bias: (row) => {
        const [, place, r] = both(row);
        return this.entry(place, r, 0);
      },
    });
    this.layers = layout.directions.map((_, layer) => this.packLayer(layer, sizes.words));
    this.project = packMatrix(memory, shape.slots * wide, 2 * hidden, (row, col) =>
      row % wide < scorer && row < shape.slots * wide
        ? this.entry(layout.project, Math.floor(row / wide) * scorer + (row % wide), col)
        : 0,
    );
    this.scorer = packMatrix(memory, layout.classesPadded, wide, (row, col) =>
      row < layout.classesPadded && col < scorer ? this.entry(layout.score, row, col) : 0,
    );
    this.scoreBias = this.copy(layout.scoreBias.at, layout.classesPadded, this.scorer.panels * PANEL_ROWS);
    this.scores = memory.take(this.scorer.panels * PANEL_ROWS * 4);
    this.relationRows = this.copyRows(layout.relationRows);
    const projectRow = this.project.panels * PANEL_ROWS * 4;
    this.at = {
      pre: memory.take(sizes.words * 32 * hidden),
      cell: memory.take(hidden * 4),
      gates: memory.take(hidden * 16),
      zero: memory.take(Math.max(projectRow, hidden * 4)),
      projected: memory.take(sizes.words * projectRow),
      rows: memory.take(4 * (1 + shape.slots + shape.relationSlots)),
      hidden: memory.take(wide * 2),
      bias: this.copyRows(layout.projectBias, scorer),
      empty: this.copyRows(layout.empty, scorer),
    };
  }

  private entry(place: MatrixPlace, row: number, col: number): number {
    return this.dense[place.at + row * place.cols + col] ?? 0;
  }

  /** Floats copied into the kernels' memory, with zeros behind. */
  private copy(from: number, count: number, room: number): number {
    const to = this.memory.take(room * 4);
    this.memory.f32.set(this.dense.subarray(from, from + count), to / 4);
    return to;
  }

  /** Rows of `width` floats copied to rows of the scorer's padded width. */
  private copyRows(place: MatrixPlace, width = place.cols): number {
    const rows = (place.rows * place.cols) / width;
    const to = this.memory.take(rows * this.scorerWidth * 4);
    for (let r = 0; r < rows; r++) {
      const from = place.at + r * width;
      this.memory.f32.set(this.dense.subarray(from, from + width), to / 4 + r * this.scorerWidth);
    }
    return to;
  }

  private packLayer(layer: number, words: number): Layer {
    const { memory, shape, layout } = this;
    const { hidden } = shape;
    const [f, b] = layout.directions[layer] ?? [];
    if (f === undefined || b === undefined) throw new RangeError(`no layer ${layer}`);
    const pack = (place: MatrixPlace): PackedMatrix =>
      packMatrix(memory, place.rows, place.cols, (r, c) => (r < place.rows ? this.entry(place, r, c) : 0));
    const out = memory.take(words * hidden * 4);
    const recurrent: [PackedMatrix, PackedMatrix] = [pack(f.recurrent), pack(b.recurrent)];
    if (layer === 0) return { input: null, recurrent, out };
    const rows = 4 * hidden;
    const matrix = packMatrix(memory, 2 * rows, 2 * hidden, (r, c) =>
      r < rows ? this.entry(f.input, r, c) : this.entry(b.input, r - rows, c),
    );
    const bias = memory.take(8 * rows);
    memory.f32.set(this.dense.subarray(f.bias.at, f.bias.at + rows), bias / 4);
    memory.f32.set(this.dense.subarray(b.bias.at, b.bias.at + rows), bias / 4 + rows);
    return { input: { matrix, bias }, recurrent, out };
  }

  /** Reads a sentence: `tagRows` beside `forms`; the root is added behind the last word. */
  read(forms: readonly string[], tagRows: Int32Array): void {
    const { words } = this;
    const n = forms.length;
    for (let t = 0; t < n; t++) words.write(forms[t] ?? '', tagRows[t] ?? 0, this.at.pre + t * words.bytes);
    words.write(null, ROOT_ROW, this.at.pre + n * words.bytes);
    let below = 0;
    for (const layer of this.layers) {
      this.runLayer(layer, below, n + 1);
      below = layer.out;
    }
    const { project } = this;
    const step = this.shape.hidden * 4;
    this.memory.kernels.dense(
      project.w,
      project.scale,
      this.at.zero,
      below,
      step,
      this.at.projected,
      project.panels * PANEL_ROWS * 4,
      project.panels,
      project.pairs,
      n + 1,
    );
  }

  private runLayer(layer: Layer, below: number, words: number): void {
    const { kernels, f32 } = this.memory;
    const { hidden } = this.shape;
    const { pre, cell, gates, zero } = this.at;
    const preStep = 32 * hidden;
    const outStep = 4 * hidden;
    if (layer.input !== null) {
      const { matrix, bias } = layer.input;
      kernels.dense(matrix.w, matrix.scale, bias, below, outStep, pre, preStep, matrix.panels, matrix.pairs, words);
    }
    const [forwards, backwards] = layer.recurrent;
    f32.fill(0, cell / 4, cell / 4 + hidden);
    kernels.lstm(pre, preStep, forwards.w, forwards.scale, layer.out, outStep, cell, gates, zero, hidden, words);
    f32.fill(0, cell / 4, cell / 4 + hidden);
    const last = words - 1;
    kernels.lstm(
      pre + last * preStep + 16 * hidden,
      -preStep,
      backwards.w,
      backwards.scale,
      layer.out + last * outStep + 2 * hidden,
      -outStep,
      cell,
      gates,
      zero,
      hidden,
      words,
    );
  }

  /** Scores the moves of a state; `relations` are those given to the words so far. */
  score(positions: Int32Array, relations: Int32Array): void {
    const { memory, shape, scorer } = this;
    const bytes = this.scorerWidth * 4;
    const rows = this.at.rows / 4;
    const projectRow = this.project.panels * PANEL_ROWS * 4;
    let count = 0;
    memory.i32[rows + count++] = this.at.bias;
    for (let slot = 0; slot < shape.slots; slot++) {
      const word = positions[slot] ?? -1;
      memory.i32[rows + count++] = (word < 0 ? this.at.empty : this.at.projected + word * projectRow) + slot * bytes;
    }
    for (let k = 0; k < shape.relationSlots; k++) {
      const child = positions[FIRST_CHILD_POSITION + k] ?? -1;
      const relation = child < 0 ? 0 : (relations[child] ?? -1) + 1;
      memory.i32[rows + count++] = this.relationRows + (k * (shape.relations + 1) + relation) * bytes;
    }
    memory.kernels.score(
      this.at.rows,
      count,
      bytes,
      this.at.hidden,
      scorer.w,
      scorer.scale,
      this.scoreBias,
      this.scores,
      scorer.panels,
    );
  }
}
