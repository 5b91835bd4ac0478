/** Texts that got a number each, from 0 in the order they came. */
export class Names {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.all.length);
    this.all.push(name);
    return this.all.length - 1;
  }

  /** -1 where it has none. */
  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }
}
