import type { SpeechKnowledge } from '../../knowledge/speech.ts';
import type { SentenceView } from '../view.ts';

const TO_COME = new Set(['possible', 'imminent', 'inevitable']);

/** "Further strikes are unlikely", "a truce is imminent": what the noun names is foreseen, and not told. */
export function isForeseen(
  { tree }: SentenceView,
  noun: number,
  { likelihood }: Pick<SpeechKnowledge, 'likelihood'>,
): boolean {
  const { head, rel } = tree.token(noun);
  if (head < 0 || !rel.startsWith('nsubj') || !tree.isCopular(head)) return false;
  const { lower } = tree.token(head);
  return TO_COME.has(lower) || likelihood.some(({ tokens }) => tokens.at(-1) === lower);
}
