import type { ClaimDraft, Stance } from '../../model/claim.ts';
import { CHARGES } from '../attribution/content.ts';
import type { Frame } from '../attribution/frame.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { inCondition } from '../grammar/condition.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import { addresseeOf } from '../position/addressee.ts';
import { attitudePositions } from '../position/attitude.ts';
import { unframedPositions } from '../position/unframed.ts';
import { vowClaims, WARNINGS } from '../position/vow.ts';
import { wantClaims } from '../position/want.ts';
import { textOf } from '../position/words.ts';
import type { SentenceView } from '../view.ts';

/** "asked not to be named": said of the interview, not of the war. */
const ANONYMITY = new Set(['anonymity', 'named', 'identified', 'anonymous']);
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
    // "If Kyiv refuses to negotiate", "what it called 'operational matters'": nobody has refused, and a name is no judgement.
    if (frame.outer?.stance === 'denies' && frame.outer.claimant.name !== frame.claimant.name && !isAsSaid(s, frame))
      continue;
    if (inCondition(s.tree, frame.cue.token, reading.view.knowledge.speech) || isOnlyNamed(s, frame)) continue;
    // "Neither account could be verified": nobody is heard to decline.
    if (stance === 'declines' && frame.claimant.as === 'unnamed' && frame.claimant.span === null) continue;
    const inside = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
    // "'For whom?' she asks": who asks a question demands nothing.
    if (stance === 'demands' && frame.shape === 'quote' && inside.some((t) => s.tree.token(t).text === '?')) continue;
    if (
      inside.length === 0 ||
      isEmptyWord(s, frame, inside) ||
      inside.some((t) => ANONYMITY.has(s.tree.token(t).lower))
    )
      continue;
    const on =
      pointedAt(reading, s, frame, inside) ?? textOf(reading, s, chargeMeant(reading, s, frame, inside) ?? inside);
    // "condemned what he described as a provocation": the one position, not two.
    if (
      out.some(
        (d) => d.kind === 'position' && d.on === on && (d.claimant.name === frame.claimant.name || d.stance === stance),
      )
    )
      continue;
    out.push({
      ...headOf(reading, s, inside[0] ?? frame.cue.token, {
        rule: 'position',
        entries: stance === 'promises' && isRenounced(reading, s, inside) ? ['modal:not'] : [],
        tokens: inside,
        frame,
      }),
      stance,
      certainty:
        frame.outer && !isAsSaid(s, frame)
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

/** Words of a sentence that "this" may stand for; a longer one says too much. A guess. */
const MOST_MEANT = 40;

/** "Ankara rejects this": what the sentence before said, in its words. */
function pointedAt(reading: Reading, s: SentenceView, frame: Frame, inside: readonly number[]): string | null {
  const [only] = inside;
  const before = reading.view.sentences[s.index - 1];
  if (inside.length !== 1 || only === undefined || !['this', 'that'].includes(s.tree.token(only).lower)) return null;
  if (!before || before.sentence.paragraph !== s.sentence.paragraph) return null;
  if (frame.stance !== 'denies' && frame.stance !== 'declines') return null;
  const said = reading.book.frames.findLast((f) => f.cue.sentence === before.index && f.outer === null);
  const words =
    said?.content.find((p) => p.sentence === before.index)?.tokens ?? before.tree.tokens.map((t) => t.index);
  return words.length > 0 && words.length <= MOST_MEANT ? textOf(reading, before, words) : null;
}

/** "denied that they had fired, as alleged by two survivors": the denial does not reach the charge. */
function isAsSaid(s: SentenceView, frame: Frame): boolean {
  const { tree } = s;
  return tree.childrenBy(frame.cue.token, 'mark').some((k) => tree.token(k).lower === 'as');
}

/** "declined to discuss what it called 'operational matters'". */
function isOnlyNamed(s: SentenceView, frame: Frame): boolean {
  const { token } = frame.cue;
  if (frame.shape !== 'predicate' && frame.shape !== 'quote') return false;
  const { rel, head } = s.tree.token(token);
  return rel.startsWith('acl') && head >= 0 && s.tree.token(head).lower === 'what';
}

/** "accused them of looting, a charge they denied": what the charge was, as it was just told. */
function chargeMeant(
  reading: Reading,
  s: SentenceView,
  frame: Frame,
  inside: readonly number[],
): readonly number[] | null {
  const { tree } = s;
  const words = inside.filter((t) => !['PUNCT', 'DET', 'PRON'].includes(tree.token(t).upos));
  const [only] = inside;
  // "accused them of looting, which they denied"
  const which = inside.length === 1 && only !== undefined && tree.token(only).lower === 'which' ? only : -1;
  const noun = words[0] ?? which;
  const charge = words.length === 1 && CHARGES.has(tree.token(noun).lemma) && tree.token(noun).rel === 'appos';
  if (which < 0 && !charge) return null;
  const before = reading.book.frames.findLast(
    (f) => f !== frame && f.cue.sentence === s.index && f.cue.token < noun && tree.isUnder(noun, f.cue.token),
  );
  return before?.content.find((p) => p.sentence === s.index)?.tokens ?? null;
}

/** "calling itself", "terming it": words that point to what was said without saying it. */
function isEmptyWord(s: SentenceView, frame: Frame, inside: readonly number[]): boolean {
  const words = inside.map((t) => s.tree.token(t)).filter((t) => t.upos !== 'PUNCT' && t.upos !== 'DET');
  const [only] = words;
  if (words.length === 1 && only && ['latter', 'former', 'same'].includes(only.lower)) return true;
  if (words.length > 1 || !only) return words.length === 0 && frame.shape === 'predicate';
  if (REFLEXIVE.has(only.lower)) return true;
  return frame.shape === 'predicate' && only.upos === 'PRON';
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
  // "an extremist sect that branded others as heretics": told in passing, and nobody's word.
  if (
    frame.shape === 'predicate' &&
    frame.claimant.as === 'unnamed' &&
    s.tree.token(frame.cue.token).rel === 'acl:relcl'
  )
    return null;
  // "asks that we call him Ahmed": of a name, and no judgement of ours.
  if (frame.shape === 'predicate' && frame.claimant.as === 'narrator' && frame.outer !== null) return null;
  if (frame.shape === 'predicate' && frame.stance === 'states')
    return callsFalse(reading, s, frame) ? 'denies' : callsWicked(reading, s, frame) ? 'condemns' : 'states';
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

/** "called the raid a massacre", "described it as an act of savagery": a judgement that condemns. */
function callsWicked(reading: Reading, s: SentenceView, frame: Frame): boolean {
  const { condemning } = reading.view.knowledge.speech;
  const object = s.tree.object(frame.cue.token);
  const judged = new Set(object < 0 ? [] : s.tree.subtree(object, (k) => k > object && isQuoted(s, k)));
  return frame.content.some(
    (p) =>
      p.sentence === s.index &&
      p.tokens.some((t) => !judged.has(t) && condemning.has(s.tree.token(t).lemma) && !isNegated(s, t)),
  );
}

/** "the attack 'an act of savagery'": the parser may hang the judgement on what is judged. */
function isQuoted(s: SentenceView, k: number): boolean {
  return ['appos', 'acl', 'acl:relcl', 'parataxis', 'dep'].includes(s.tree.token(k).rel);
}

function isNegated(s: SentenceView, t: number): boolean {
  return s.tree.children(t).some((k) => ['not', 'no', 'never'].includes(s.tree.token(k).lower));
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
