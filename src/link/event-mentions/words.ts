import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import type { Token } from '../../model/annotation.ts';

/** Words with weights, of length 1. */
export type Bag = ReadonlyMap<string, number>;

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;
const EMPTY = new Set(
  'be have do say will would can could may might the a an it he she they this that his her their its who which'.split(
    ' ',
  ),
);

export function isContent(token: Token): boolean {
  return CONTENT.test(token.upos) && !EMPTY.has(token.lemma);
}

/** The weight of a rare word is near 1, of a common one small. */
export function worth(lexicon: EventLexicon, word: string): number {
  return lexicon.rarity(word) ** 2;
}

/** Lemmas of content words, weighed by how rare they are in English and, a little, by how often they stand here. */
export function bagOf(tokens: readonly Token[], lexicon: EventLexicon, power = 2): Bag {
  const counts = new Map<string, number>();
  for (const token of tokens) if (isContent(token)) counts.set(token.lemma, (counts.get(token.lemma) ?? 0) + 1);
  return unit(new Map([...counts].map(([word, n]) => [word, (1 + Math.log(n)) * lexicon.rarity(word) ** power])));
}

export function unit(bag: Bag): Bag {
  let sum = 0;
  for (const weight of bag.values()) sum += weight * weight;
  const length = Math.sqrt(sum);
  return length === 0 ? bag : new Map([...bag].map(([word, weight]) => [word, weight / length]));
}

export function cosine(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** The direction of some words together, the rare ones first; null where none has a vector. */
export function directionOf(words: Iterable<string>, lexicon: EventLexicon): Float32Array | null {
  let sum: Float32Array | null = null;
  for (const word of words) {
    const vector = lexicon.vector(word);
    if (!vector) continue;
    sum ??= new Float32Array(vector.length);
    const weight = worth(lexicon, word);
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
  }
  return sum;
}

export function alike(a: ArrayLike<number> | null, b: ArrayLike<number> | null): number {
  if (!a || !b) return 0;
  let [dot, own, other] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    const [x, y] = [a[d] ?? 0, b[d] ?? 0];
    dot += x * y;
    own += x * x;
    other += y * y;
  }
  return own > 0 && other > 0 ? dot / Math.sqrt(own * other) : 0;
}

export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/** What shared words are worth. */
export function sharedWorth(a: ReadonlySet<string>, b: ReadonlySet<string>, lexicon: EventLexicon): number {
  let sum = 0;
  for (const word of a) if (b.has(word)) sum += worth(lexicon, word);
  return sum;
}

export function worthOf(words: ReadonlySet<string>, lexicon: EventLexicon): number {
  let sum = 0;
  for (const word of words) sum += worth(lexicon, word);
  return sum;
}

/** Shared by what either has, each word by its worth; -1 where one has none. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, lexicon: EventLexicon): number {
  if (a.size === 0 || b.size === 0) return -1;
  const shared = sharedWorth(a, b, lexicon);
  const either = worthOf(a, lexicon) + worthOf(b, lexicon) - shared;
  return either > 0 ? shared / either : 0;
}

/** Shared by what the poorer one has; -1 where one has none. */
export function coverage(a: ReadonlySet<string>, b: ReadonlySet<string>, lexicon: EventLexicon): number {
  if (a.size === 0 || b.size === 0) return -1;
  const least = Math.min(worthOf(a, lexicon), worthOf(b, lexicon));
  return least > 0 ? sharedWorth(a, b, lexicon) / least : 0;
}
