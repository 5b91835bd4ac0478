import type { ClaimDraft } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { breachOf } from '../agreement/breach.ts';
import type { Frame } from '../attribution/frame.ts';
import { type Head, headOf, type Reading, spokenBy } from '../draft.ts';
import type { Trigger } from '../event/trigger.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';

/** What somebody wishes, threatens or foresees has not happened. */
const WISHED = new Set(['demands', 'urges', 'threatens', 'promises', 'predicts']);

/** Whether the words put the event into the world: not a plan, a wish, a condition or a bare mention of a kind of thing. */
export function tookPlace(reading: Reading, s: SentenceView, t: Trigger): boolean {
  if (t.unreal || (t.via === 'noun' && t.when === null && opensWithIf(reading, s))) return false;
  const spoken = reading.book.at(s.index, t.token);
  for (let frame = spoken; frame; frame = frame.outer) {
    // "Reports that the ministry counted 20 dead are false": who says it has not said it.
    if (frame !== spoken && frame.cue.rule === 'called false') return false;
    if (WISHED.has(frame.stance) && frame.shape !== 'clause' && frame.shape !== 'quote') return false;
    // "demands that the rebels withdraw": what is asked for has not been done.
    if (['predicts', 'demands', 'urges'].includes(frame.stance) && t.via === 'verb') return false;
    if (WISHED.has(frame.stance) && t.via === 'noun' && t.when === null && t.where.length === 0) return false;
  }
  return !inCondition(reading, s, t.token) && !(t.when === null && underPlan(reading, s, t.token));
}

/** "would not support groups that attack the country": what hangs on a plan is no more real than the plan. */
function underPlan(reading: Reading, s: SentenceView, token: number): boolean {
  const { tree } = s;
  const frame = reading.book.at(s.index, token);
  for (let k = token, n = 0; n < 8; n++) {
    const { head, rel } = tree.token(k);
    if (head < 0 || reading.book.at(s.index, head) !== frame) return false;
    // "is ready to move to a second stage of sanctions": nothing of it is done yet.
    if (rel === 'xcomp' && reading.view.knowledge.relations.ready.has(tree.token(head).lower)) return true;
    if (rel === 'acl:relcl' || rel === 'acl') {
      const verb = tree.token(head).head;
      if (
        verb >= 0 &&
        tree.isVerb(verb) &&
        ['obj', 'obl', 'nsubj:pass'].includes(tree.token(head).rel) &&
        !isReal(verbPhrase(tree, verb, reading.view.knowledge.speech))
      )
        return true;
    }
    k = head;
  }
  return false;
}

/** "Unless they are tried, the killings will go on": what is spoken of has no day. */
function opensWithIf(reading: Reading, s: SentenceView): boolean {
  const [first, second] = s.tree.tokens.filter((t) => t.upos !== 'PUNCT');
  const word = first?.lower ?? '';
  return word !== 'should' && second?.lower !== 'not' && reading.view.knowledge.speech.conditional.has(word);
}

/** "If the fighting goes on": neither said to go on nor not. */
function inCondition(reading: Reading, s: SentenceView, token: number): boolean {
  const { tree } = s;
  const { conditional } = reading.view.knowledge.speech;
  for (let k = token, n = 0; k >= 0 && n < 12; k = tree.token(k).head, n++) {
    const mark = tree.child(k, 'mark');
    if (mark < 0 || tree.token(k).rel !== 'advcl') continue;
    if (conditional.has(tree.token(mark).lower) && reading.book.at(s.index, k)?.cue.rule !== 'not known') return true;
  }
  return false;
}

