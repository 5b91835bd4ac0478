import type { LinearModel } from './linear-model.ts';
import { BOUNDARY, GROUPS, type TagFeatures, type TagWord } from './tag-features.ts';

/** Words whose sums are kept: five times 50 integers each, so 4 MB; news repeats itself (a guess). */
const KEPT_WORDS = 4096;
const PLACES = [GROUPS.own, GROUPS.before, GROUPS.secondBefore, GROUPS.next, GROUPS.second] as const;

/**
 * What a word alone adds to the tag scores of its own place and of the places around it, summed once and kept: of the 40
 * templates of a place, 26 are of that kind. Sums of integers, so that nothing depends on their order.
 */
export class WordScores {
  private readonly kept = new Map<TagWord, Int32Array>();
  private readonly around: Int32Array[] = [];

  constructor(
    private readonly model: LinearModel,
    private readonly features: TagFeatures,
  ) {}

  /** To be called once for a sentence, before `start`. */
  begin(words: readonly TagWord[]): void {
    if (this.kept.size > KEPT_WORDS) this.kept.clear();
    const { around } = this;
    around.length = 0;
    around.push(this.sums(BOUNDARY), this.sums(BOUNDARY));
    for (const word of words) around.push(this.sums(word));
    around.push(this.sums(BOUNDARY), this.sums(BOUNDARY));
  }

  /** Sets `out` to what the words alone say of place `i`. */
  start(i: number, out: Int32Array): void {
    const { around } = this;
    const [secondBefore, before, own, next, second] = [
      around[i],
      around[i + 1],
      around[i + 2],
      around[i + 3],
      around[i + 4],
    ];
    if (!secondBefore || !before || !own || !next || !second) throw new RangeError(`no word ${i}`);
    const n = out.length;
    for (let c = 0; c < n; c++)
      out[c] =
        (own[c] ?? 0) +
        (before[n + c] ?? 0) +
        (secondBefore[2 * n + c] ?? 0) +
        (next[3 * n + c] ?? 0) +
        (second[4 * n + c] ?? 0);
  }

  private sums(word: TagWord): Int32Array {
    const known = this.kept.get(word);
    if (known !== undefined) return known;
    const { classes } = this.model;
    const sums = new Int32Array(PLACES.length * classes);
    PLACES.forEach((group, place) => {
      this.features.extractAlone(word, group);
      this.model.add(this.features.keys, this.features.count, sums.subarray(place * classes, (place + 1) * classes));
    });
    this.kept.set(word, sums);
    return sums;
  }
}
