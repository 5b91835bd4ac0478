import type { ClaimDraft, Stance } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Frame } from '../attribution/frame.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import { type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import { addresseeOf } from '../position/addressee.ts';
import { attitudePositions } from '../position/attitude.ts';
import { unframedPositions } from '../position/unframed.ts';
import type { SentenceView } from '../view.ts';

/** Warning somebody off is urging; foreseeing is a forecast's. */
const WARNINGS = new Set(['speech:warn', 'speech:caution']);
/** "asked not to be named": said of the interview, not of the war. */
const ANONYMITY = new Set(['anonymity', 'named', 'identified', 'anonymous']);
/** Who watches and is no party promises nothing about the war. */
const OBSERVERS = new Set(['analyst', 'witness', 'media', 'narrator']);
/** What somebody means to do himself is no demand. */
const PLANS = new Set(['plan', 'intend', 'aim']);
/** "a group calling itself …": a name and no judgement. */
const REFLEXIVE = new Set(['itself', 'themselves', 'himself', 'herself']);
const UNTRUE = new Set([
  'baseless',
  'false',
  'fabricated',
  'untrue',
  'unfounded',
  'groundless',
  'lie',
  'lies',
  'fabrication',
  'propaganda',
]);
const POSITIONS = new Set<Stance>([
  'demands',
  'threatens',
  'promises',
  'condemns',
  'urges',
  'denies',
  'accuses',
  'declines',
]);

/** What a party wants, rejects, condemns, threatens, promises or will not answer. */
export function positionClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const frame of reading.book.frames) {
    if (frame.cue.sentence !== s.index || frame.cue.rule.startsWith('quotation')) continue;
    const stance = positionStance(reading, s, frame);
    if (!stance || isNoPosition(reading, s, frame) || isNobody(s, frame)) continue;
    // "Neither account could be verified": nobody is heard to decline.
    if (stance === 'declines' && frame.claimant.as === 'unnamed' && frame.claimant.span === null) continue;
    const inside = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
    if (
      inside.length === 0 ||
      (inside.length === 1 && REFLEXIVE.has(s.tree.token(inside[0] ?? 0).lower)) ||
      inside.some((t) => ANONYMITY.has(s.tree.token(t).lower))
    )
      continue;
    const on = textOf(reading, s, inside);
    // "condemned what he described as a provocation": the one position, not two.
    if (out.some((d) => d.kind === 'position' && d.on === on)) continue;
    out.push({
      ...headOf(reading, s, inside[0] ?? frame.cue.token, {
        rule: 'position',
        entries: stance === 'promises' && isRenounced(reading, s, inside) ? ['modal:not'] : [],
        tokens: inside,
        frame,
      }),
      stance,
      certainty: frame.outer
        ? frame.outer.certainty
        : frame.certainty === 'negated' || (frame.stance === 'declines' && frame.certainty !== 'hedged')
          ? 'asserted'
          : frame.certainty,
      kind: 'position',
      on,
      towards: addresseeOf(reading.view, s, frame, inside),
    });
  }
  out.push(
    ...wantClaims(reading, s),
    ...declineClaims(reading, s),
    ...vowClaims(reading, s),
    ...unframedPositions(reading, s),
    ...attitudePositions(reading, s),
  );
  return out;
}

/** "No group has claimed": nobody speaks. */
export function isNobody(s: SentenceView, frame: Frame): boolean {
  const { tree } = s;
  if (frame.cue.sentence !== s.index || !tree.isVerb(frame.cue.token)) return false;
  const subject = tree.subject(frame.cue.token);
  return subject >= 0 && tree.childrenBy(subject, 'det').some((k) => tree.token(k).lower === 'no');
}

/** Who guarantees talks promises nothing; who asked for the truce, another says, is a part of the accord and not heard himself. */
function isNoPosition(reading: Reading, s: SentenceView, frame: Frame): boolean {
  const { tree } = s;
  const inside = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
  if (frame.cue.entry === 'speech:guarantee')
    return !inside.some((t) => ['that', 'to'].includes(tree.token(t).lower) && tree.token(t).rel === 'mark');
  // "dismissed the prime minister"
  if (frame.cue.entry === 'speech:dismiss')
    return inside.some((t) => (s.actorHeadedBy(t)?.role ?? null) !== null && tree.token(t).head === frame.cue.token);
  if (frame.stance !== 'demands' || frame.outer === null) return false;
  const { nouns } = reading.view.knowledge.relations.agreements;
  return inside.some(
    (t) => nouns.has(tree.token(t).lemma) && tree.childrenBy(t, 'det').some((k) => tree.token(k).lower === 'the'),
  );
}

