import type { ClaimDraft, IncidentType } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { isNobody, partiesAt, type Trigger } from '../event/trigger.ts';
import { blamedOn } from '../grammar/blame.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import { byName, orSpeaker } from '../named.ts';
import { type Avowal, avowalsIn } from '../responsibility/avowal.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

/** Who is said to be behind an event: claimed, blamed, denied, not answered. */
export function responsibilityClaims(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  return [
    ...avowed(reading, s, triggers),
    ...unclaimed(reading, s, triggers),
    ...blamed(reading, s, triggers),
    ...wasBehind(reading, s, triggers),
  ];
}

/** "There was no immediate claim of responsibility." */
function unclaimed(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  return tree.tokens.flatMap((token) => {
    const noun = token.index;
    if (token.lemma !== 'claim' || token.upos !== 'NOUN' || tree.token(Math.max(0, token.head)).lemma !== 'be')
      return [];
    const of = tree.childrenBy(noun, 'nmod').some((k) => tree.token(k).lemma === 'responsibility');
    if (!of || !isNobody(s, noun)) return [];
    const event = typeNear(s, [], triggers);
    const type = event?.type ?? 'armed attack';
    const agent: Who = { name: 'nobody', actor: null, party: null, role: null, span: null };
    const entries = ['responsibility'];
    const base = draft(reading, s, token.head, { type, agent, entries, rule: 'claimed by nobody', event });
    return [{ ...base, certainty: 'unclear' as const }];
  });
}

const HABIT = new Set(['rarely', 'seldom', 'often', 'usually', 'sometimes', 'hardly']);

type Responsibility = Extract<ClaimDraft, { kind: 'responsibility' }>;

function typeNear(s: SentenceView, tokens: readonly number[], triggers: readonly Trigger[]): Trigger | null {
  return triggers.find((t) => tokens.includes(t.token)) ?? triggers.find((t) => t.sentence === s.index) ?? null;
}

interface DraftParts {
  type: IncidentType;
  agent: Who;
  entries: string[];
  rule: string;
  event: Trigger | null;
  /** Who speaks, where it is not who speaks at the word itself. */
  frame?: Frame | null;
}

function draft(reading: Reading, s: SentenceView, at: number, parts: DraftParts): Responsibility {
  return {
    ...headOf(reading, s, at, {
      rule: parts.rule,
      entries: parts.entries,
      tokens: clauseTokens(s, { token: at, tokens: [at], via: 'verb' }),
      event: parts.event?.words ?? [],
      ...(parts.frame === undefined ? {} : { frame: parts.frame }),
    }),
    kind: 'responsibility',
    type: parts.type,
    agent: parts.agent,
  };
}

/** "The group claimed responsibility for the attack", "denied any involvement", "was claimed by". */
function avowed(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const avowal of avowalsIn(s, triggers)) {
    // "rarely claim attacks" tells of a habit.
    if (tree.childrenBy(avowal.verb, 'advmod').some((k) => HABIT.has(tree.token(k).lower))) continue;
    const agent = agentOf(reading, s, avowal) ?? nobodyOf(s, avowal);
    if (!agent) continue;
    const event = avowal.event ?? typeNear(s, tree.subtree(avowal.verb), triggers);
    const base = draft(reading, s, avowal.verb, {
      type: event?.type ?? 'armed attack',
      agent,
      entries: ['responsibility', ...(event ? [event.entry] : [])],
      rule: 'responsibility claimed or denied',
      event,
    });
    if (avowal.told) {
      const own = agent.party !== null && agent.party === base.claimant.party;
      const same = own || (agent.actor !== null && agent.actor === base.claimant.actor);
      out.push({ ...base, stance: same ? 'denies' : base.stance, certainty: 'negated' });
      continue;
    }
    if (verbPhrase(tree, avowal.verb, reading.view.knowledge.speech).negated) {
      out.push({ ...base, stance: 'declines', certainty: 'unclear' });
      continue;
    }
    // "No group has claimed it": the report says that nobody has said so.
    if (isNobody(s, s.tree.doer(avowal.verb))) {
      if (avowal.stance !== 'denies') out.push({ ...base, certainty: 'unclear' });
      continue;
    }
    const claimant = { ...base.claimant, ...agent, as: 'party' as const };
    out.push({
      ...base,
      claimant,
      stance: avowal.stance,
      certainty: avowal.stance === 'denies' ? 'negated' : 'asserted',
    });
  }
  return out;
}

function agentOf(reading: Reading, s: SentenceView, avowal: Avowal): Who | null {
  const doer = s.tree.doer(avowal.verb);
  const [agent] = partiesAt(s, doer);
  return agent ? byName(reading.view, agent) : null;
}

/** "No group", "no one": who has claimed it, in the words of the report. */
function nobodyOf(s: SentenceView, avowal: Avowal): Who | null {
  const doer = s.tree.doer(avowal.verb);
  if (doer < 0 || !isNobody(s, doer)) return null;
  const tokens = s.tree.subtree(doer, (k) => !['det', 'compound', 'amod', 'advmod'].includes(s.tree.token(k).rel));
  return { name: s.tree.text(tokens), actor: null, party: null, role: null, span: s.spanOf(tokens) };
}

