import type { ClaimDraft, Stance } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import { hasCondition } from '../grammar/condition.ts';
import { type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { textOf, wholeOfFragment } from './words.ts';

/** Warning somebody off is urging; foreseeing is a forecast's. */
export const WARNINGS: ReadonlySet<string> = new Set(['speech:warn', 'speech:caution']);
/** Who watches and is no party promises nothing about the war. */
export const OBSERVERS: ReadonlySet<string> = new Set(['analyst', 'witness', 'media', 'narrator']);

/** A party's own words about what it will do: "every provocation will be met", "measures will be taken". */
export function vowClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
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
    const inside = wholeOfFragment(
      s,
      frame,
      tree.subtree(token.index, (k) => ['parataxis', 'conj'].includes(tree.token(k).rel) && tree.isVerb(k)),
    );
    out.push({
      ...headOf(reading, s, token.index, {
        rule: 'what a party will do',
        entries: phrase.words.map((w) => `modal:${w}`),
        tokens: inside,
      }),
      stance,
      certainty: hasCondition(tree, token.index, reading.view.knowledge.speech) ? 'conditional' : 'asserted',
      kind: 'position',
      on: textOf(reading, s, inside),
      towards: stance === 'demands' ? (partiesAt(s, tree.subject(token.index))[0] ?? null) : null,
    });
  }
  return out;
}

/** "we will", "it would open the border": promised; "the regime must go", said by a party: demanded. */
function stanceInFrame(
  reading: Reading,
  s: SentenceView,
  v: number,
  { frame, phrase }: { frame: Frame; phrase: VerbPhrase },
): Stance | null {
  // "would have been ambushed": what did not happen promises nothing.
  if (phrase.conditional && s.tree.childrenBy(v, 'aux').some((k) => s.tree.token(k).lower === 'have')) return null;
  const later = phrase.future || phrase.conditional;
  if (later && isRetaliation(s, v) && !OBSERVERS.has(frame.claimant.as)) return 'threatens';
  if (isThreat(reading, s, v, frame)) return later ? 'threatens' : null;
  if (!['states', 'claims'].includes(frame.stance) || OBSERVERS.has(frame.claimant.as)) return null;
  if (later && isOwnAct(reading, s, v, frame)) return isHarm(reading, s, v) ? 'threatens' : 'promises';
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

/** "the city will be destroyed", "he would be shot": no promise. */
function isHarm(reading: Reading, s: SentenceView, v: number): boolean {
  const harm = reading.view.knowledge.events.effectVerbs.get(s.tree.token(v).lemma);
  const negated = verbPhrase(s.tree, v, reading.view.knowledge.speech).negated;
  return !negated && harm?.victims === 'object' && ['killed', 'destroyed', 'injured'].includes(harm.effect);
}

/** "those behind it would be hunted down", "any attack will be met with a firm response": by whoever says so, whose side the words may not tell. */
export function isRetaliation(s: SentenceView, v: number): boolean {
  const { tree } = s;
  if (!tree.isPassive(v) || tree.doer(v) >= 0) return false;
  const { lemma } = tree.token(v);
  const answer = tree.oblique(v, 'with');
  return lemma === 'meet'
    ? answer >= 0 && ANSWERS.has(tree.token(answer).lemma)
    : ['hunt', 'avenge', 'punish', 'crush'].includes(lemma);
}

const ANSWERS = new Set(['response', 'force', 'retaliation', 'reply', 'resistance', 'fire']);

/** "the rebels said the president must go": fighters of a side that the words do not name. */
export function isFighter(reading: Reading, { role }: Who): boolean {
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