/** Judging ("called it unprovoked") is a position too; so is warning somebody off. */
function positionStance(reading: Reading, s: SentenceView, frame: Frame): Stance | null {
  if (frame.stance === 'predicts') return WARNINGS.has(frame.cue.entry) && frame.shape === 'act' ? 'urges' : null;
  if (frame.shape === 'predicate' && frame.stance === 'states')
    return callsFalse(reading, s, frame) ? 'denies' : 'states';
  if (frame.shape === 'object' && reading.view.knowledge.relations.praises.has(frame.cue.entry)) return frame.stance;
  if (frame.cue.entry === 'speech:insist' && isSubjunctive(s, frame)) return 'demands';
  return POSITIONS.has(frame.stance) ? frame.stance : null;
}

/** "vowed never to lay down their arms". */
function isRenounced(reading: Reading, s: SentenceView, inside: readonly number[]): boolean {
  const top = inside.find((t) => !inside.includes(s.tree.token(t).head) && s.tree.isVerb(t));
  return top !== undefined && verbPhrase(s.tree, top, reading.view.knowledge.speech).negated;
}

/** "insisted that the army leave", not "insists that the army has left". */
function isSubjunctive(s: SentenceView, frame: Frame): boolean {
  const { tree } = s;
  return tree
    .childrenBy(frame.cue.token, 'ccomp')
    .some((k) => tree.token(k).xpos === 'VB' && tree.childrenBy(k, 'aux', 'cop').length === 0);
}

/** "called the charge baseless", "called the reports fabricated": judged untrue, and so denied. */
function callsFalse(reading: Reading, s: SentenceView, frame: Frame): boolean {
  const { negatingAdjectives } = reading.view.knowledge.speech;
  return s.tree
    .children(frame.cue.token)
    .some(
      (k) =>
        k > frame.cue.token &&
        s.tree.token(k).rel === 'xcomp' &&
        (negatingAdjectives.has(s.tree.token(k).lower) || UNTRUE.has(s.tree.token(k).lower)),
    );
}

/** The words of some tokens, marks at either end left out. */
function textOf(reading: Reading, s: SentenceView, tokens: readonly number[]): string {
  const isMark = (t: number | undefined): boolean => t !== undefined && s.tree.token(t).upos === 'PUNCT';
  const words = [...tokens];
  const opens = (t: number | undefined): boolean =>
    t !== undefined &&
    (s.tree.token(t).rel === 'cc' || (s.tree.token(t).rel === 'mark' && s.tree.token(t).lower === 'that'));
  while (words.length > 1 && (isMark(words[0]) || opens(words[0]))) words.shift();
  while (isMark(words[words.length - 1])) words.pop();
  const span = s.spanOf(words.length > 0 ? words : tokens);
  return reading.view.document.text.slice(span.start, span.end);
}

/** "The group wants to implement …", "is fighting to …": a demand that nobody quotes. */
function wantClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    const ready = isReady(reading, s, token.index);
    if (!ready && (token.upos !== 'VERB' || !reading.view.knowledge.relations.wants.has(token.lemma))) continue;
    const subject = tree.subject(token.index);
    const [who] = partiesAt(s, subject);
    const act = tree.child(token.index, 'xcomp', 'ccomp');
    const object = tree.object(token.index);
    const wanted = act >= 0 || !['want', 'desire'].includes(token.lemma) ? act : object;
    if (!who || wanted < 0 || (who.party === null && who.actor === null && !isFighter(reading, who))) continue;
    const phrase = verbPhrase(tree, token.index, reading.view.knowledge.speech);
    // "they have done what they wanted": no wish is left.
    const done = tree.tokens[(tree.subtree(subject)[0] ?? subject) - 1]?.lower === 'what';
    if (phrase.future || phrase.conditional || (ready && phrase.duty) || done) continue;
    // "Neither side wants escalation": what is not wanted is told with its "neither".
    const unwanted = phrase.negated || /^(?:neither|no)$/.test(tree.token(tree.subtree(subject)[0] ?? subject).lower);
    const inside = tree
      .subtree(
        unwanted ? token.index : wanted,
        (k) => tree.token(k).rel === 'conj' && tree.isVerb(k) && tree.ownSubject(k) >= 0,
      )
      .filter((k) => sameRun(reading, s, k, token.index));
    const head = headOf(reading, s, token.index, {
      rule: 'what a party wants',
      entries: unwanted ? [`wants:${token.lemma}`, 'modal:not'] : [`wants:${token.lemma}`],
      tokens: [...tree.subtree(subject), token.index, ...inside],
    });
    const own = s.actorAt(subject);
    const speaker = own ? speakerAt(reading.view, s, own.head) : null;
    const narrated = head.claimant.as === 'narrator';
    const ownWord =
      ready &&
      ((who.party !== null && who.party === head.claimant.party) ||
        (who.actor !== null && who.actor === head.claimant.actor));
    out.push({
      ...head,
      claimant: narrated && speaker ? speaker.claimant : head.claimant,
      stance:
        narrated || ownWord
          ? ready || PLANS.has(token.lemma)
            ? 'promises'
            : 'demands'
          : head.stance === 'states'
            ? 'assesses'
            : head.stance,
      kind: 'position',
      on: textOf(reading, s, inside),
      towards: wishedOf(s, token.index, who),
    });
  }
  return out;
}

