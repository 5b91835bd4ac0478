import type { ClaimDraft } from '../model/claim.ts';
import type { Who } from '../model/who.ts';
import type { DocumentView } from './view.ts';

/** "'Our troops', the minister said": people of the speaker's own side, where it is known which that is. */
export function withOwnSide(view: DocumentView, draft: ClaimDraft): ClaimDraft {
  const { party } = draft.claimant;
  if (party === null || !isOwnWord(view, draft)) return draft;
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

/**
 * Whether "our" is the claimant's: in words that are quoted, in his own paper, or where nobody is told for whom the paper
 * speaks. "Their ministry alleges that our aircraft hit a school", in another side's communique, are not the ministry's.
 */
function isOwnWord(view: DocumentView, { claimant, direct, trace }: ClaimDraft): boolean {
  if (direct || claimant.as === 'narrator' || claimant.party === view.document.party) return true;
  return !trace.entries.some((entry) => entry === 'attribution:verb of saying') || CLAIMS_FOR_US.has(claimant.as);
}

/** Who may say "our" without quotation marks in a report that goes along with him. */
const CLAIMS_FOR_US: ReadonlySet<string> = new Set(['official', 'spokesperson']);

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
