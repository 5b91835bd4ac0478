/** Texts that got a number each, from 0 in the order they came. */
export class Names {
  readonly all: string[];
  /** Made when it is first asked for: what is handed over by another thread may never be added to. */
  #numbers: Map<string, number> | null = null;

  constructor(all: readonly string[] = []) {
    this.all = [...all];
  }

  numberOf(name: string): number {
    const numbers = this.#known();
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, this.all.length);
    this.all.push(name);
    return this.all.length - 1;
  }

  /** -1 where it has none. */
  find(name: string): number {
    return this.#known().get(name) ?? -1;
  }

  #known(): Map<string, number> {
    this.#numbers ??= new Map(this.all.map((name, number) => [name, number]));
    return this.#numbers;
  }
}
