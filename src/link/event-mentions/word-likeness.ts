import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import type { EventMention } from './event-document.ts';
import { alike, sharedCount } from './words.ts';

/** What two event words have to do with each other in the language, wherever they stand. 0 or 1 but for `meaning`. */
export interface WordLikeness {
  same: number;
  family: number;
  /** Share a sense, themselves or words derived from them: the three most frequent senses, or the most frequent one. */
  sense: number;
  mainSense: number;
  /** A sense of one is above a sense of the other: "attack" and "raid". */
  wider: number;
  /** Have a sense above in common: "raid" and "ambush". */
  sister: number;
  /** Cosine of the words' vectors. */
  meaning: number;
}

const MOST_SENSES = 3;

/** Compares event words, each two once. */
export class WordComparer {
  private readonly known = new Map<string, WordLikeness>();
  private readonly kin = new Map<string, boolean>();

  constructor(private readonly lexicon: EventLexicon) {}

  of(a: string, b: string): WordLikeness {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = this.compare(a, b);
    this.known.set(key, found);
    return found;
  }

  private compare(a: string, b: string): WordLikeness {
    const { lexicon } = this;
    const [own, other] = [lexicon.senses(a, MOST_SENSES), lexicon.senses(b, MOST_SENSES)];
    const [above, aboveOther] = [lexicon.widerSenses(a, MOST_SENSES), lexicon.widerSenses(b, MOST_SENSES)];
    return {
      same: Number(a === b),
      family: Number(this.areKin(a, b)),
      sense: Number(a === b || sharedCount(own, other) > 0),
      mainSense: Number(a === b || sharedCount(lexicon.senses(a, 1), lexicon.senses(b, 1)) > 0),
      wider: Number(sharedCount(above, other) > 0 || sharedCount(own, aboveOther) > 0),
      sister: Number(sharedCount(above, aboveOther) > 0),
      meaning: a === b ? 1 : alike(lexicon.vector(a), lexicon.vector(b)),
    };
  }

  areKin(a: string, b: string): boolean {
    if (a === b) return true;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = this.kin.get(key) ?? sharedCount(this.lexicon.family(a), this.lexicon.family(b)) > 0;
    this.kin.set(key, known);
    return known;
  }

  /** How rare the rarest of a mention's words is that has kin among the other's. */
  kinWorth(a: EventMention, b: EventMention): number {
    let most = 0;
    for (const x of a.words)
      for (const y of b.words) if (this.areKin(x, y)) most = Math.max(most, this.lexicon.rarity(x));
    return most;
  }
}
