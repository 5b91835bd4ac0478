import type { PairWord } from '../../knowledge/coreference.ts';
import type { Token } from '../../model/annotation.ts';
import { WINDOWS } from './focus.ts';
import { subjectOf } from './grammar.ts';
import { NOUN_DECAY } from './pointing-nouns.ts';
import { type Reading, type Resolution, viewFrom } from './reading.ts';
import { isBody, type Referent, type Use } from './referent.ts';
import { coordinated } from './register.ts';
import { childrenOf, firstConjunct, headOf, tokenAt } from './tree.ts';

/** Whether the noun with its markers means the two parties in play: "both sides", "the two neighbours", "neither side". */
export function pairWordAt(reading: Reading, noun: Token): PairWord | null {
  const entries = reading.knowledge.pairs.get(noun.lemma);
  if (!entries) return null;
  const before = childrenOf(reading.tree, noun).filter((child) => child.index < noun.index);
  const others = before.some((child) => child.rel === 'nmod:poss' || child.upos === 'PROPN' || child.lower === 'other');
  const narrowed = childrenOf(reading.tree, noun).some((child) => child.rel === 'nmod' || child.rel === 'acl:relcl');
  if (others || narrowed) return null;
  const singular = noun.xpos !== 'NNS';
  return (
    entries.find((entry) =>
      fits(
        entry,
        before.map((child) => child.lower),
        singular,
      ),
    ) ?? null
  );
}

function fits(entry: PairWord, before: string[], singular: boolean): boolean {
  if (before.some((word) => entry.markers.includes(word)))
    return !singular || before.some((word) => ['neither', 'either', 'each'].includes(word));
  return entry.bare && !singular && before.includes('the') && before.length === 1;
}

/**
 * The two parties that "both sides" means: the last two of different parties that the text put together, by "X and Y",
 * "between X and Y", or as subject and object of one verb. Two such pairs in the sentence found leave it unresolved.
 */
export function resolvePair(reading: Reading, token: Token, parties: PairWord['parties']): Resolution | null {
  const view = viewFrom(reading, token, WINDOWS.pair, NOUN_DECAY);
  let uses: Use[] = [];
  let sentence = -1;
  for (const use of [...reading.focus.before(view)]) {
    if (use.sentence !== sentence && uses.length > 0) {
      const found = pairIn(reading, uses, parties);
      if (found)
        return found === 'several' || isOfOthers(reading, uses, found) ? null : { referent: found, by: 'pair' };
      uses = [];
    }
    sentence = use.sentence;
    uses.push(use);
  }
  const found = pairIn(reading, uses, parties);
  if (found && found !== 'several' && isOfOthers(reading, uses, found)) return null;
  return found && found !== 'several' ? { referent: found, by: 'pair' } : null;
}

/** "The army has retaken the town from the front, both sides say": no pair of a paragraph before that the front is not of. */
function isOfOthers(reading: Reading, uses: readonly Use[], pair: Referent): boolean {
  const { paragraph, index } = reading.tree.sentence;
  if (uses.some((use) => use.sentence === index) || uses[0]?.paragraph === paragraph) return false;
  const parties = new Set(pair.parts.map((part) => part.party));
  return reading.focus
    .inSentence(index)
    .some(({ referent: { party, parts } }) => party !== null && parts.length === 0 && !parties.has(party));
}

/** The pair of one sentence's mentions: coordinated ones first, then a sentence that has only two parties at all. */
function pairIn(reading: Reading, uses: Use[], parties: PairWord['parties']): Referent | 'several' | null {
  // Who mediates is not one of the sides, but two mediators are two countries.
  const joined = parties === 'state' ? uses : uses.filter((use) => !use.broker);
  const groups = distinct(joined.map((use) => use.referent).filter((referent) => isPair(reading, referent, parties)));
  const [group] = groups;
  if (groups.length > 1) return 'several';
  if (group) return parties === 'state' ? pairOfStates(reading, group.parts) : group;
  const sides = new Map<string, Referent>();
  for (const { referent, broker } of uses) {
    if (broker || referent.kind === 'organisation' || referent.kind === 'media') continue;
    const side = sideOf(reading, referent, parties);
    if (side && (sides.get(side)?.actor ?? null) === null) sides.set(side, referent);
  }
  if (sides.size !== 2) return null;
  const pair = [...sides.values()].reverse();
  if (parties === 'state') return pairOfStates(reading, pair);
  return coordinated(
    reading,
    pair.map((side) => (isBody(side) ? side : stateOf(reading, side))),
  );
}

function pairOfStates(reading: Reading, pair: Referent[]): Referent {
  return coordinated(
    reading,
    pair.map((side) => stateOf(reading, side)),
  );
}

/** A minister, an army or some soldiers stand for their state, where the text has named it. */
function stateOf(reading: Reading, side: Referent): Referent {
  return reading.stateParties.get(side.party ?? '') ?? side;
}

function isPair(reading: Reading, referent: Referent, parties: PairWord['parties']): boolean {
  if (referent.parts.length !== 2) return false;
  const sides = referent.parts.map((part) => sideOf(reading, part, parties));
  return sides[0] != null && sides[1] != null && sides[0] !== sides[1];
}

function sideOf(reading: Reading, referent: Referent, parties: PairWord['parties']): string | null {
  if (referent.party === null || referent.parts.length > 0) return null;
  if (parties === 'state') return reading.stateParties.has(referent.party) ? referent.party : null;
  const party = isBody(referent) || referent.kind === 'people' || referent.kind === 'person';
  return party ? referent.party : null;
}

function distinct(referents: Referent[]): Referent[] {
  const byParties = new Map<string, Referent>();
  for (const referent of referents) {
    const key = referent.parts
      .map((part) => part.party)
      .sort()
      .join(' ');
    if (!byParties.has(key)) byParties.set(key, referent);
  }
  return [...byParties.values()];
}

/** "each other" means the subject of its verb, where that is several. */
export function resolveEachOther(reading: Reading, token: Token): Resolution | null {
  const { tree, focus } = reading;
  const each = token.rel === 'fixed' ? headOf(tree, token) : token;
  const verb = each && headOf(tree, each);
  const subject = verb && subjectOf(tree, verb);
  if (!subject) return null;
  const use = focus.inSentence(tree.sentence.index).findLast(({ head, referent }) => {
    const token = tokenAt(tree, head);
    const several = referent.number === 'plural' || referent.parts.length > 1 || referent.members.length > 1;
    return several && token !== undefined && firstConjunct(tree, token) === subject;
  });
  return use ? { referent: use.referent, by: 'each other' } : null;
}
