/**
 * Arc-hybrid transitions: SHIFT moves the next word to the stack; LEFT hangs the stack's top on the next word, RIGHT on
 * the word below it. The root stands behind the last word and takes exactly one dependent.
 */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Class 0 is SHIFT; every other class is LEFT or RIGHT with a relation. */
export class Transitions {
  readonly moves: Uint8Array;
  readonly relationOf: Int32Array;

  constructor(
    readonly relations: readonly string[],
    readonly arcs: readonly (readonly [move: number, relation: number])[],
  ) {
    this.moves = Uint8Array.from([SHIFT, ...arcs.map(([move]) => move)]);
    this.relationOf = Int32Array.from([-1, ...arcs.map(([, relation]) => relation)]);
  }

  get count(): number {
    return this.moves.length;
  }
}

/** s2 s1 s0 b0, then the outermost children: left and right of s0, left and right of s1, left of b0. */
export const POSITIONS = 9;
export const FIRST_CHILD_POSITION = 4;

export class ParserState {
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly leftChild: Int32Array;
  readonly rightChild: Int32Array;
  /** Which kinds of dependent that a word may have only once it has already, as bits. */
  readonly taken: Int32Array;
  stackSize = 0;
  buffer = 0;
  words = 0;

  /** Room for sentences of `capacity` words, used again and again. */
  constructor(capacity: number) {
    const room = (): Int32Array => new Int32Array(capacity + 2);
    this.stack = room();
    this.heads = room();
    this.relations = room();
    this.leftChild = room();
    this.rightChild = room();
    this.taken = room();
  }

  begin(words: number): void {
    this.words = words;
    this.stackSize = 0;
    this.buffer = 0;
    for (const list of [this.heads, this.relations, this.leftChild, this.rightChild]) list.fill(-1, 0, words + 1);
    this.taken.fill(0, 0, words + 1);
  }

  get done(): boolean {
    return this.buffer === this.words && this.stackSize === 0;
  }

  allowed(move: number): boolean {
    if (move === SHIFT) return this.buffer < this.words;
    if (move === LEFT) return this.stackSize > 0 && (this.buffer < this.words || this.stackSize === 1);
    return this.stackSize > 1;
  }

  /** The word that LEFT or RIGHT would make the head. */
  headOf(move: number): number {
    return move === LEFT ? this.buffer : (this.stack[this.stackSize - 2] ?? -1);
  }

  apply(move: number, relation: number, kind: number): void {
    if (move === SHIFT) {
      this.stack[this.stackSize++] = this.buffer++;
      return;
    }
    const head = this.headOf(move);
    const dependent = this.stack[--this.stackSize] ?? -1;
    this.relations[dependent] = relation;
    this.heads[dependent] = head;
    this.taken[head] = (this.taken[head] ?? 0) | kind;
    if (move === LEFT) this.leftChild[head] = dependent;
    else this.rightChild[head] = dependent;
  }

  /** Fills the POSITIONS places with word numbers, -1 for none; the root's number is `words`. */
  positions(out: Int32Array): void {
    const { stack, stackSize, leftChild, rightChild } = this;
    const s0 = stackSize > 0 ? (stack[stackSize - 1] ?? -1) : -1;
    const s1 = stackSize > 1 ? (stack[stackSize - 2] ?? -1) : -1;
    out[0] = stackSize > 2 ? (stack[stackSize - 3] ?? -1) : -1;
    out[1] = s1;
    out[2] = s0;
    out[3] = this.buffer;
    out[4] = s0 < 0 ? -1 : (leftChild[s0] ?? -1);
    out[5] = s0 < 0 ? -1 : (rightChild[s0] ?? -1);
    out[6] = s1 < 0 ? -1 : (leftChild[s1] ?? -1);
    out[7] = s1 < 0 ? -1 : (rightChild[s1] ?? -1);
    out[8] = leftChild[this.buffer] ?? -1;
  }
}
