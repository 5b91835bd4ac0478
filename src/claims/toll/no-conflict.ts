import { isA } from '../event/needs.ts';
import type { DocumentView, SentenceView } from '../view.ts';

/** Whether what did the harm is an accident, an illness or the weather: "rain killed 12", "died in a bus crash". */
export function isMishap(view: DocumentView, s: SentenceView, v: number, doer: number): boolean {
  const { tree } = s;
  const causes = [doer, tree.subject(v), ...tree.obliques(v, 'in', 'by', 'of', 'from')];
  return causes.some((k) => k >= 0 && isMishapNoun(view, s, k));
}

function isMishapNoun(view: DocumentView, s: SentenceView, k: number): boolean {
  const { tree } = s;
  const { lemma } = tree.token(k);
  const kinds = tree.childrenBy(k, 'compound', 'amod').map((c) => tree.token(c).lower);
  if (lemma === 'attack') return kinds.includes('heart');
  // A helicopter or a jet that crashes may have been shot down.
  if (lemma === 'crash')
    return kinds.some((w) => ['bus', 'car', 'road', 'train', 'plane', 'traffic', 'ferry'].includes(w));
  return isA(view, s, k, 'mishap');
}

/** "Killing civilians is a crime": a kind of act, unless it has a time or a place. */
export function isKindOfAct(s: SentenceView, v: number): boolean {
  const { tree } = s;
  if (tree.token(v).rel !== 'csubj' || tree.token(v).xpos !== 'VBG') return false;
  return !tree.subtree(v).some((k) => s.timeAt(k) !== null || s.placeAt(k) !== null);
}