/** Verbs between a charge and its event that say the accused did it: "of carrying out the attack", "of being behind it". */
const DOING = new Set([
  'be',
  'carry',
  'launch',
  'conduct',
  'mount',
  'stage',
  'commit',
  'perpetrate',
  'orchestrate',
  'mastermind',
  'direct',
  'order',
  'execute',
  'undertake',
]);

/** Not "of letting it plan attacks", "of backing the raids": who shelters or allows has not done it. */
function isDoing(s: SentenceView, event: number, cue: number): boolean {
  const { tree } = s;
  for (let k = event, n = 0; k >= 0 && k !== cue && n < 12; k = tree.token(k).head, n++) {
    if (k !== event && tree.isVerb(k) && !DOING.has(tree.token(k).lemma)) return false;
  }
  return true;
}

/** "blamed the group for the attack", "accused the army of shelling", "held it responsible for the killing". */
function blamed(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const seen = new Set<number>();
  for (const frame of reading.book.frames) {
    if (
      frame.cue.sentence !== s.index ||
      frame.stance !== 'accuses' ||
      frame.shape !== 'charge' ||
      seen.has(frame.cue.token)
    )
      continue;
    seen.add(frame.cue.token);
    const inside = triggers.filter(
      (t) =>
        (reading.book.at(s.index, t.token) === frame && isDoing(s, t.token, frame.cue.token)) ||
        s.tree.token(frame.cue.token).head === t.token,
    );
    const event = inside.find((t) => !t.generic) ?? inside[0] ?? null;
    const at = event?.token ?? killingIn(reading, s, frame);
    if (at < 0) continue;
    for (const agent of accusedOf(s, frame)) {
      const base = draft(reading, s, at, {
        type: event?.type ?? 'armed attack',
        agent: byName(reading.view, agent),
        entries: event ? [event.entry] : [],
        rule: 'blamed for an event',
        event,
      });
      out.push({ ...base, stance: frame.stance, claimant: frame.claimant, certainty: base.certainty });
    }
  }
  return out;
}

/** "for the killing of 12 civilians": a noun of harm that is no event of its own. */
function killingIn(reading: Reading, s: SentenceView, frame: Frame): number {
  const inside = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
  return (
    inside.find(
      (t) =>
        s.tree.token(t).upos === 'NOUN' &&
        s.tree.token(t).lemma !== 'body' &&
        reading.view.knowledge.events.effectNouns.has(s.tree.token(t).lemma),
    ) ?? -1
  );
}

function accusedOf(s: SentenceView, frame: Frame): Who[] {
  const { tree } = s;
  const verb = frame.cue.token;
  const onWhom = blamedOn(tree, verb);
  const object = onWhom >= 0 ? onWhom : tree.isPassive(verb) ? tree.subject(verb) : tree.object(verb);
  const found = partiesAt(s, object);
  if (found.length > 0 || object < 0) return found;
  // "held the army responsible" may parse with the predicate as the object and the body as its modifier.
  return tree.token(object).lower === 'responsible'
    ? tree.childrenBy(object, 'compound', 'nsubj').flatMap((k) => partiesAt(s, k))
    : [];
}

/** "was behind the attack", "was responsible for". Asked and not answered, it stays unclear. */
function wasBehind(reading: Reading, s: SentenceView, triggers: readonly Trigger[]): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    const responsible = token.lower === 'responsible' || token.lower === 'behind';
    if (!responsible) continue;
    const predicate = token.lower === 'behind' ? token.head : token.index;
    if (predicate < 0 || !tree.isCopular(predicate)) continue;
    const [agent] = partiesAt(s, tree.subject(predicate));
    const event = typeNear(s, tree.subtree(predicate), triggers);
    if (!agent || !event) continue;
    const asked = underQuestion(reading, s, predicate);
    const phrase = verbPhrase(tree, predicate, reading.view.knowledge.speech);
    const base = draft(reading, s, predicate, {
      type: event.type,
      agent,
      entries: ['responsible', event.entry],
      rule: 'responsible for an event',
      event,
      // That it happened may be taken for granted; who did it is what is said.
      frame: reading.book.at(s.index, tree.subject(predicate)),
    });
    const claimant = asked ?? base.claimant;
    out.push({
      ...base,
      agent: orSpeaker(reading.view, agent, claimant),
      certainty: asked ? 'unclear' : phrase.negated ? 'negated' : base.certainty,
      stance: asked ? 'declines' : base.stance,
      claimant,
    });
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
    if (mention)
      return {
        name: mention.name,
        actor: mention.actor,
        party: mention.party,
        role: mention.role,
        span: mention.span,
        as: mention.role === 'spokesperson' ? 'spokesperson' : 'official',
      };
  }
  return null;
}
