import type { ActorKnowledge } from '../../knowledge/actors.ts';
import type { ActorKind } from '../../model/situation.ts';

const BEFORE_COMPLEMENT = new Set(['of', 'for', 'on', 'against', 'to']);

/**
 * What a body is by the words of its name: the head word is the last one, or the last before "of" or "for".
 * Null where no word says that it is a body at all.
 */
export function kindOfBody(words: readonly string[], knowledge: ActorKnowledge): ActorKind | null {
  const lower = words.map((word) => word.toLowerCase());
  // "Northern News Agency": its head word alone would make it an office of a state.
  const news = lower.some((word) => knowledge.mediaWords.has(word));
  const cut = lower.findIndex((word, i) => i > 0 && BEFORE_COMPLEMENT.has(word));
  const head = cut === -1 ? undefined : knowledge.headWords.get(lower[cut - 1] ?? '');
  const kind = head ?? knowledge.headWords.get(lower[lower.length - 1] ?? '');
  if (kind === undefined) return null;
  if (news) return 'media';
  const peaceful = lower.some((word) => knowledge.peacefulHeads.has(word));
  const fights = kind === 'organisation' && !peaceful && lower.some((word) => knowledge.fightingWords.has(word));
  return fights ? 'armed group' : kind;
}
