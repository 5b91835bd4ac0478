import type { ActorMention } from '../../model/annotation.ts';
import type { DocumentView } from '../view.ts';

/** Words that say an office is over. Not "ousted" or "exiled": he may speak for his side still. */
const OVER = new Set(['former', 'ex', 'ex-', 'retired', 'onetime', 'erstwhile']);

/** "Former minister A. B.", "A. B., a retired general": where the report says so anywhere, he speaks for no office. */
export function heldOffice(view: DocumentView, mention: ActorMention): boolean {
  const same = view.annotated.actors.filter(
    (m) => m === mention || (m.actor !== null && m.actor === mention.actor && m.form !== 'pronoun'),
  );
  return same.some((m) => isOver(view, m));
}

function isOver(view: DocumentView, { sentence, first, last, head }: ActorMention): boolean {
  const { tree } = view.sentence(sentence);
  const beside = tree.childrenBy(head, 'appos').flatMap((k) => tree.childrenBy(k, 'amod'));
  const own = Array.from({ length: last - first + 2 }, (_, i) => first - 1 + i);
  return [...own, ...beside].some((t) => OVER.has(tree.tokens[t]?.lower ?? ''));
}
