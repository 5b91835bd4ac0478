import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import { chanceBy, type Grove } from '../../knowledge/grove.ts';
import { joiningHeights, Likeness } from './average-linkage.ts';
import type { EventDocument } from './event-document.ts';
import { alike, type Bag, cosine, coverage, unit, worth } from './words.ts';

/**
 * Documents are alike where their words are (topic), and are of one event where they share what others of the topic do
 * not have: the second man's name, the other team. Rarity within the topic is counted from the documents at hand.
 */

/** From this height on documents are of one topic, within which rarity is counted anew. */
const TOPIC = 0.08;
/** From this height on documents are of nearly one matter, within which it is counted once more. */
const MATTER = 0.3;
/** Words in more than this share of a matter's documents (e to the minus) tell nothing apart. */
const COMMON = 0.15;
/** Documents with fewer shared words are not compared. */
const LEAST_COSINE = 0.01;

/** How alike documents are: named measures for each two that have words in common. */
export class DocumentMeasures {
  /** By how alike they are in rare words alone. */
  readonly topicHeights: Likeness;
  private readonly byWords: Local;
  private readonly byMarks: Local;
  private readonly wordHeights: Likeness;
  private readonly markHeights: Likeness;
  private readonly matters: Likeness;
  private readonly within: Local;
  private readonly withinHeights: Likeness;

  constructor(
    readonly documents: readonly EventDocument[],
    private readonly lexicon: EventLexicon,
  ) {
    const cosines = Likeness.between(documents.length, (a, b) => cosine(this.at(a).bag, this.at(b).bag));
    this.topicHeights = joiningHeights(cosines);
    const words = documents.map((document) => document.words);
    const ofTopic = { heights: this.topicHeights, height: TOPIC, common: null };
    this.byWords = new Local(words, ofTopic, lexicon);
    this.byMarks = new Local(
      documents.map((document) => document.marks),
      ofTopic,
      lexicon,
    );
    this.wordHeights = joiningHeights(this.byWords.first);
    this.markHeights = joiningHeights(this.byMarks.first);
    this.matters = joiningHeights(this.byWords.second);
    this.within = new Local(words, { heights: this.matters, height: MATTER, common: COMMON }, lexicon);
    this.withinHeights = joiningHeights(this.within.second);
  }

  private at(index: number): EventDocument {
    const document = this.documents[index];
    if (!document) throw new RangeError(`no document ${index}`);
    return document;
  }

  /** Null where two have no words in common. */
  of(a: number, b: number): Record<string, number> | null {
    const [one, other] = [this.at(a), this.at(b)];
    const shared = cosine(one.bag, other.bag);
    if (shared < LEAST_COSINE) return null;
    const sizes = [one.words.size, other.words.size];
    return {
      'shared words': cosine(one.plain, other.plain),
      'shared rare words': shared,
      'shared names': cosine(one.nameBag, other.nameBag),
      'names covered': coverage(one.marks, other.marks, this.lexicon),
      'rarest shared name': rarest(one.marks, other.marks, this.lexicon),
      'three rarest shared words': threeRarest(one.words, other.words, this.lexicon),
      'like words': alike(one.direction, other.direction),
      'fewer words': Math.min(...sizes),
      'more words': Math.max(...sizes),
      topic: this.topicHeights.of(a, b),
      'shared words within the topic': this.byWords.first.of(a, b),
      'groups by those': this.wordHeights.of(a, b),
      'shared names within the topic': this.byMarks.first.of(a, b),
      'groups by names': this.markHeights.of(a, b),
      'like neighbours within the topic': this.byWords.second.of(a, b),
      'like neighbours by names': this.byMarks.second.of(a, b),
      matter: this.matters.of(a, b),
      'documents of the matter': this.within.sizes[a] ?? 1,
      'shared words within the matter': this.within.first.of(a, b),
      'like neighbours within the matter': this.within.second.of(a, b),
      'groups within the matter': this.withinHeights.of(a, b),
    };
  }
}

