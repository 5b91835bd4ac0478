import type { WordClasses } from '../words/word-classes.ts';
import { foldedForm } from '../words/word-form.ts';
import type { KernelMemory } from './kernels.ts';
import { hashedRow, ROOT_ROW, type TableShape, UNKNOWN_ROW } from './word-input.ts';

/** Forms whose products are kept; 6,144 x 8 x hidden floats is 20 MB, and news repeats itself (a guess). */
const KEPT_FORMS = 6144;
const PANEL = 16;

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

/**
 * The first layer's input products, by form: everything but the tag depends on the form alone, so a word already met
 * costs one addition. Products for both directions lie side by side (8 x hidden floats).
 */
export class WordRows {
  private readonly kept = new Map<string, number>();
  private readonly weights: number;
  private readonly x: number;
  private readonly rows: number;
  private readonly tagRows: number;
  private readonly root: number;
  readonly bytes: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly input: InputTables,
    private readonly classes: WordClasses,
    first: {
      width: number;
      outputs: number;
      weights: (row: number) => Float32Array;
      bias: (row: number) => number;
    },
  ) {
    const { width, outputs } = first;
    this.bytes = outputs * 4;
    this.cols = width;
    this.panels = outputs / PANEL;
    this.weights = memory.take(outputs * width * 4);
    this.x = memory.take(width * 4);
    this.rows = memory.take(KEPT_FORMS * this.bytes);
    this.root = memory.take(this.bytes);
    for (let row = 0; row < outputs; row++) {
      const at = this.weights / 4 + Math.floor(row / PANEL) * PANEL * width + (row % PANEL);
      const weights = first.weights(row);
      for (let col = 0; col < width; col++) memory.f32[at + col * PANEL] = weights[col] ?? 0;
    }
    this.tagRows = this.projectTags(first.bias);
    this.fillRoot();
    memory.kernels.project(this.weights, this.x, this.root, this.panels, this.cols);
  }

  private readonly cols: number;
  private readonly panels: number;

  /** Every tag's product with the bias added, once. */
  private projectTags(bias: (row: number) => number): number {
    const { memory, input } = this;
    const table = input.shapes.findIndex((t) => t.kind === 'tag');
    const count = input.shapes[table]?.rows ?? 0;
    const rows = memory.take(count * this.bytes);
    for (let tag = 0; tag < count; tag++) {
      memory.f32.fill(0, this.x / 4, this.x / 4 + this.cols);
      this.copyRow(table, tag);
      const at = rows + tag * this.bytes;
      memory.kernels.project(this.weights, this.x, at, this.panels, this.cols);
      for (let i = 0; i < this.bytes / 4; i++) memory.f32[at / 4 + i] = (memory.f32[at / 4 + i] ?? 0) + bias(i);
    }
    return rows;
  }

  private offsetOf(table: number): number {
    return this.input.shapes.slice(0, table).reduce((sum, t) => sum + t.dim, this.input.vectorDim);
  }

  private copyRow(table: number, row: number): void {
    const dim = this.input.shapes[table]?.dim ?? 0;
    const data = this.input.tables[table];
    if (data === undefined) return;
    this.memory.f32.set(data.subarray(row * dim, (row + 1) * dim), this.x / 4 + this.offsetOf(table));
  }

  private fillRoot(): void {
    this.memory.f32.fill(0, this.x / 4, this.x / 4 + this.cols);
    this.input.shapes.forEach(({ kind }, table) => {
      if (kind !== 'tag') this.copyRow(table, kind === 'word' ? ROOT_ROW : 0);
    });
  }

  private fillForm(form: string): void {
    const { input, memory } = this;
    const f = memory.f32;
    const x = this.x / 4;
    f.fill(0, x, x + this.cols);
    const rank = this.classes.rankOf(foldedForm(form).toLowerCase());
    if (rank >= 0 && rank < input.vectorScales.length) {
      const scale = input.vectorScales[rank] ?? 0;
      const at = rank * input.vectorDim;
      for (let i = 0; i < input.vectorDim; i++) f[x + i] = (input.vectors[at + i] ?? 0) * scale;
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
    this.memory.kernels.project(this.weights, this.x, at, this.panels, this.cols);
    return at;
  }

  /** Writes one word's products to `out`; `form` null is the root. */
  write(form: string | null, tagRow: number, out: number): void {
    const row = form === null ? this.root : this.addressOf(form);
    this.memory.kernels.add(row, this.tagRows + tagRow * this.bytes, out, this.bytes);
  }
}
