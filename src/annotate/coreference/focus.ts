import type { Part, Referent, Use } from './referent.ts';

/**
 * How prominent a mention leaves its referent, by how it stands in its clause. After Lappin and Leass (1994,
 * "An Algorithm for Pronominal Anaphora Resolution"), whose order subject > object > oblique > inside a phrase is kept;
 * the values are guesses on its scale.
 */
export const PART_WEIGHT: Record<Part, number> = {
  subject: 80,
  embedded: 65,
  object: 50,
  possessor: 45,
  oblique: 40,
  modifier: 25,
};
/** Added to every mention, so that a later oblique still outdoes a subject three sentences back. Lappin and Leass. */
export const RECENCY_WEIGHT = 50;
/** Each sentence between halves a mention's weight. Lappin and Leass; 0.35 to 0.7 change nothing on GUM's free training part. */
export const DECAY = 0.5;
/** A paragraph's end takes away this much more. Guess. */
export const PARAGRAPH_DECAY = 0.85;

/** How far back a reference looks, in sentences. On GUM's free training part a third sentence costs "they" precision and a fifth gains "he" little; the rest is guess. */
export const WINDOWS = { pronoun: 2, person: 4, noun: 12, title: 8, pair: 8 } as const;

/** Where a reference stands: what is before it, and how far back to look. */
export interface Viewpoint {
  sentence: number;
  paragraph: number;
  token: number;
  window: number;
  decay: number;
}

export interface Candidate {
  referent: Referent;
  score: number;
}

/** The mentions read so far, in order. */
export class Focus {
  readonly uses: Use[] = [];

  record(use: Use): void {
    this.uses.push(use);
  }

  /** The mentions of the sentence in hand, in order. */
  inSentence(sentence: number): Use[] {
    let start = this.uses.length;
    while (start > 0 && this.uses[start - 1]?.sentence === sentence) start--;
    return this.uses.slice(start);
  }

  /** Drops mentions of the sentence in hand. */
  forget(which: (use: Use) => boolean): void {
    const last = this.uses.at(-1);
    if (!last) return;
    const tail = this.inSentence(last.sentence);
    this.uses.length -= tail.length;
    for (const use of tail) if (!which(use)) this.uses.push(use);
  }

  /** Mentions before the viewpoint within its window, nearest first. */
  *before(view: Viewpoint): Generator<Use> {
    for (let index = this.uses.length - 1; index >= 0; index--) {
      const use = this.uses[index];
      if (!use || view.sentence - use.sentence > view.window) return;
      if (use.sentence === view.sentence && use.head >= view.token) continue;
      yield use;
    }
  }

  /**
   * Referents in the window with their prominence, those that `fits` lets through; best first. Of several mentions in
   * one sentence ("the group, which … its") only the most prominent counts.
   */
  candidates(view: Viewpoint, fits: (use: Use) => boolean, bonus: (use: Use) => number = () => 1): Candidate[] {
    const found = new Map<number, Candidate & { sentence: number; counted: number }>();
    for (const use of this.before(view)) {
      if (!fits(use)) continue;
      const score = weigh(use, view) * bonus(use);
      const known = found.get(use.referent.entity);
      if (!known) {
        found.set(use.referent.entity, { referent: use.referent, score, sentence: use.sentence, counted: score });
        continue;
      }
      const counted = known.sentence === use.sentence ? known.counted : 0;
      known.score += Math.max(0, score - counted);
      known.counted = Math.max(counted, score);
      known.sentence = use.sentence;
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  }
}

export function weigh(use: { part: Part; sentence: number; paragraph: number }, view: Viewpoint): number {
  const paragraph = use.paragraph === view.paragraph ? 1 : PARAGRAPH_DECAY;
  return (PART_WEIGHT[use.part] + RECENCY_WEIGHT) * view.decay ** (view.sentence - use.sentence) * paragraph;
}

/** The first candidate, where it leaves the next one behind by the margin (a share of its own score). */
export function settled(candidates: Candidate[], margin: number, rival = 0): Candidate | null {
  const [best, second] = candidates;
  if (!best) return null;
  return best.score - Math.max(second?.score ?? 0, rival) >= margin * best.score ? best : null;
}
