import type { ActorMention, Token } from '../../model/annotation.ts';
import { phraseMention } from './outcome.ts';
import type { Reading, Resolution } from './reading.ts';
import { referentOf } from './register.ts';
import { childrenOf } from './tree.ts';

/** The one party besides its own that a party's report names, before or after; null where there is none or several. */
export function adversaryIn(mentions: readonly ActorMention[], ownParty: string | null): ActorMention | null {
  if (ownParty === null) return null;
  const others = mentions.filter(
    ({ party, form, kind }) => party !== null && party !== ownParty && form !== 'pronoun' && kind !== 'media',
  );
  const [first] = others;
  return first && others.every(({ party }) => party === first.party) ? first : null;
}

/** What one side calls the other: only with "the", and nobody's own ("the militia of the army"). */
const CALLED = new Set(['enemy', 'militia', 'aggressor', 'occupier', 'mercenary', 'bandit']);

/** "the enemy", "enemy drones", "the militia" in a party's own report of a war with one other. */
export function resolveEnemy(reading: Reading, noun: Token): Resolution | null {
  const { adversary, tree, quotes } = reading;
  if (!CALLED.has(noun.lemma) || adversary === null || quotes.at(tree.sentence, noun) >= 0) return null;
  const pointed = childrenOf(tree, noun).some((k) => k.rel === 'det' && k.lower === 'the');
  const modifies = noun.lemma === 'enemy' && (noun.rel === 'compound' || noun.rel === 'amod');
  // "the militia of the army": somebody's, who is not the whole other side.
  if (noun.lemma !== 'enemy' && childrenOf(tree, noun).some((k) => k.rel.startsWith('nmod'))) return null;
  if (!pointed && !modifies) return null;
  const { party } = adversary;
  const kind = adversary.kind === 'armed group' ? 'armed group' : 'state';
  const referent = referentOf(reading, { ...phraseMention(reading, noun, kind), actor: party, party });
  return { referent, by: 'adversary of the report' };
}