/** "wants Norway to resume", "wants the army gone": of whom something is wished. */
function wishedOf(s: SentenceView, v: number, who: Who): Who | null {
  const { tree } = s;
  const clause = tree.child(v, 'xcomp', 'ccomp');
  const others = [tree.child(v, 'obj', 'iobj'), clause < 0 ? -1 : tree.ownSubject(clause)]
    .flatMap((k) => partiesAt(s, k))
    .filter(
      (other) => (other.party ?? other.actor) !== null && (other.party !== who.party || other.actor !== who.actor),
    );
  return others[0] ?? null;
}

/** "is willing to send troops": an adjective of readiness with its infinitive. */
function isReady(reading: Reading, s: SentenceView, i: number): boolean {
  const { tree } = s;
  return (
    reading.view.knowledge.relations.ready.has(tree.token(i).lower) &&
    (tree.isCopular(i) || tree.isPassive(i)) &&
    tree.child(i, 'xcomp', 'ccomp') >= 0
  );
}

/** Whether two words stand in the same quotation, or both in none. */
function sameRun({ view }: Reading, s: SentenceView, a: number, b: number): boolean {
  const runOf = (i: number): unknown => view.quoteAt(s.tree.token(i).start, s.tree.token(i).end);
  return runOf(a) === runOf(b) || runOf(a) !== null;
}

/** "declined to comment", "did not respond when asked": a position of saying nothing. */
function declineClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const { decline } = reading.view.knowledge.relations;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    if (token.upos !== 'VERB') continue;
    const phrase = verbPhrase(tree, token.index, reading.view.knowledge.speech);
    const negated = phrase.negated && decline.negated.has(token.lemma);
    if (!negated || reading.book.frames.some((f) => f.cue.sentence === s.index && f.cue.token === token.index))
      continue;
    const mention = s.actorAt(tree.subject(token.index));
    const speaker = mention ? speakerAt(reading.view, s, mention.head) : null;
    if (!speaker) continue;
    const inside = tree.subtree(token.index);
    out.push({
      ...headOf(reading, s, token.index, { rule: 'no answer', entries: [`decline:${token.lemma}`], tokens: inside }),
      claimant: speaker.claimant,
      stance: 'declines',
      certainty: 'asserted',
      kind: 'position',
      on: textOf(reading, s, inside),
      towards: null,
    });
  }
  return out;
}

/** A party's own words about what it will do: "every provocation will be met", "measures will be taken". */
function vowClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    if (token.upos !== 'VERB' && !tree.isCopular(token.index)) continue;
    const frame = reading.book.at(s.index, token.index);
    const phrase = verbPhrase(tree, token.index, reading.view.knowledge.speech);
    const stance = frame
      ? stanceInFrame(reading, s, token.index, { frame, phrase })
      : stanceOfOwnDocument(reading, s, token.index, phrase);
    if (!stance) continue;
    const inside = tree.subtree(
      token.index,
      (k) => ['parataxis', 'conj'].includes(tree.token(k).rel) && tree.isVerb(k),
    );
    out.push({
      ...headOf(reading, s, token.index, {
        rule: 'what a party will do',
        entries: phrase.words.map((w) => `modal:${w}`),
        tokens: inside,
      }),
      stance,
      certainty: hasCondition(reading, s, token.index) ? 'conditional' : 'asserted',
      kind: 'position',
      on: textOf(reading, s, inside),
      towards: stance === 'demands' ? (partiesAt(s, tree.subject(token.index))[0] ?? null) : null,
    });
  }
  return out;
}