interface Grouping {
  heights: Likeness;
  height: number;
  /** Null: even a word of all documents counts a little. */
  common: number | null;
}

/** Likeness by words that are rare within a group: of two documents, and of how alike they are to the others. */
class Local {
  readonly first: Likeness;
  readonly second: Likeness;
  /** How many documents are of the group of each. */
  readonly sizes: readonly number[];

  constructor(sets: readonly ReadonlySet<string>[], grouping: Grouping, lexicon: EventLexicon) {
    const { heights, height } = grouping;
    const groups = sets.map((_, a) => sets.flatMap((__, b) => (a === b || heights.of(a, b) > height ? [b] : [])));
    this.sizes = groups.map((group) => group.length);
    const bags = sets.map((words, a) =>
      bagWithin(words, groups[a]?.map((b) => sets[b] ?? new Set()) ?? [], grouping, lexicon),
    );
    this.first = new Likeness(sets.length);
    for (const [a, group] of groups.entries())
      for (const b of group) this.first.set(a, b, a === b ? 1 : cosine(bags[a] ?? new Map(), bags[b] ?? new Map()));
    const lengths = groups.map((group, a) => Math.sqrt(group.reduce((sum, b) => sum + this.first.of(a, b) ** 2, 0)));
    this.second = new Likeness(sets.length);
    for (const [a, group] of groups.entries())
      for (const b of group) {
        let sum = 0;
        for (const c of group) sum += this.first.of(a, c) * this.first.of(b, c);
        this.second.set(a, b, sum / ((lengths[a] ?? 1) * (lengths[b] ?? 1)));
      }
  }
}

function bagWithin(
  words: ReadonlySet<string>,
  group: readonly ReadonlySet<string>[],
  { common }: Grouping,
  lexicon: EventLexicon,
): Bag {
  const bag = new Map<string, number>();
  for (const word of words) {
    const n = group.filter((other) => other.has(word)).length;
    if (n < 2) continue;
    const rare =
      common === null ? Math.log((group.length + 1) / (n + 0.5)) : Math.max(0, Math.log(group.length / n) - common);
    if (rare > 0) bag.set(word, rare * worth(lexicon, word));
  }
  return unit(bag);
}

function rarest(a: ReadonlySet<string>, b: ReadonlySet<string>, lexicon: EventLexicon): number {
  let most = 0;
  for (const word of a) if (b.has(word)) most = Math.max(most, lexicon.rarity(word));
  return most;
}

function threeRarest(a: ReadonlySet<string>, b: ReadonlySet<string>, lexicon: EventLexicon): number {
  const shared = [...a].filter((word) => b.has(word)).map((word) => lexicon.rarity(word));
  return shared
    .sort((x, y) => y - x)
    .slice(0, 3)
    .reduce((sum, x) => sum + x, 0);
}

/** Chance that two documents tell of one event, and how alike their groups are by that chance. */
export interface DocumentLinks {
  chance: Likeness;
  heights: Likeness;
  topics: Likeness;
}

/** @param grove learned by scripts/train/event-links.ts from measures of the same names */
export function linkDocuments(documents: readonly EventDocument[], grove: Grove, lexicon: EventLexicon): DocumentLinks {
  return documentLinksBy(new DocumentMeasures(documents, lexicon), (measures) => chanceBy(grove, measures));
}

export function documentLinksBy(
  all: DocumentMeasures,
  chanceOf: (measures: Record<string, number>, a: number, b: number) => number,
): DocumentLinks {
  const chance = Likeness.between(all.documents.length, (a, b) => {
    const measures = all.of(a, b);
    return measures ? chanceOf(measures, a, b) : 0;
  });
  for (let a = 0; a < all.documents.length; a++) chance.set(a, a, 1);
  return { chance, heights: joiningHeights(chance), topics: all.topicHeights };
}
