import type { PointingNoun } from '../../knowledge/coreference.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import { type Candidate, settled, WINDOWS } from './focus.ts';
import { subjectOf } from './grammar.ts';
import { isPointing, namesAlike, tellingModifiers } from './noun-phrase.ts';
import { type Reading, type Resolution, viewFrom, viewInSection } from './reading.ts';
import { differ, isBody, type Referent, type Use } from './referent.ts';
import { strongestThing } from './things.ts';
import { headOf } from './tree.ts';

/** "the group" forgets as fast as "it"; a noun that was in the name ("the ministry") is remembered longer. Guess. */
export const KIND_DECAY = 0.5;
export const NOUN_DECAY = 0.7;
/** How far the body meant must lead the next one. Guess. */
export const NOUN_MARGIN = 0.3;
/** A body whose own words have the noun ("the alliance": "the Northern Alliance"). Guess. */
export const SAME_WORD_BONUS = 2;

/** What "the group", "the rebels", "the army", "the ministry", "the country" point back to. */
export function resolvePointingNoun(reading: Reading, noun: Token, mention: ActorMention | null): Resolution | null {
  const plural = noun.xpos === 'NNS';
  const entry = reading.knowledge.groups.get(noun.lemma)?.find((one) => (one.number === 'plural') === plural);
  if (!entry || !isPointing(reading.tree, noun)) return null;
  if (isShortOf(reading, noun)) return null;
  const party = mention?.party ?? null;
  const modifiers = tellingModifiers(reading, noun);
  const candidates = candidatesFor(reading, noun, entry).filter(
    ({ referent }) =>
      !differ(referent.party, party) && modifiers.every((word) => namesAlike(reading, word, referent.words)),
  );
  if (entry.how === 'people' || entry.how === 'same') {
    const same = sameNoun(reading, noun, party);
    if (same !== 'none') return same && { referent: same, by: 'same noun' };
    if (entry.how === 'same') return null;
  }
  // "In Dagestan … the republic": a name that is nobody's may be the country meant.
  const view = viewFrom(reading, noun, WINDOWS.pronoun, KIND_DECAY);
  const rival = entry.kinds.includes('state')
    ? strongestThing(reading.things, view, {
        number: 'singular',
        kind: 'name',
        except: candidates[0]?.referent.words ?? null,
      })
    : 0;
  const best = settled(candidates, NOUN_MARGIN, rival);
  if (best && entry.how === 'word' && otherStateSpoke(reading, noun, best.referent)) return null;
  if (best && entry.how === 'word' && isOneOfTwoArmies(reading, noun, best.referent)) return null;
  return best && { referent: best.referent, by: entry.how === 'people' ? 'group people' : 'group noun' };
}

/** "an officer of the joint force … the force": a body that nobody knows by name, and not another one of that noun. */
function isShortOf({ tree, focus }: Reading, noun: Token): boolean {
  const { tokens, index } = tree.sentence;
  const known = focus.inSentence(index).filter((use) => use.referent.actor !== null);
  return tokens.some(
    (t) =>
      t.index < noun.index &&
      t.lemma === noun.lemma &&
      t.xpos === noun.xpos &&
      !known.some((use) => use.first <= t.index && t.index <= use.last) &&
      tokens.some((k) => k.head === t.index && (k.rel === 'amod' || k.rel === 'compound')),
  );
}

function candidatesFor(reading: Reading, noun: Token, entry: PointingNoun): Candidate[] {
  const quote = reading.quotes.at(reading.tree.sentence, noun);
  const alike = (use: Use) => namesAlike(reading, noun.lemma, use.referent.words);
  const byWord = entry.how === 'word';
  const ofOthers = reading.ownParty !== null && SAID_OF_OTHERS.has(noun.lemma);
  return reading.focus.candidates(
    (byWord ? viewFrom : viewInSection)(reading, noun, WINDOWS.noun, byWord ? NOUN_DECAY : KIND_DECAY),
    (use) =>
      entry.kinds.includes(use.referent.kind) &&
      isBody(use.referent) &&
      !(ofOthers && use.referent.party === reading.ownParty) &&
      !isFellowArgument(reading, use, noun) &&
      (use.quote === quote || use.quote < 0) &&
      (!byWord || alike(use)),
    (use) => (alike(use) ? SAME_WORD_BONUS : 1),
  );
}

/** What a side calls others, and never itself. */
const SAID_OF_OTHERS = new Set([
  'militia',
  'gang',
  'junta',
  'regime',
  'mercenary',
  'militant',
  'terrorist',
  'insurgent',
]);

/** "Chad accused Niger's army … The army said": a state that acted since the office was named may be the one meant. */
function otherStateSpoke(reading: Reading, noun: Token, office: Referent): boolean {
  const { stateParties } = reading;
  if (office.party === null || !stateParties.has(office.party)) return false;
  for (const use of reading.focus.before(viewFrom(reading, noun, 1, KIND_DECAY))) {
    const { party } = use.referent;
    // "China sells arms to the junta": not its own.
    if (use.sentence === reading.tree.sentence.index && !noun.rel.startsWith('nsubj')) continue;
    if (use.part !== 'subject' || party === null || !stateParties.has(party)) continue;
    return party !== office.party;
  }
  return false;
}

/** "Chadian forces shelled the post, the army said": of two states at war either may say so; the same noun settles it. */
function isOneOfTwoArmies(reading: Reading, noun: Token, army: Referent): boolean {
  const { stateParties, tree, focus } = reading;
  if (army.words.has(noun.lemma) || !stateParties.has(army.party ?? '') || stateParties.size < 2) return false;
  return focus.inSentence(tree.sentence.index).some((use) => use.referent === army && use.head < noun.index);
}

/**
 * "Rebels hold the hill … the rebels": the ones spoken of last under that noun. Null where the sentences before have
 * such people of two sides, 'none' where they have none.
 */
function sameNoun(reading: Reading, noun: Token, party: string | null): Referent | null | 'none' {
  let last: Referent | 'none' = 'none';
  for (const { referent } of reading.focus.before(viewFrom(reading, noun, WINDOWS.person, KIND_DECAY))) {
    if (referent.kind !== 'people' || referent.parts.length > 0 || !referent.words.has(noun.lemma)) continue;
    if (last === 'none') last = referent;
    else if (last.party !== referent.party) return null;
  }
  return last !== 'none' && differ(last.party, party) ? null : last;
}

/** One clause's subject and object are two: in "the front attacked the group" the group is not the front. */
function isFellowArgument({ tree }: Reading, use: Use, noun: Token): boolean {
  if (use.sentence !== tree.sentence.index || !/^(obj|iobj|obl)/.test(noun.rel)) return false;
  const verb = headOf(tree, noun);
  return verb !== undefined && subjectOf(tree, verb)?.index === use.head;
}
