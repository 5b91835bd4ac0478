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

  /** Fills `keys` for word `i`, whose two predecessors were given the labels `tag1` (nearest) and `tag2`. */
  extract(words: readonly TagWord[], i: number, tag1: number, tag2: number): void {
    const w = words[i] ?? BOUNDARY;
    this.count = 0;
    this.addWord(w, i === 0 ? 1 : 0);
    this.addTags(w, words[i + 1] ?? BOUNDARY, tag1, tag2);
    this.addNeighbours(words, i);
  }

  private addWord(w: TagWord, first: number): void {
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
    this.add2(11, w.shape, first);
    this.add2(12, w.shape, w.rank);
    this.add(13, w.coarse);
    this.add(14, w.fine);
    this.add2(40, w.fine, w.suffix2);
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

  private addNeighbours(words: readonly TagWord[], i: number): void {
    const w = words[i] ?? BOUNDARY;
    const before = words[i - 1] ?? BOUNDARY;
    const next = words[i + 1] ?? BOUNDARY;
    const second = words[i + 2] ?? BOUNDARY;
    this.add(20, before.lower);
    this.add(21, (words[i - 2] ?? BOUNDARY).lower);
    this.add(22, next.lower);
    this.add(23, second.lower);
    this.add(24, next.suffix3);
    this.add(25, next.suffix2);
    this.add(26, before.suffix3);
    this.add(27, next.fine);
    this.add(28, next.coarse);
    this.add(29, before.fine);
    this.add2(30, before.lower, w.lower);
    this.add2(31, w.lower, next.lower);
    this.add2(32, w.shape, next.shape);
    this.add2(33, before.shape, w.shape);
    this.add2(34, w.lower, next.coarse);
    this.add2(36, w.suffix3, next.suffix3);
    this.add(39, second.coarse);
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
