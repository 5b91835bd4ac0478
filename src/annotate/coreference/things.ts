import type { ActorMention, Token } from '../../model/annotation.ts';
import { type Viewpoint, weigh } from './focus.ts';
import { partOf } from './grammar.ts';
import type { Reading } from './reading.ts';
import type { GrammaticalNumber } from './referent.ts';
import type { Thing } from './thing.ts';
import { isNominal } from './tree.ts';

/** Relations of nouns that nothing refers back to: parts of a compound, dates, "for example". */
const NO_THING = new Set([
  'compound',
  'flat',
  'flat:name',
  'nmod:unmarked',
  'obl:unmarked',
  'nmod:desc',
  'fixed',
  'goeswith',
]);

export function thingsIn({ tree, given, knowledge }: Pick<Reading, 'tree' | 'given' | 'knowledge'>): Thing[] {
  const { sentence } = tree;
  const covered = coveredTokens(given, sentence.tokens.length);
  const found: Thing[] = [];
  for (const token of sentence.tokens) {
    if (!isNominal(token) || covered[token.index] || NO_THING.has(token.rel)) continue;
    if (knowledge.times.has(token.lemma)) continue;
    const { index: number, paragraph } = sentence;
    found.push({
      sentence: number,
      paragraph,
      token: token.index,
      part: partOf(tree, token),
      lemma: token.lemma,
      number: numberOfThing(token),
      proper: token.upos === 'PROPN',
    });
  }
  return found;
}

function numberOfThing(token: Token): GrammaticalNumber {
  return token.xpos === 'NNS' || token.xpos === 'NNPS' ? 'plural' : 'singular';
}

function coveredTokens(given: Map<number, ActorMention>, length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const mention of given.values()) covered.fill(1, mention.first, mention.last + 1);
  return covered;
}

/**
 * Which things count: 'any'; 'name' where the word itself wants somebody, but a town or a region may have a people, and
 * 'person name' where a person is wanted and somebody whom nobody marked may be meant: on WikiEvents (dev, end to end)
 * he and she then are right 54 times and wrong 11, against 50 and 12 where only subjects count.
 */
export type RivalKind = 'any' | 'name' | 'person name';

export interface Rivals {
  number: GrammaticalNumber;
  kind: RivalKind;
  /** Words of the candidate itself: the same name where it was taken for a place is no rival of it. */
  except: ReadonlySet<string> | null;
}

/** The prominence of the most prominent such thing before the viewpoint. */
export function strongestThing(things: Thing[], view: Viewpoint, { number, kind, except }: Rivals): number {
  const scores = new Map<string, number>();
  let strongest = 0;
  for (let index = things.length - 1; index >= 0; index--) {
    const thing = things[index];
    if (!thing || view.sentence - thing.sentence > view.window) break;
    if (thing.number !== number || (thing.sentence === view.sentence && thing.token >= view.token)) continue;
    if (kind !== 'any' && !thing.proper) continue;
    if (except?.has(thing.lemma)) continue;
    if (kind === 'person name' && thing.part === 'modifier') continue;
    const score = (scores.get(thing.lemma) ?? 0) + weigh(thing, view);
    scores.set(thing.lemma, score);
    strongest = Math.max(strongest, score);
  }
  return strongest;
}
