import type { ClaimDraft, Stance } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';

/** Positions that hang on no frame of saying: pressing somebody to act, silence, "we will", acts whose arcs went astray. */
export function unframedPositions(reading: Reading, s: SentenceView): ClaimDraft[] {
  return s.tree.tokens.flatMap((t) => {
    const found =
      pressing(reading, s, t.index) ??
      strayAct(reading, s, t.index) ??
      silence(reading, s, t.index) ??
      noPlan(reading, s, t.index) ??
      bareVow(reading, s, t.index);
    const claim = found ? toPosition(reading, s, found) : null;
    return claim ? [claim] : [];
  });
}

interface Found {
  at: number;
  subject: number;
  stance: Stance;
  on: readonly number[];
  towards: Who | null;
  entry: string;
}

function toPosition(reading: Reading, s: SentenceView, found: Found): ClaimDraft | null {
  if (found.subject < 0) return null;
  const frame = reading.book.at(s.index, found.at);
  const own = frame && ['we', 'i'].includes(s.tree.token(found.subject).lower) ? frame.claimant : null;
  const claimant = own ?? speakerAt(reading.view, s, found.subject)?.claimant;
  if (!claimant || (claimant.span === null && claimant.actor === null)) return null;
  const span = s.spanOf(found.on);
  return {
    ...headOf(reading, s, found.at, {
      rule: 'position without a frame',
      entries: [found.entry],
      tokens: [found.subject, found.at, ...found.on],
    }),
    claimant,
    stance: found.stance,
    kind: 'position',
    on: reading.view.document.text.slice(span.start, span.end),
    towards: found.towards,
  };
}

/** "has pressed the group to accept a truce". */
function pressing(reading: Reading, s: SentenceView, v: number): Found | null {
  const { tree } = s;
  const token = tree.token(v);
  if (token.upos !== 'VERB' || !reading.view.knowledge.relations.pressures.has(token.lemma) || tree.isPassive(v))
    return null;
  const object = tree.child(v, 'obj');
  const act = tree.children(v).find((k) => k > v && opensWithTo(s, k));
  const phrase = verbPhrase(tree, v, reading.view.knowledge.speech);
  if (object < 0 || act === undefined || !isReal(phrase) || phrase.negated) return null;
  const [towards] = partiesAt(s, object);
  return {
    at: v,
    subject: tree.subject(v),
    stance: 'urges',
    on: tree.subtree(act),
    towards: towards ?? null,
    entry: `pressure:${token.lemma}`,
  };
}

function opensWithTo(s: SentenceView, k: number): boolean {
  return (
    ['xcomp', 'advcl', 'ccomp'].includes(s.tree.token(k).rel) &&
    s.tree.childrenBy(k, 'mark').some((m) => s.tree.token(m).lower === 'to')
  );
}

/** "threatened to march", where the infinitive was taken for a noun behind a preposition. */
function strayAct(reading: Reading, s: SentenceView, v: number): Found | null {
  const { tree } = s;
  const token = tree.token(v);
  const entry = token.upos === 'VERB' ? reading.view.knowledge.speech.verbs.get(token.lemma) : undefined;
  if (!entry?.takes.includes('to') || !['threatens', 'promises', 'demands', 'urges'].includes(entry.stance))
    return null;
  if (reading.book.frames.some((f) => f.cue.sentence === s.index && f.cue.token === v)) return null;
  const act = tree.childrenBy(v, 'obl').find((k) => k > v && tree.token(k).xpos === 'VB' && tree.caseOf(k) === 'to');
  const phrase = verbPhrase(tree, v, reading.view.knowledge.speech);
  if (act === undefined || phrase.negated || !isReal(phrase)) return null;
  return {
    at: v,
    subject: tree.subject(v),
    stance: entry.stance,
    on: tree.subtree(act),
    towards: null,
    entry: `speech:${token.lemma}`,
  };
}

/** "has no plans to send troops", "has no intention of leaving". */
function noPlan(reading: Reading, s: SentenceView, noun: number): Found | null {
  const { tree } = s;
  const { lemma, head, rel } = tree.token(noun);
  if (!['plan', 'intention', 'intent'].includes(lemma) || rel !== 'obj' || head < 0) return null;
  const none = tree.childrenBy(noun, 'det').some((k) => tree.token(k).lower === 'no');
  if (!none || tree.token(head).lemma !== 'have' || !isReal(verbPhrase(tree, head, reading.view.knowledge.speech)))
    return null;
  return {
    at: noun,
    subject: tree.subject(head),
    stance: 'declines',
    on: tree.subtree(noun),
    towards: null,
    entry: 'decline:no plan',
  };
}

/** "The rebels have been silent". */
function silence(reading: Reading, s: SentenceView, i: number): Found | null {
  const { tree } = s;
  const token = tree.token(i);
  if (!reading.view.knowledge.relations.silences.has(token.lower)) return null;
  const predicate = tree.isCopular(i)
    ? i
    : token.rel === 'xcomp' && token.head >= 0 && ['remain', 'stay', 'keep'].includes(tree.token(token.head).lemma)
      ? token.head
      : -1;
  const subject = predicate < 0 ? -1 : tree.subject(predicate);
  if (subject < 0 || !s.actorAt(subject) || verbPhrase(tree, predicate, reading.view.knowledge.speech).negated)
    return null;
  return { at: i, subject, stance: 'declines', on: tree.subtree(predicate), towards: null, entry: 'decline:silent' };
}

/** "If they do not do it, we will": the verb is left out. */
function bareVow(reading: Reading, s: SentenceView, i: number): Found | null {
  const { tree } = s;
  const token = tree.token(i);
  if (!['will', 'shall'].includes(token.lower) || token.rel.startsWith('aux')) return null;
  const subject = tree.ownSubject(i);
  const frame = reading.book.at(s.index, i);
  if (subject < 0 || !frame || !['we', 'i'].includes(tree.token(subject).lower)) return null;
  return { at: i, subject, stance: 'promises', on: tree.subtree(i), towards: null, entry: `modal:${token.lower}` };
}
