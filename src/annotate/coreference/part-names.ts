import type { ActorMention, Token } from '../../model/annotation.ts';
import { nameWords } from './grammar.ts';
import type { Reading, Resolution } from './reading.ts';
import { differ, type Referent } from './referent.ts';

/** Where two people share a surname: how near the one meant must have been, in sentences. Guess. */
export const NAMESAKE_WINDOW = 3;

/** "A second Lendis", "another Lendis": somebody new of a known surname. */
const NEW_ONE = new Set(['second', 'third', 'another', 'other', 'different', 'unrelated']);

/**
 * A surname → the full name before it. Of two people of one surname only the one whom the last sentences spoke of is
 * meant; where both or neither were, it stays unresolved.
 */
export function resolvePartName(reading: Reading, mention: ActorMention): Resolution | null {
  if (mention.form !== 'name' || mention.kind !== 'person') return null;
  const proper = nameWords(reading.tree, mention, reading.knowledge);
  const [word] = proper;
  if (proper.length !== 1 || !word) return null;
  if (NEW_ONE.has(reading.tree.sentence.tokens[word.index - 1]?.lower ?? '')) return null;
  const carriers = [...(reading.surnames.get(word.lower) ?? [])].filter((one) => !differ(one.party, mention.party));
  const referent = carriers.length > 1 ? nearestOf(reading, carriers) : carriers[0];
  return referent ? { referent, by: 'surname' } : null;
}

function nearestOf(reading: Reading, carriers: Referent[]): Referent | undefined {
  const { sentence } = reading.tree;
  const near = new Set<Referent>();
  for (let index = reading.focus.uses.length - 1; index >= 0; index--) {
    const use = reading.focus.uses[index];
    if (!use || sentence.index - use.sentence > NAMESAKE_WINDOW) break;
    if (carriers.includes(use.referent)) near.add(use.referent);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

/** A surname that nobody marked as a mention, standing where a person stands. */
export function isLooseSurname(reading: Reading, token: Token): boolean {
  if (token.upos !== 'PROPN' || !reading.surnames.has(token.lower)) return false;
  return !['compound', 'flat', 'flat:name', 'amod', 'nmod:desc'].includes(token.rel);
}
