import { Names } from './claim-index/names.ts';

/** Names that each of many marks has, as numbers: of mark n those from `starts[n]` to `starts[n + 1]`. */
export class NamesOfMarks {
  readonly names: Names;
  readonly #starts: number[] = [0];
  readonly #of: number[] = [];

  constructor(names = new Names()) {
    this.names = names;
  }

  /** Adds a mark with its names. */
  add(list: readonly string[]): void {
    for (const name of list) this.#of.push(this.names.numberOf(name));
    this.#starts.push(this.#of.length);
  }

  /** The same marks in another order, or fewer of them, and then those of `added` that are asked for: `-1 - n` is mark n of them. */
  inOrder(rows: ArrayLike<number>, added: NamesOfMarks): NamesOfMarks {
    const ordered = new NamesOfMarks(this.names);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number; // within the rows
      if (row < 0) ordered.add(added.of(-1 - row));
      else ordered.#copy(this, row);
    }
    return ordered;
  }

  of(mark: number): string[] {
    return this.#of.slice(this.#starts[mark], this.#starts[mark + 1]).map((name) => this.names.all[name] ?? '');
  }

  /** 1 for each name, by its number, that a test fits. */
  fitting(test: (name: string) => boolean): Uint8Array {
    return Uint8Array.from(this.names.all, (name) => (test(name) ? 1 : 0));
  }

  /** Whether a mark has one of some names. */
  hasAny(mark: number, fits: Uint8Array): boolean {
    const end = this.#starts[mark + 1] ?? 0;
    for (let at = this.#starts[mark] ?? end; at < end; at++) if (fits[this.#of[at] as number] === 1) return true;
    return false;
  }

  /** Whether a mark has the name of a number. */
  has(mark: number, name: number): boolean {
    const end = this.#starts[mark + 1] ?? 0;
    for (let at = this.#starts[mark] ?? end; at < end; at++) if (this.#of[at] === name) return true;
    return false;
  }

  #copy(from: NamesOfMarks, mark: number): void {
    const end = from.#starts[mark + 1] ?? 0;
    for (let at = from.#starts[mark] ?? end; at < end; at++) this.#of.push(from.#of[at] as number); // within the marks
    this.#starts.push(this.#of.length);
  }
}
