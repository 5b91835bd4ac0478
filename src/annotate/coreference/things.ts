import type { ActorMention, Token } from '../../model/annotation.ts';
import { type Viewpoint, weigh } from './focus.ts';
import { partOf } from './grammar.ts';
import type { GrammaticalNumber, Part } from './referent.ts';
import { isNominal, type Tree } from './tree.ts';

/** A noun that is no actor: an attack, a town, a statement. It competes for "it" and "they" and wins by leaving them unresolved. */
export interface Thing {
  sentence: number;
  paragraph: number;
  token: number;
  part: Part;
  lemma: string;
  number: GrammaticalNumber;
}

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

export function thingsIn(tree: Tree, given: Map<number, ActorMention>): Thing[] {
  const { sentence } = tree;
  const covered = coveredTokens(given, sentence.tokens.length);
  const found: Thing[] = [];
  for (const token of sentence.tokens) {
    if (!isNominal(token) || covered[token.index] || NO_THING.has(token.rel)) continue;
    const { index: number, paragraph } = sentence;
    found.push({
      sentence: number,
      paragraph,
      token: token.index,
      part: partOf(tree, token),
      lemma: token.lemma,
      number: numberOfThing(token),
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

/** The prominence of the most prominent thing of that number before the viewpoint. */
export function strongestThing(things: Thing[], view: Viewpoint, number: GrammaticalNumber): number {
  const scores = new Map<string, number>();
  let strongest = 0;
  for (let index = things.length - 1; index >= 0; index--) {
    const thing = things[index];
    if (!thing || view.sentence - thing.sentence > view.window) break;
    if (thing.number !== number || (thing.sentence === view.sentence && thing.token >= view.token)) continue;
    const score = (scores.get(thing.lemma) ?? 0) + weigh(thing, view);
    scores.set(thing.lemma, score);
    strongest = Math.max(strongest, score);
  }
  return strongest;
}
