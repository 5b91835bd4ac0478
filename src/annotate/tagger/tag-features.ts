import { hashString, mix } from '../words/hash.ts';
import type { WordClasses } from '../words/word-classes.ts';
import { countedForm, foldedForm, shapeOf } from '../words/word-form.ts';

/** Everything the templates ask of one word, hashed once and kept. */
export interface TagWord {
  exact: number;
  lower: number;
  shape: number;
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix1: number;
  prefix2: number;
  prefix3: number;
  coarse: number;
  fine: number;
  rank: number;
}

export const BOUNDARY: TagWord = {
  exact: 1,
  lower: 1,
  shape: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix1: 1,
  prefix2: 1,
  prefix3: 1,
  coarse: -1,
  fine: -1,
  rank: -1,
};

/** Different forms kept at once; a guess at several long documents' vocabulary, then the table starts over. */
const KEPT_FORMS = 50_000;
const SEED = 0x51ed270b;

/**
 * The templates in groups by what they look at. All groups but `between` ask of one word alone, whatever stands around
 * it, so that what they add to the scores can be summed once a word and kept.
 */
export const GROUPS = { own: 1, before: 2, secondBefore: 4, next: 8, second: 16, between: 32 } as const;
const { own, before: BEFORE, secondBefore, next: NEXT, second: SECOND, between } = GROUPS;
const ALL_GROUPS = 63;

export class TagFeatures {
  private readonly kept = new Map<string, TagWord>();
  readonly keys = new Int32Array(64);
  count = 0;
  constructor(private readonly classes: WordClasses) {}

  word(form: string): TagWord {
    const known = this.kept.get(form);
    if (known !== undefined) return known;
    const word = this.describe(form);
    if (this.kept.size > KEPT_FORMS) this.kept.clear();
    this.kept.set(form, word);
    return word;
  }

  private describe(form: string): TagWord {
    const exact = foldedForm(form);
    const digits = countedForm(exact);
    return {
      exact: hashString(exact),
      lower: hashString(digits),
      shape: hashString(shapeOf(exact)),
      suffix1: hashString(digits.slice(-1)),
      suffix2: hashString(digits.slice(-2)),
      suffix3: hashString(digits.slice(-3)),
      suffix4: hashString(digits.slice(-4)),
      prefix1: hashString(digits.slice(0, 1)),
      prefix2: hashString(digits.slice(0, 2)),
      prefix3: hashString(digits.slice(0, 3)),
      ...this.classes.get(exact.toLowerCase()),
    };
  }

  private add(template: number, a: number): void {
    this.keys[this.count++] = mix(mix(SEED, template), a);
  }

  private add2(template: number, a: number, b: number): void {
    this.keys[this.count++] = mix(mix(mix(SEED, template), a), b);
  }

  /**
   * Fills `keys` for word `i`, whose two predecessors were given the labels `tag1` (nearest) and `tag2`. The order of the
   * templates is part of `tagFingerprint`.
   */
  extract(words: readonly TagWord[], i: number, tag1: number, tag2: number): void {
    this.count = 0;
    this.addWord(words[i] ?? BOUNDARY, i === 0 ? 1 : 0, ALL_GROUPS);
    this.addTags(words[i] ?? BOUNDARY, words[i + 1] ?? BOUNDARY, tag1, tag2);
    this.addNeighbours(words, i, ALL_GROUPS);
  }

  /** Fills `keys` with the templates that see more than one word or a tag. */
  extractBetween(words: readonly TagWord[], i: number, tag1: number, tag2: number): void {
    this.count = 0;
    this.addWord(words[i] ?? BOUNDARY, i === 0 ? 1 : 0, between);
    this.addTags(words[i] ?? BOUNDARY, words[i + 1] ?? BOUNDARY, tag1, tag2);
    this.addNeighbours(words, i, between);
  }

  /** Fills `keys` with what a word says of the place that the group looks from; not for `between`. */
  extractAlone(word: TagWord, group: number): void {
    this.count = 0;
    this.addWord(word, 0, group);
    this.addNeighbours([word, word, word, word, word], 2, group);
  }

  private addWord(w: TagWord, first: number, groups: number): void {
    if (groups & own) this.addForm(w);
    if (groups & between) this.add2(11, w.shape, first);
    if (!(groups & own)) return;
    this.add2(12, w.shape, w.rank);
    this.add(13, w.coarse);
    this.add(14, w.fine);
    this.add2(40, w.fine, w.suffix2);
  }

  private addForm(w: TagWord): void {
    this.add(1, 0);
    this.add(2, w.exact);
    this.add(3, w.lower);
    this.add(4, w.suffix1);
    this.add(5, w.suffix2);
    this.add(6, w.suffix3);
    this.add(7, w.suffix4);
    this.add(8, w.prefix1);
    this.add(9, w.prefix2);
    this.add(10, w.prefix3);
  }

  private addTags(w: TagWord, next: TagWord, tag1: number, tag2: number): void {
    this.add(15, tag1);
    this.add2(16, tag1, tag2);
    this.add2(17, tag1, w.lower);
    this.add2(18, tag1, w.suffix3);
    this.add2(19, tag1, w.coarse);
    this.add2(35, tag1, next.suffix3);
    this.add2(37, tag1, next.lower);
    this.add2(38, mix(tag1, tag2), w.suffix3);
  }

  private addNeighbours(words: readonly TagWord[], i: number, groups: number): void {
    const w = words[i] ?? BOUNDARY;
    const before = words[i - 1] ?? BOUNDARY;
    const next = words[i + 1] ?? BOUNDARY;
    const second = words[i + 2] ?? BOUNDARY;
    if (groups & BEFORE) this.add(20, before.lower);
    if (groups & secondBefore) this.add(21, (words[i - 2] ?? BOUNDARY).lower);
    if (groups & NEXT) this.add(22, next.lower);
    if (groups & SECOND) this.add(23, second.lower);
    if (groups & NEXT) this.add(24, next.suffix3);
    if (groups & NEXT) this.add(25, next.suffix2);
    if (groups & BEFORE) this.add(26, before.suffix3);
    if (groups & NEXT) this.add(27, next.fine);
    if (groups & NEXT) this.add(28, next.coarse);
    if (groups & BEFORE) this.add(29, before.fine);
    if (groups & between) this.addPairs(w, before, next);
    if (groups & SECOND) this.add(39, second.coarse);
  }

  private addPairs(w: TagWord, before: TagWord, next: TagWord): void {
    this.add2(30, before.lower, w.lower);
    this.add2(31, w.lower, next.lower);
    this.add2(32, w.shape, next.shape);
    this.add2(33, before.shape, w.shape);
    this.add2(34, w.lower, next.coarse);
    this.add2(36, w.suffix3, next.suffix3);
  }
}

const PROBE = ['Gen.', 'Al-Shabaab', '“', '2,414', 'Troops', 'crossed', 'N’Djamena', '—', 'x'];

/** A hash of the features of fixed words, kept in the weights file: any change of a template changes it. */
export function tagFingerprint(classes: WordClasses): string {
  const features = new TagFeatures(classes);
  const words = PROBE.map((form) => features.word(form));
  let hash = 1;
  for (let i = 0; i < words.length; i++) {
    features.extract(words, i, i, 2 * i);
    for (let k = 0; k < features.count; k++) hash = mix(hash, features.keys[k] ?? 0);
  }
  return `tags-${(hash >>> 0).toString(16)}`;
}
