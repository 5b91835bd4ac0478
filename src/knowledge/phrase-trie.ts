/** The letters and digits of one word; hyphens, dots inside abbreviations and apostrophes part or vanish. */
const BETWEEN = /[^\p{L}\p{N}]+/u;
const PLAIN_WORD = /^[a-z]+$/i;
/** Most names are such: the signs and marks of the others take five times as long. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)+$/i;
const ABBREVIATION_DOTS = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const MARKS = /\p{M}+/gu;

/**
 * The parts of a phrase as the trie compares them, capitals kept: "Tehrik-e-Taliban" → Tehrik, e, Taliban;
 * "U.S." → US; "Élysée" → Elysee; "Pakistan's" → Pakistan, s. A word of signs only has none.
 */
export function phraseParts(text: string): string[] {
  if (PLAIN_WORD.test(text)) return [text];
  if (PLAIN_WORDS.test(text)) return text.split(' ');
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .split(/\s+/)
    .flatMap((word) => (ABBREVIATION_DOTS.test(word) ? [word.replaceAll('.', '')] : word.split(BETWEEN)))
    .filter((part) => part !== '');
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

/** Phrases by their parts, small letters; finds the longest one that starts at a place. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: null };

  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const part of phraseParts(phrase)) {
      node.next ??= new Map();
      const key = part.toLowerCase();
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: null, values: null };
        node.next.set(key, child);
      }
      node = child;
    }
    if (node === this.#root) return;
    if (node.values === null) node.values = [value];
    else node.values.push(value);
  }

  /**
   * Calls `accept` for every phrase that starts at `parts[at]`, shortest first, with the place after its last part.
   * `parts` are small letters.
   */
  eachFrom(parts: readonly string[], at: number, accept: (values: readonly T[], end: number) => void): void {
    let node: Node<T> | undefined = this.#root;
    for (let i = at; i < parts.length; i++) {
      const part: string | undefined = parts[i];
      if (part === undefined || node.next === null) return;
      node = node.next.get(part);
      if (node === undefined) return;
      if (node.values !== null) accept(node.values, i + 1);
    }
  }

  startsWith(part: string): boolean {
    return this.#root.next?.has(part) ?? false;
  }
}
