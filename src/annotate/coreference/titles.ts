import type { ActorMention, Token } from '../../model/annotation.ts';
import { settled, WINDOWS } from './focus.ts';
import { genderFrom } from './grammar.ts';
import { isPointing, namesAlike, tellingModifiers } from './noun-phrase.ts';
import { type Reading, type Resolution, viewFrom } from './reading.ts';
import { differ, isOnePerson, type Use } from './referent.ts';

/** Titles are remembered longer than pronouns: each sentence between takes a quarter. Guess. */
export const TITLE_DECAY = 0.75;
/** How far the last person of that title must lead another of the same title. Guess. */
export const TITLE_MARGIN = 0.4;

/** A person of the same role under another word ("the researcher" for an analyst). Guess. */
export const ROLE_ONLY = 0.5;

/** "the minister", "the former ambassador" → the last person whose own words or role have that title. */
export function resolveTitle(reading: Reading, noun: Token, mention: ActorMention | null): Resolution | null {
  const { knowledge } = reading;
  if (noun.xpos === 'NNS' || !knowledge.titles.has(noun.lemma) || !isPointing(reading.tree, noun)) return null;
  const modifiers = tellingModifiers(reading, noun);
  const gender = genderFrom([noun.lemma], knowledge);
  const quote = reading.quotes.at(reading.tree.sentence, noun);
  const titled = (use: Use) => namesAlike(reading, noun.lemma, use.referent.words);
  const candidates = reading.focus.candidates(
    viewFrom(reading, noun, WINDOWS.title, TITLE_DECAY),
    (use) => {
      const { referent } = use;
      if (!isOnePerson(referent) || use.quote !== quote) return false;
      if (differ(referent.party, mention?.party ?? null) || differ(referent.gender, gender)) return false;
      const sameRole = mention?.role != null && mention.role === referent.role && modifiers.length === 0;
      return (titled(use) || sameRole) && modifiers.every((word) => referent.words.has(word));
    },
    (use) => (titled(use) ? 1 : ROLE_ONLY),
  );
  const best = settled(candidates, TITLE_MARGIN);
  return best && { referent: best.referent, by: 'title' };
}
