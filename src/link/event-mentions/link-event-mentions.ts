import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import { chanceBy, type Grove } from '../../knowledge/grove.ts';
import { groupsAt, joiningHeights, Likeness } from './average-linkage.ts';
import type { EventDocument } from './event-document.ts';
import { compareMentions, type DocumentsApart, type MentionMeasures, type Placed } from './mention-likeness.ts';
import { type DocumentLinks, linkDocuments } from './seminal-events.ts';
import { WordComparer } from './word-likeness.ts';

/** Names what the groves were learned on; to be raised when a measure changes its meaning. */
export const EVENT_MEASURES = 'event-measures-1';

/** What `weights/event-links.json` holds: two groves, and from which chance on mentions are one event. */
export interface EventLinkModel {
  measures: string;
  documents: Grove;
  mentions: Grove;
  threshold: number;
}

/** Two mentions with the measures that speak for or against their being one event. */
export interface ComparedMentions {
  a: number;
  b: number;
  measures: MentionMeasures;
}

/** Documents of less likeness by topic hold no mentions of one event; how many there are bounds the work. */
const ONE_TOPIC = 0.06;
/** Nor do documents of less likeness by what they tell of. */
const ONE_EVENT = 0.03;
/** Chances below this join nothing, even on average. */
const LEAST_CHANCE = 0.02;

/**
 * Which marked words of some documents are one event: mention id → number of its event. Documents are first grouped by
 * what they tell of; then each two mentions are weighed by named measures, and groups joined by their average chance. The
 * order of documents changes nothing but the numbers.
 */
export function linkEventMentions(
  documents: readonly EventDocument[],
  model: EventLinkModel,
  lexicon: EventLexicon,
): Map<string, number> {
  const ordered = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const links = linkDocuments(ordered, model.documents, lexicon);
  const placed = placedMentions(ordered);
  const chances = new Likeness(placed.length);
  for (const { a, b, measures } of comparisons(placed, links, lexicon)) {
    const chance = chanceBy(model.mentions, measures);
    if (chance > LEAST_CHANCE) chances.set(a, b, chance);
  }
  const groups = groupsAt(joiningHeights(sharpened(chances), LEAST_CHANCE), model.threshold);
  return new Map(placed.map(({ mention }, at) => [mention.id, groups[at] ?? at]));
}

export function placedMentions(documents: readonly EventDocument[]): Placed[] {
  return documents.flatMap((document, at) => document.mentions.map((mention) => ({ mention, document, at })));
}

function mayTellOfOne(links: DocumentLinks, a: number, b: number): boolean {
  return a === b || (links.topics.of(a, b) >= ONE_TOPIC && links.heights.of(a, b) > ONE_EVENT);
}

/** Each two mentions of documents on one topic whose words have anything to do with each other. */
export function* comparisons(
  placed: readonly Placed[],
  links: DocumentLinks,
  lexicon: EventLexicon,
): Generator<ComparedMentions> {
  const words = new WordComparer(lexicon);
  for (const [a, one] of placed.entries())
    for (let b = a + 1; b < placed.length; b++) {
      const other = placed[b];
      if (!other || !mayTellOfOne(links, one.at, other.at)) continue;
      const apart: DocumentsApart = {
        chance: links.chance.of(one.at, other.at),
        height: links.heights.of(one.at, other.at),
        topic: links.topics.of(one.at, other.at),
      };
      const measures = compareMentions(one, other, apart, { words, lexicon });
      if (measures) yield { a, b, measures };
    }
}

/** How much of a pair's likeness is its own chance; the rest is how alike both are to all others. Best on folds. */
const OWN = 0.3;

/**
 * Two mentions that are alike to the same others are more likely one, and the other way round: of each two the chance and
 * the cosine of their squared chances with all.
 */
export function sharpened(chances: Likeness): Likeness {
  const near = Array.from({ length: chances.size }, (_, a) => {
    const row = new Map<number, number>([[a, 1]]);
    for (let b = 0; b < chances.size; b++) if (b !== a && chances.of(a, b) > 0) row.set(b, chances.of(a, b) ** 2);
    return row;
  });
  const lengths = near.map((row) => Math.sqrt([...row.values()].reduce((sum, x) => sum + x * x, 0)));
  const all = new Likeness(chances.size);
  for (const [a, row] of near.entries()) {
    const dots = new Map<number, number>();
    for (const [c, x] of row) for (const [b, y] of near[c] ?? []) if (b > a) dots.set(b, (dots.get(b) ?? 0) + x * y);
    for (const [b, dot] of dots)
      all.set(a, b, OWN * chances.of(a, b) + ((1 - OWN) * dot) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)));
  }
  return all;
}