/** "If resistance continues, the measures will go on". */
export function hasCondition(reading: Reading, s: SentenceView, v: number): boolean {
  const { tree } = s;
  const { conditional } = reading.view.knowledge.speech;
  return tree.childrenBy(v, 'advcl').some(
    (k) =>
      tree.childrenBy(k, 'mark').some((m) => conditional.has(tree.token(m).lower)) ||
      // "Should it continue, …"
      tree.childrenBy(k, 'aux').some((a) => tree.token(a).lower === 'should' && a < tree.subject(k)),
  );
}

/** "we will", "it would open the border": promised; "the regime must go", said by a party: demanded. */
function stanceInFrame(
  reading: Reading,
  s: SentenceView,
  v: number,
  { frame, phrase }: { frame: Frame; phrase: VerbPhrase },
): Stance | null {
  if (isThreat(reading, s, v, frame)) return phrase.future || phrase.conditional ? 'threatens' : null;
  if (!['states', 'claims'].includes(frame.stance) || OBSERVERS.has(frame.claimant.as)) return null;
  if ((phrase.future || phrase.conditional) && isOwnAct(reading, s, v, frame)) return 'promises';
  const { as, actor } = frame.claimant;
  const demands =
    speaksForParty(frame) || (as === 'organisation' && actor !== null) || isFighter(reading, frame.claimant);
  return phrase.duty && !phrase.possible && demands && !isOwnAct(reading, s, v, frame) && isTop(s, v)
    ? 'demands'
    : null;
}

/** "warned that it would strike", "that anyone who helped them would be a target": of one's own doing, and no forecast. */
export function isThreat(reading: Reading, s: SentenceView, v: number, frame: Frame): boolean {
  if (!WARNINGS.has(frame.cue.entry) || frame.stance !== 'predicts' || !speaksForParty(frame)) return false;
  const { tree } = s;
  const subject = tree.child(v, 'nsubj', 'nsubj:pass');
  if (subject < 0) return false;
  if (ANYBODY.has(tree.token(subject).lower)) return true;
  const negated = verbPhrase(tree, v, reading.view.knowledge.speech).negated;
  // "that it will not be bound by any deal"
  if (tree.isPassive(v)) return negated && ['it', 'they', 'we'].includes(tree.token(subject).lower);
  return isOwnAct(reading, s, v, frame);
}

const ANYBODY = new Set(['anyone', 'anybody', 'whoever', 'those', 'everyone']);

/** "the rebels said the president must go": fighters of a side that the words do not name. */
function isFighter(reading: Reading, { role }: Who): boolean {
  return role !== null && (reading.view.knowledge.classOf(role)?.endsWith('combatant') ?? false);
}

/** In a party's own communiqué nobody needs to be quoted: its future is a promise, its "must" a demand. */
function stanceOfOwnDocument(reading: Reading, s: SentenceView, v: number, phrase: VerbPhrase): Stance | null {
  if (reading.view.document.party === null || !isTop(s, v)) return null;
  const subject = s.tree.subject(v);
  const own = subject >= 0 && ['we', 'i'].includes(s.tree.token(subject).lower);
  if (phrase.duty && !own) return 'demands';
  return phrase.future && (own || (s.tree.isPassive(v) && s.tree.doer(v) < 0)) ? 'promises' : null;
}

function isTop(s: SentenceView, v: number): boolean {
  return ['root', 'ccomp', 'conj', 'parataxis'].includes(s.tree.token(v).rel);
}

export function speaksForParty(frame: Frame): boolean {
  return frame.claimant.party !== null && ['party', 'official', 'spokesperson'].includes(frame.claimant.as);
}

/** The act is the speaker's own: "we will", its own party as subject, or a passive without another doer. */
export function isOwnAct(reading: Reading, s: SentenceView, v: number, frame: Frame): boolean {
  const { tree } = s;
  // "must be ready": what one is, nobody does to one.
  const copular = tree.isCopular(v) && tree.token(v).xpos !== 'VBN';
  const doer = copular ? tree.subject(v) : tree.doer(v);
  if (tree.isPassive(v) && !copular && doer < 0) return speaksForParty(frame);
  if (doer < 0) return false;
  const { lower } = tree.token(doer);
  if (lower === 'we' || lower === 'i') return true;
  const mention = s.actorAt(doer);
  // "The ministry said it would open the border": nobody else was named, so the pronoun is the speaker.
  if (
    frame.shape !== 'quote' &&
    reading.view.quoteAt(s.tree.token(doer).start, s.tree.token(doer).end) === null &&
    ['it', 'they', 'he', 'she'].includes(lower) &&
    (mention === null || (mention.actor === frame.claimant.actor && mention.party === frame.claimant.party))
  )
    return true;
  return mention?.party === frame.claimant.party && frame.claimant.party !== null;
}
