import type { ClaimDraft, Stance } from '../../model/claim.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { hasCondition } from '../grammar/condition.ts';
import type { SentenceView } from '../view.ts';
import { isNobody } from './position.ts';

/** Words that say less than this are no statement of their own. A guess. */
const MIN_WORDS = 4;
const OBSERVERS = new Set(['analyst', 'organisation', 'witness']);

/**
 * What somebody says that no other rule has read: kept as a position in his own words, so that no attributed
 * sentence is lost. `made` are the claims already made of this sentence.
 */
export function statementClaims(reading: Reading, s: SentenceView, made: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const frame of reading.book.frames) {
    // "denied reports that Iran had asked them": nobody says that Iran did.
    if (frame.outer?.stance === 'denies' && frame.outer.claimant.name !== frame.claimant.name) continue;
    if (frame.outer !== null && isOwn(frame, frame.outer)) continue;
    for (const part of frame.content) {
      if (part.sentence !== s.index || !saysSomething(s, frame, part.tokens) || isNobody(s, frame)) continue;
      const others = otherSayers(reading, s, frame, part.tokens);
      const own = part.tokens.filter((t) => isOwn(reading.book.at(s.index, t), frame) && !others.has(t));
      const words = own.filter((t) => s.tree.token(t).upos !== 'PUNCT');
      if (words.length < MIN_WORDS || [...made, ...out].some((c) => speaksOf(s, c, frame, words))) continue;
      const span = s.spanOf(words);
      const top = words.find((t) => !words.includes(s.tree.token(t).head)) ?? 0;
      const certainty = hasCondition(s.tree, top, reading.view.knowledge.speech) ? 'conditional' : 'asserted';
      out.push({
        ...headOf(reading, s, words[0] ?? 0, { rule: 'statement', entries: [], tokens: words, frame, certainty }),
        stance: stanceOf(frame),
        kind: 'position',
        on: reading.view.document.text.slice(span.start, span.end),
        towards: null,
      });
    }
  }
  return out;
}

/** "said the number could not be confirmed": nobody else confirms anything, and the words are those of who said so. */
function isOwn(at: Frame | null, frame: Frame): boolean {
  if (at === frame) return true;
  return (
    at !== null &&
    at.outer === frame &&
    at.cue.rule === 'reported in the passive' &&
    at.certainty === 'unclear' &&
    at.claimant.name === frame.claimant.name
  );
}

/** "…, and the president called on them to stop": a joined clause with a speaker of its own is no part of the first one's words. */
function otherSayers(reading: Reading, s: SentenceView, frame: Frame, tokens: readonly number[]): Set<number> {
  const { tree } = s;
  const out = new Set<number>();
  for (const other of reading.book.frames) {
    const { sentence, token } = other.cue;
    if (
      other === frame ||
      sentence !== s.index ||
      !tokens.includes(token) ||
      tree.token(token).rel !== 'conj' ||
      tree.ownSubject(token) < 0
    )
      continue;
    for (const t of tree.subtree(token)) out.add(t);
  }
  for (const k of tokens) if (isMisreadSayer(reading, s, k)) for (const t of tree.subtree(k)) out.add(t);
  return out;
}

/** The same where the parser took the second speaker for one more noun: ", and the president, A. B., called on …". */
function isMisreadSayer(reading: Reading, s: SentenceView, k: number): boolean {
  const { tree } = s;
  const cc = tree.child(k, 'cc');
  if (tree.token(k).rel !== 'conj' || cc < 0 || tree.tokens[cc - 1]?.text !== ',' || !s.actorHeadedBy(k)) return false;
  return tree
    .childrenBy(k, 'acl', 'acl:relcl')
    .some(
      (v) =>
        ['VBD', 'VBN', 'VBZ'].includes(tree.token(v).xpos) &&
        tree.child(v, 'obl:agent') < 0 &&
        reading.view.knowledge.speech.saying.has(tree.token(v).lemma),
    );
}

function saysSomething(s: SentenceView, frame: Frame, tokens: readonly number[]): boolean {
  if (frame.claimant.span === null && frame.claimant.actor === null) return false;
  if (frame.shape === 'object' && frame.stance === 'states') return false;
  return tokens.some((t) => s.tree.token(t).upos === 'VERB' || s.tree.isCopular(t) || s.tree.token(t).upos === 'AUX');
}

/** Somebody who watches and is no party assesses; a party states. */
function stanceOf(frame: Frame): Stance {
  if (frame.stance === 'predicts') return 'assesses';
  return frame.stance === 'states' && OBSERVERS.has(frame.claimant.as) ? 'assesses' : frame.stance;
}

function speaksOf(s: SentenceView, claim: ClaimDraft, frame: Frame, words: readonly number[]): boolean {
  const same =
    claim.claimant.actor !== null
      ? claim.claimant.actor === frame.claimant.actor
      : claim.claimant.name === frame.claimant.name;
  const span = s.spanOf(words);
  // An office told in passing does not say what the sentence says.
  if (claim.kind === 'relation' && ['leads', 'speaks for', 'member of'].includes(claim.relation)) return false;
  // An event that is only mentioned ("their attacks make things worse") leaves what is said of it unread.
  if (claim.kind === 'incident' && claim.trace.rule === 'noun of an event') return false;
  if (!same || claim.span.start >= span.end || span.start >= claim.span.end) return false;
  // "disputed this and said that …": what is said stands outside what was disputed.
  const at = claim.kind === 'position' ? claim.quote.lastIndexOf(claim.on) : -1;
  const from = claim.span.start + at;
  return at < 0 || (from < span.end && span.start < from + (claim.kind === 'position' ? claim.on.length : 0));
}
