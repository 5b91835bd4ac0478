/** What a training sentence looks like to the network: one vector row and one row of each trained table for each word. */
import {
  FIRST_ROW,
  formKeys,
  hashedRow,
  ROOT_ROW,
  type TableShape,
  UNKNOWN_ROW,
} from '../../src/annotate/parser/word-input.ts';
import { foldedForm } from '../../src/annotate/words/word-form.ts';
import type { Random } from './random.ts';
import { TrainedTable } from './trained-table.ts';
import type { WordVectors } from './word-vectors.ts';

export interface TrainingTree {
  forms: string[];
  tags: string[];
  heads: number[];
  relations: string[];
}

export interface InputIds {
  /** Row of the word vectors, -1 for none; the root comes last. */
  vector: Int32Array;
  /** One column of rows for each table. */
  rows: Int32Array[];
}

/** Words seen less often have no row of their own. */
const LEAST_COUNT = 3;
/** A word seen n times is taken for unknown with probability 0.25 / (0.25 + n). */
const DROP = 0.25;

export class TrainingInput {
  readonly wordKeys: Int32Array;
  readonly tags: string[];
  readonly tables: TrainedTable[];
  readonly width: number;
  private readonly wordRows: Map<number, number>;
  private readonly tagRows: Map<string, number>;
  private readonly vectorRows: Map<string, number>;
  private readonly counts: number[];

  constructor(
    trees: readonly TrainingTree[],
    readonly vectors: WordVectors,
    readonly shapes: TableShape[],
    random: Random,
  ) {
    const counts = new Map<number, number>();
    for (const tree of trees)
      for (const form of tree.forms) {
        const { word } = formKeys(form);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    this.wordKeys = Int32Array.from([...counts].filter(([, n]) => n >= LEAST_COUNT).map(([key]) => key));
    this.tags = [...new Set(trees.flatMap((tree) => tree.tags))];
    this.wordRows = new Map([...this.wordKeys].map((key, i) => [key, i + FIRST_ROW]));
    this.tagRows = new Map(this.tags.map((tag, i) => [tag, i + FIRST_ROW]));
    this.vectorRows = new Map(vectors.words.map((word, i) => [word, i]));
    this.counts = [0, 1e9, ...[...this.wordKeys].map((key) => counts.get(key) ?? 0)];
    for (const shape of shapes) {
      if (shape.kind === 'word') shape.rows = this.wordKeys.length + FIRST_ROW;
      if (shape.kind === 'tag') shape.rows = this.tags.length + FIRST_ROW;
    }
    this.tables = shapes.map(({ rows, dim }) => new TrainedTable(rows, dim, random));
    this.width = vectors.dim + shapes.reduce((sum, { dim }) => sum + dim, 0);
  }

  ids(tree: TrainingTree): InputIds {
    const n = tree.forms.length;
    const vector = new Int32Array(n + 1).fill(-1);
    const rows = this.shapes.map(() => new Int32Array(n + 1));
    tree.forms.forEach((form, i) => {
      vector[i] = this.vectorRows.get(foldedForm(form).toLowerCase()) ?? -1;
      this.shapes.forEach(({ kind, rows: size }, k) => {
        const column = rows[k];
        if (column !== undefined) column[i] = this.rowOf(kind, size, form, tree.tags[i] ?? '');
      });
    });
    this.shapes.forEach(({ kind }, k) => {
      const column = rows[k];
      if (column !== undefined && (kind === 'word' || kind === 'tag')) column[n] = ROOT_ROW;
    });
    return { vector, rows };
  }

  private rowOf(kind: TableShape['kind'], size: number, form: string, tag: string): number {
    if (kind === 'tag') return this.tagRows.get(tag) ?? UNKNOWN_ROW;
    if (kind === 'word') return this.wordRows.get(formKeys(form).word) ?? UNKNOWN_ROW;
    return hashedRow(kind, form, size);
  }

  dropWords({ vector, rows }: InputIds, random: Random): InputIds {
    const dropped = this.shapes.map(({ kind }, k) => {
      const column = rows[k] ?? new Int32Array();
      if (kind !== 'word') return column;
      return column.map((row) =>
        row > 1 && random.next() < DROP / (DROP + (this.counts[row] ?? 0)) ? UNKNOWN_ROW : row,
      );
    });
    return { vector, rows: dropped };
  }

  fill({ vector, rows }: InputIds, f: Float32Array, at: number): void {
    const { dim, data } = this.vectors;
    for (let t = 0; t < vector.length; t++) {
      let to = at + t * this.width;
      const v = vector[t] ?? -1;
      for (let i = 0; i < dim; i++) f[to + i] = v < 0 ? 0 : (data[v * dim + i] ?? 0);
      to += dim;
      this.tables.forEach((table, k) => {
        table.copy(rows[k]?.[t] ?? 0, f, to);
        to += table.dim;
      });
    }
  }

  backward({ vector, rows }: InputIds, f: Float32Array, at: number): void {
    for (let t = 0; t < vector.length; t++) {
      let from = at + t * this.width + this.vectors.dim;
      this.tables.forEach((table, k) => {
        table.addGradient(rows[k]?.[t] ?? 0, f, from);
        from += table.dim;
      });
    }
  }

  update(rate: number): void {
    for (const table of this.tables) table.update(rate);
  }
}
