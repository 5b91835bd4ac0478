import type { ClaimDraft, IncidentType } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt, type Trigger } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

/** Who is said to be behind an event: claimed, blamed, denied, not answered. */
export function responsibilityClaims(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  return [...claimed(reading, s, triggers), ...blamed(reading, s, triggers), ...wasBehind(reading, s, triggers)];
}

function typeNear(s: SentenceView, tokens: readonly number[], triggers: readonly Trigger[]): Trigger | null {
  return triggers.find((t) => tokens.includes(t.token)) ?? triggers.find((t) => t.sentence === s.index) ?? null;
}

function draft(reading: Reading, s: SentenceView, at: number, parts: { type: IncidentType; agent: Who; entries: string[]; rule: string; event: Trigger | null }): ClaimDraft {
  return {
    ...headOf(reading, s, at, { rule: parts.rule, entries: parts.entries, tokens: clauseTokens(s, { token: at, tokens: [at], via: 'verb' }), event: parts.event?.words ?? [] }),
    kind: 'responsibility',
    type: parts.type,
    agent: parts.agent,
  };
}

/** "The group claimed responsibility for the attack", "denied any involvement". */
function claimed(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    if (!['responsibility', 'involvement'].includes(token.lemma) || token.head < 0 || !tree.isVerb(token.head)) continue;
    const verb = token.head;
    const { lemma } = tree.token(verb);
    if (!['claim', 'take', 'accept', 'admit', 'deny', 'acknowledge', 'assume', 'disclaim'].includes(lemma)) continue;
    const [agent] = partiesAt(s, tree.doer(verb));
    if (!agent) continue;
    const phrase = verbPhrase(tree, verb, reading.view.knowledge.speech);
    const event = typeNear(s, tree.subtree(verb), triggers);
    const denies = lemma === 'deny' || lemma === 'disclaim';
    const base = draft(reading, s, verb, { type: event?.type ?? 'armed attack', agent, entries: ['responsibility', ...(event ? [event.entry] : [])], rule: 'responsibility claimed or denied', event });
    const mention = s.actorAt(tree.doer(verb));
    if (phrase.negated) out.push({ ...base, stance: 'declines', certainty: 'unclear' });
    else {
      const claimant = mention ? { ...base.claimant, ...agent, as: 'party' as const } : base.claimant;
      out.push({ ...base, claimant, stance: denies ? 'denies' : lemma === 'claim' || lemma === 'take' ? 'claims' : 'admits', certainty: denies ? 'negated' : 'asserted' });
    }
  }
  return out;
}

/** "blamed the group for the attack", "accused the army of shelling". */
function blamed(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  const seen = new Set<number>();
  for (const frame of reading.book.frames) {
    if (frame.cue.sentence !== s.index || frame.stance !== 'accuses' || frame.shape !== 'charge' || seen.has(frame.cue.token)) continue;
    seen.add(frame.cue.token);
    const verb = frame.cue.token;
    const onWhom = tree.oblique(verb, 'on');
    const accused = partiesAt(s, tree.isPassive(verb) ? tree.subject(verb) : onWhom >= 0 && tree.token(verb).lemma === 'blame' ? onWhom : tree.object(verb));
    const inside = triggers.filter((t) => reading.book.at(s.index, t.token) === frame);
    const event = inside.find((t) => !t.generic) ?? inside[0];
    if (!event) continue;
    for (const agent of accused) {
      const base = draft(reading, s, event.token, { type: event.type, agent, entries: [event.entry], rule: 'blamed for an event', event });
      out.push({ ...base, stance: frame.stance, claimant: frame.claimant, certainty: base.certainty });
    }
  }
  return out;
}

/** "was behind the attack", "was responsible for". Asked and not answered, it stays unclear. */
function wasBehind(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    const responsible = token.lower === 'responsible' || token.lower === 'behind';
    if (!responsible) continue;
    const predicate = token.lower === 'behind' ? token.head : token.index;
    if (predicate < 0 || (!tree.isCopular(predicate) && token.rel !== 'case')) continue;
    const [agent] = partiesAt(s, tree.subject(predicate));
    const event = typeNear(s, tree.subtree(predicate), triggers);
    if (!agent || !event) continue;
    const asked = underQuestion(reading, s, predicate);
    const phrase = verbPhrase(tree, predicate, reading.view.knowledge.speech);
    const base = draft(reading, s, predicate, { type: event.type, agent, entries: ['responsible', event.entry], rule: 'responsible for an event', event });
    out.push({ ...base, certainty: asked ? 'unclear' : phrase.negated ? 'negated' : base.certainty, stance: asked ? 'declines' : base.stance, claimant: asked ?? base.claimant });
  }
  return out;
}

/** "did not respond when asked if X was responsible": whoever was asked declines, and nothing is said of X. */
function underQuestion(reading: Reading, s: SentenceView, token: number): ClaimDraft['claimant'] | null {
  const { tree } = s;
  const { whether } = reading.view.knowledge.speech;
  for (let k = token, n = 0; k >= 0 && n < 8; k = tree.token(k).head, n++) {
    const mark = tree.child(k, 'mark');
    if (mark < 0 || !whether.has(tree.token(mark).lower)) continue;
    let verb = tree.token(k).head;
    if (verb >= 0 && tree.token(verb).lemma === 'ask') verb = tree.token(verb).head;
    const mention = verb >= 0 && tree.isVerb(verb) ? s.actorAt(tree.subject(verb)) : null;
    if (mention) return { name: mention.name, actor: mention.actor, party: mention.party, role: mention.role, span: mention.span, as: mention.role === 'spokesperson' ? 'spokesperson' : 'official' };
  }
  return null;
}
