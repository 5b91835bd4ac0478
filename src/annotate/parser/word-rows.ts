import type { WordClasses } from '../words/word-classes.ts';
import { foldedForm } from '../words/word-form.ts';
import type { KernelMemory } from './kernels.ts';
import { PANEL_ROWS, type PackedMatrix, packMatrix, STEPS } from './packed-matrix.ts';
import { hashedRow, ROOT_ROW, type TableShape, UNKNOWN_ROW } from './word-input.ts';

/** Forms whose products are kept; 6,144 x 8 x hidden floats is 20 MB, and news repeats itself (a guess). */
const KEPT_FORMS = 6144;

export interface InputTables {
  vectorDim: number;
  /** Int8 values and one scale a word, most frequent word first. */
  vectors: Int8Array;
  vectorScales: Float32Array;
  shapes: readonly TableShape[];
  tables: readonly Float32Array[];
  /** Row of a counted form in the `word` table, or -1. */
  wordRow: (form: string) => number;
}

export interface FirstLayer {
  width: number;
  outputs: number;
  weights: (row: number) => Float32Array;
  bias: (row: number) => number;
}

/**
 * The first layer's input products, by form: everything but the tag depends on the form alone, so a word already met
 * costs one addition. Products for both directions lie side by side (8 x hidden floats).
 */
export class WordRows {
  private readonly kept = new Map<string, number>();
  private readonly matrix: PackedMatrix;
  private readonly offsets: number[];
  private readonly values: Float32Array;
  /** The largest value that an input can have; inputs are int16 in steps of it. */
  private readonly most: number;
  private readonly x: number;
  private readonly zero: number;
  private readonly rows: number;
  private readonly tagRows: number;
  private readonly root: number;
  readonly bytes: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly input: InputTables,
    private readonly classes: WordClasses,
    { width, outputs, weights, bias }: FirstLayer,
  ) {
    const { shapes, vectorDim } = input;
    this.offsets = shapes.map((_, i) => shapes.slice(0, i).reduce((sum, { dim }) => sum + dim, vectorDim));
    this.values = new Float32Array(width);
    this.bytes = outputs * 4;
    this.most = largestInput(input);
    const rows = Array.from({ length: outputs }, (_, row) => weights(row));
    this.matrix = packMatrix(memory, outputs, width, (row, col) => rows[row]?.[col] ?? 0, this.most);
    if (this.matrix.panels * PANEL_ROWS !== outputs) throw new RangeError(`${outputs} rows do not fill their panels`);
    this.x = memory.take(this.matrix.pairs * 4);
    this.zero = memory.take(this.bytes);
    this.rows = memory.take(KEPT_FORMS * this.bytes);
    this.root = memory.take(this.bytes);
    this.tagRows = this.projectTags(bias);
    this.fillRoot();
    this.project(this.root);
  }

  /** The product of `values` and the weights. */
  private project(out: number): void {
    const { memory, matrix, values } = this;
    const x = this.x / 2;
    const steps = STEPS / this.most;
    for (let i = 0; i < values.length; i++) memory.i16[x + i] = Math.round((values[i] ?? 0) * steps);
    memory.kernels.dense(matrix.w, matrix.scale, this.zero, this.x, 0, out, 0, matrix.panels, matrix.pairs, 1);
  }

  /** Every tag's product with the bias added, once. */
  private projectTags(bias: (row: number) => number): number {
    const { memory, input } = this;
    const table = input.shapes.findIndex((t) => t.kind === 'tag');
    const count = input.shapes[table]?.rows ?? 0;
    const rows = memory.take(count * this.bytes);
    for (let tag = 0; tag < count; tag++) {
      this.values.fill(0);
      this.copyRow(table, tag);
      const at = rows + tag * this.bytes;
      this.project(at);
      for (let i = 0; i < this.bytes / 4; i++) memory.f32[at / 4 + i] = (memory.f32[at / 4 + i] ?? 0) + bias(i);
    }
    return rows;
  }

  private copyRow(table: number, row: number): void {
    const dim = this.input.shapes[table]?.dim ?? 0;
    const data = this.input.tables[table];
    if (data !== undefined) this.values.set(data.subarray(row * dim, (row + 1) * dim), this.offsets[table] ?? 0);
  }

  private fillRoot(): void {
    this.values.fill(0);
    this.input.shapes.forEach(({ kind }, table) => {
      if (kind !== 'tag') this.copyRow(table, kind === 'word' ? ROOT_ROW : 0);
    });
  }

  private fillForm(form: string): void {
    const { input, values } = this;
    values.fill(0);
    const rank = this.classes.rankOf(foldedForm(form).toLowerCase());
    if (rank >= 0 && rank < input.vectorScales.length) {
      const scale = input.vectorScales[rank] ?? 0;
      const at = rank * input.vectorDim;
      for (let i = 0; i < input.vectorDim; i++) values[i] = (input.vectors[at + i] ?? 0) * scale;
    }
    input.shapes.forEach(({ kind, rows }, table) => {
      if (kind === 'tag') return;
      if (kind === 'word') this.copyRow(table, Math.max(UNKNOWN_ROW, input.wordRow(form)));
      else this.copyRow(table, hashedRow(kind, form, rows));
    });
  }

  private addressOf(form: string): number {
    const known = this.kept.get(form);
    if (known !== undefined) return known;
    if (this.kept.size === KEPT_FORMS) this.kept.clear();
    const at = this.rows + this.kept.size * this.bytes;
    this.kept.set(form, at);
    this.fillForm(form);
    this.project(at);
    return at;
  }

  /** Writes one word's products to `out`; `form` null is the root. */
  write(form: string | null, tagRow: number, out: number): void {
    const row = form === null ? this.root : this.addressOf(form);
    this.memory.kernels.add(row, this.tagRows + tagRow * this.bytes, out, this.bytes);
  }
}

function largestInput({ vectorScales, tables }: InputTables): number {
  let most = 0;
  for (const scale of vectorScales) most = Math.max(most, scale * 127);
  for (const table of tables) for (const value of table) most = Math.max(most, Math.abs(value));
  return most;
}
