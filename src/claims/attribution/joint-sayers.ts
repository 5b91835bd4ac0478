import type { Claimant } from '../../model/who.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type Speaker, speakerAt } from './speaker.ts';

/**
 * "Police and residents said", "according to residents and the council": who is joined to the speaker says it too, each
 * for himself. The speaker unchanged where nobody is.
 */
export function withJoint(
  view: DocumentView,
  s: SentenceView,
  head: number,
  speaker: Speaker,
  before: number,
): Speaker {
  if (speaker.claimant.members || speaker.claimant.span === null) return speaker;
  const also = s.tree
    .conjuncts(head)
    .slice(1)
    .filter((k) => k < before && isOneMore(s, k))
    .flatMap((k) => speakerAt(view, s, k)?.claimant ?? [])
    .filter((c) => c.span !== null && !c.members && !isSame(c, speaker.claimant));
  return also.length === 0 ? speaker : { ...speaker, claimant: { ...speaker.claimant, also } };
}

/** Somebody else, and no second word for the same one: "the analyst and author". */
function isOneMore({ tree }: SentenceView, k: number): boolean {
  const { xpos } = tree.token(k);
  const first = tree.subtree(k)[0] ?? k;
  const listed = [first, first - 1].some((i) => tree.tokens[i]?.text === ',');
  const joins = listed || tree.childrenBy(k, 'cc').some((c) => tree.token(c).lower === 'and');
  const determined = tree.childrenBy(k, 'det', 'nummod', 'nmod:poss').length > 0;
  return joins && !tree.isVerb(k) && (['NNS', 'NNP', 'NNPS'].includes(xpos) || determined);
}

function isSame(a: Claimant, b: Claimant): boolean {
  return a.actor !== null ? a.actor === b.actor : a.name.toLowerCase() === b.name.toLowerCase();
}
