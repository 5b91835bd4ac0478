import type { SpeechKnowledge } from '../../knowledge/speech.ts';
import type { SentenceView } from '../view.ts';

/** Verbs that say no more than "is". */
const SEEMS = new Set(['remain', 'seem', 'appear', 'look', 'become']);

const TO_COME = new Set(['possible', 'imminent', 'inevitable']);

/** "Further strikes are unlikely", "a truce is imminent": what the noun names is foreseen, and not told. */
export function isForeseen(
  { tree }: SentenceView,
  noun: number,
  { likelihood }: Pick<SpeechKnowledge, 'likelihood'>,
): boolean {
  const { head: predicate, rel } = tree.token(noun);
  if (predicate < 0 || !rel.startsWith('nsubj')) return false;
  // "remains unlikely", "seems imminent": the adjective is what is said of it.
  const said = SEEMS.has(tree.token(predicate).lemma) ? tree.child(predicate, 'xcomp') : -1;
  const head = said >= 0 ? said : predicate;
  if (said < 0 && !tree.isCopular(head)) return false;
  const { lower } = tree.token(head);
  return TO_COME.has(lower) || likelihood.some(({ tokens }) => tokens.at(-1) === lower);
}