/** Events with at least one part, place or time of their own become incident claims; bare mentions do not. */
export function incidentClaims(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const t of triggers) {
    if (!tookPlace(reading, s, t) || !(hasAnchor(t) || didHarm(reading, s, t))) continue;
    const frame = frameFor(reading, s, t);
    const head = headOf(reading, s, t.token, {
      rule: `${t.via} of an event`,
      entries: [t.entry],
      certainty: t.certainty,
      tokens: clauseTokens(s, t),
      frame,
      event: t.words,
    });
    const { agents, ...breach } = t.type === 'ceasefire violation' ? breachOf(reading, s, t) : t;
    out.push({
      ...head,
      kind: 'incident',
      type: t.type,
      agents: agents.length > 0 ? spokenBy(agents, head.claimant) : ownForces(s, t, head),
      targets: othersThan(agents, t, spokenBy(t.targets, head.claimant)),
      weapons: t.weapons,
      when: breach.when,
      where: t.where,
      ...('times' in breach ? { times: breach.times } : {}),
    });
  }
  return out;
}

/** Ties are with somebody else: "India upgraded its mission in Kabul" has none of India's own as its other side. */
function othersThan(agents: readonly Who[], { type }: Trigger, targets: Who[]): Who[] {
  if (type !== 'diplomatic upgrade' && type !== 'diplomatic downgrade') return targets;
  return targets.filter(({ party }) => party === null || !agents.some((agent) => agent.party === party));
}

/** "Our forces repelled the attack": the speaker's own. */
function ownForces(s: SentenceView, t: Trigger, { claimant, direct }: Pick<Head, 'claimant' | 'direct'>): Who[] {
  const doer = t.via === 'verb' ? s.tree.doer(t.token) : -1;
  const possessed = (k: number): boolean =>
    s.tree.childrenBy(k, 'nmod:poss').some((c) => s.tree.token(c).lower === 'our');
  const ours = doer >= 0 && (possessed(doer) || s.tree.childrenBy(doer, 'nmod').some(possessed));
  // "The ministry alleged that our aircraft hit a school": those of whoever writes.
  const others = claimant.as === 'party' && claimant.span !== null && !direct;
  if (!ours || claimant.actor === null || others) return [];
  const span = s.spanOf(s.tree.subtree(doer));
  return [{ name: s.tree.token(doer).text, actor: claimant.actor, party: claimant.party, role: null, span }];
}

function hasAnchor(t: Trigger): boolean {
  const parts = t.agents.length + t.targets.length > 0;
  if (t.generic)
    return parts && t.when !== null && t.where.length > 0 && t.when.grain !== 'year' && t.when.grain !== 'decade';
  return parts || t.where.length > 0 || t.when !== null || t.via === 'verb';
}

/** "A drone strike on a mosque killed 70": an event that took lives happened, wherever it was. */
function didHarm(reading: Reading, s: SentenceView, t: Trigger): boolean {
  const { tree } = s;
  const { rel, head } = tree.token(t.token);
  // "The war has killed tens of thousands": no one event did.
  if (t.via !== 'noun' || t.generic || rel !== 'nsubj' || head < 0) return false;
  const harm = reading.view.knowledge.events.effectVerbs.get(tree.token(head).lemma);
  const counted = s.quantities.some((q) => q.of === 'people' && q.first > head && q.first <= head + 2);
  return harm?.victims === 'object' && counted;
}

/**
 * A charge ("accused X of …") and a condemnation speak for the event within. In a denial of the event itself the
 * claim is negated, but what a denial merely mentions ("denied that the strike hit civilians") is not.
 */
function frameFor(reading: Reading, s: SentenceView, t: Trigger): Frame | null {
  return reading.book.at(s.index, t.token);
}

/** The words around the event that make it readable: its noun phrase and the clause it stands in. */
export function clauseTokens(s: SentenceView, t: Pick<Trigger, 'token' | 'tokens' | 'via'>): number[] {
  const { tree } = s;
  const stop = (k: number): boolean =>
    ['advcl', 'parataxis', 'conj', 'acl:relcl'].includes(tree.token(k).rel) &&
    tree.isVerb(k) &&
    !t.tokens.includes(k) &&
    k !== t.token;
  const top = t.via === 'noun' ? tree.clauseOf(t.token) : t.token;
  const clause = tree.subtree(top, stop);
  return clause.includes(t.token) ? clause : [...clause, ...t.tokens];
}
