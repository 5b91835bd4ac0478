import type { ClaimDraft } from '../../model/claim.ts';
import type { Reading } from '../draft.ts';

/** What a denial may stand on that names nothing: "denied the accusation", "rejected these claims". */
const BARE =
  /^(?:(?:the|these|those|this|that|such|all|any)\s+)?(?:accusations?|allegations?|charges?|claims?|it|this|that)$/i;

/** Marks a position about a truce in its trace: `truce:breach`, `truce:keep`, or `truce:answer` where it only answers what was said before. */
export function withTruceTalk({ view }: Reading, draft: ClaimDraft): ClaimDraft {
  if (draft.kind !== 'position') return draft;
  const { truce, breach, keep } = view.knowledge.relations.agreements.charges;
  const low = draft.on.toLowerCase();
  const speaksOf = (words: readonly string[]): boolean => words.some((word) => low.includes(word));
  const marks = speaksOf(truce)
    ? [...(speaksOf(breach) ? ['truce:breach'] : []), ...(speaksOf(keep) ? ['truce:keep'] : [])]
    : draft.stance === 'denies' && BARE.test(draft.on.trim())
      ? ['truce:answer']
      : [];
  return marks.length > 0
    ? { ...draft, trace: { ...draft.trace, entries: [...draft.trace.entries, ...marks] } }
    : draft;
}
