import type { ClaimDraft, Deed } from '../../model/claim.ts';
import { partiesAt, sameWho, type Trigger } from '../event/trigger.ts';
import type { ClaimKnowledge, SentenceView } from '../view.ts';

/** Rules of positions whose words are a deed that is meant: promised, threatened, demanded, refused. */
const MEANT = new Set([
  'position',
  'what a party wants',
  'what a party will do',
  'position without a frame',
  'statement',
]);

type PositionDraft = Extract<ClaimDraft, { kind: 'position' | 'forecast' }>;

/**
 * Gives positions and forecasts the deed that their words name, and positions that are aimed at nobody its other side.
 * `meant` are all events of the sentence, those too that did not take place.
 */
export function withDeeds(
  s: SentenceView,
  drafts: readonly ClaimDraft[],
  meant: readonly Trigger[],
  { relations }: Pick<ClaimKnowledge, 'relations'>,
): ClaimDraft[] {
  return drafts.map((draft) => {
    if (draft.kind !== 'position' && draft.kind !== 'forecast') return draft;
    if (draft.kind === 'position' && !MEANT.has(draft.trace.rule)) return draft;
    const trigger = topmost(
      s,
      meant.filter((t) => stands(s, t, draft)),
    );
    if (!trigger) {
      const accord = draft.kind === 'forecast' ? foreseenAccord(s, draft, relations.agreements.nouns) : null;
      return accord ? { ...draft, deed: accord } : draft;
    }
    const deed: Deed = {
      not: trigger.certainty === 'negated' && draft.stance !== 'declines',
      type: trigger.type,
      agents: trigger.agents,
      targets: trigger.targets,
      where: trigger.where,
    };
    if (draft.kind === 'forecast') return { ...draft, deed };
    const other = trigger.targets.find((w) => (w.party !== null || w.actor !== null) && !sameWho(w, draft.claimant));
    const aimed = ['promises', 'threatens', 'declines'].includes(draft.stance) ? other : undefined;
    return { ...draft, deed, towards: aimed ?? draft.towards };
  });
}

/** The event's verb stands in what is promised or foreseen, and not in a clause that only describes something there. */
function stands(s: SentenceView, t: Trigger, draft: PositionDraft): boolean {
  if (t.via !== 'verb' && !isForeseenNoun(s, t, draft)) return false;
  const words = draft.kind === 'position' ? draft.on : draft.outcome;
  const start = draft.span.start + Math.max(0, draft.quote.indexOf(words));
  const inside = (k: number): boolean =>
    k >= 0 && start <= s.tree.token(k).start && s.tree.token(k).end <= start + words.length;
  if (!inside(t.token)) return false;
  for (let k = t.token, n = 0; n < 60 && inside(s.tree.token(k).head); n++) {
    if (DESCRIBING.has(s.tree.token(k).rel)) return false;
    k = s.tree.token(k).head;
  }
  return true;
}

/** "New air strikes on the capital are unlikely": the event's noun is what is foreseen. */
function isForeseenNoun({ tree }: SentenceView, t: Trigger, draft: PositionDraft): boolean {
  if (draft.kind !== 'forecast' || draft.likelihood === null) return false;
  const { rel, head } = tree.token(t.token);
  return ['nsubj', 'nsubj:pass'].includes(rel) && head >= 0 && LIKELY.test(tree.token(head).lower);
}

const ACCORDS = { ceasefire: 'ceasefire', 'peace deal': 'agreement', talks: 'talks', 'diplomatic ties': null } as const;

/** "A ceasefire between the two is probable": an accord is no event, and can be looked for all the same. */
function foreseenAccord(
  s: SentenceView,
  { likelihood, span }: Extract<ClaimDraft, { kind: 'forecast' }>,
  nouns: ReadonlyMap<string, keyof typeof ACCORDS>,
): Deed | null {
  const { tree } = s;
  if (likelihood === null) return null;
  for (const { index, rel, head, lemma, start } of tree.tokens) {
    if (!rel.startsWith('nsubj') || start < span.start || start >= span.end) continue;
    const kind = nouns.get(lemma);
    const type = kind === undefined ? null : ACCORDS[kind];
    if (type === null || head < 0 || !LIKELY.test(tree.token(head).lower)) continue;
    const between = tree.children(index).filter((k) => ['between', 'with'].includes(tree.caseOf(k)));
    const agents = between.flatMap((k) => partiesAt(s, k)).filter(({ party }) => party !== null);
    return { not: false, type, agents, targets: [], where: [] };
  }
  return null;
}

const LIKELY = /^(?:un)?likely$|^(?:im)?probable$|^doubtful$/;

const DESCRIBING = new Set(['acl', 'acl:relcl', 'advcl', 'appos']);

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
