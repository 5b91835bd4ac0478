import type { ClaimDraft, Deed } from '../../model/claim.ts';
import { sameWho, type Trigger } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';

/** Rules of positions whose words are a deed that is meant: promised, threatened, demanded, refused. */
const MEANT = new Set([
  'position',
  'what a party wants',
  'what a party will do',
  'position without a frame',
  'statement',
]);

/**
 * Gives positions and forecasts the deed that their words name, and positions that are aimed at nobody its other side.
 * `meant` are all events of the sentence, those too that did not take place.
 */
export function withDeeds(s: SentenceView, drafts: readonly ClaimDraft[], meant: readonly Trigger[]): ClaimDraft[] {
  return drafts.map((draft) => {
    if (draft.kind !== 'position' && draft.kind !== 'forecast') return draft;
    if (draft.kind === 'position' && !MEANT.has(draft.trace.rule)) return draft;
    const trigger = topmost(
      s,
      meant.filter((t) => stands(s, t, draft)),
    );
    if (!trigger) return draft;
    const deed: Deed = { type: trigger.type, agents: trigger.agents, targets: trigger.targets, where: trigger.where };
    if (draft.kind === 'forecast') return { ...draft, deed };
    const other = trigger.targets.find((w) => (w.party !== null || w.actor !== null) && !sameWho(w, draft.claimant));
    const aimed = ['promises', 'threatens', 'declines'].includes(draft.stance) ? other : undefined;
    return { ...draft, deed, towards: aimed ?? draft.towards };
  });
}

/** The event's verb stands in the claim's own words. */
function stands(s: SentenceView, t: Trigger, draft: ClaimDraft): boolean {
  const { start, end } = s.tree.token(t.token);
  return draft.span.start <= start && end <= draft.span.end && t.via === 'verb';
}

/** The event that stands highest in the tree; none where the highest two are beside each other. */
function topmost(s: SentenceView, triggers: readonly Trigger[]): Trigger | null {
  const depth = (t: Trigger): number => {
    let n = 0;
    for (let k = t.token; k >= 0 && n < 60; k = s.tree.token(k).head) n++;
    return n;
  };
  const [first] = [...triggers].sort((a, b) => depth(a) - depth(b) || a.token - b.token);
  return first ?? null;
}
