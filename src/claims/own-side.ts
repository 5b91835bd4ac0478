import type { ClaimDraft } from '../model/claim.ts';
import type { Who } from '../model/who.ts';
import type { DocumentView } from './view.ts';

/** "'Our troops', the minister said": people of the speaker's own side, where it is known which that is. */
export function withOwnSide(view: DocumentView, draft: ClaimDraft): ClaimDraft {
  const { party } = draft.claimant;
  if (party === null) return draft;
  const own = <W extends Who | null>(who: W): W =>
    who && who.party === null && who.actor === null && isOurs(view, draft.trace.sentence, who)
      ? { ...who, party }
      : who;
  switch (draft.kind) {
    case 'incident':
      return { ...draft, agents: draft.agents.map(own), targets: draft.targets.map(own) };
    case 'toll':
      return { ...draft, agents: draft.agents.map(own), victims: own(draft.victims) };
    default:
      return draft;
  }
}

function isOurs(view: DocumentView, sentence: number, who: Who): boolean {
  const { span } = who;
  if (span === null) return false;
  const { tree } = view.sentence(sentence);
  return tree.tokens.some(
    (t) =>
      t.start >= span.start &&
      t.end <= span.end &&
      tree.children(t.index).some((k) => tree.token(k).rel === 'nmod:poss' && tree.token(k).lower === 'our'),
  );
}
