import type { ClaimDraft, Stance } from '../../model/claim.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';

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
    for (const part of frame.content) {
      if (part.sentence !== s.index || !saysSomething(s, frame, part.tokens)) continue;
      const own = part.tokens.filter((t) => reading.book.at(s.index, t) === frame);
      const words = own.filter((t) => s.tree.token(t).upos !== 'PUNCT');
      if (words.length < MIN_WORDS || [...made, ...out].some((c) => speaksOf(s, c, frame, words))) continue;
      const span = s.spanOf(words);
      out.push({
        ...headOf(reading, s, words[0] ?? 0, { rule: 'statement', entries: [], tokens: words, frame }),
        stance: stanceOf(frame),
        kind: 'position',
        on: reading.view.document.text.slice(span.start, span.end),
        towards: null,
      });
    }
  }
  return out;
}

function saysSomething(s: SentenceView, frame: Frame, tokens: readonly number[]): boolean {
  if (frame.claimant.span === null && frame.claimant.actor === null) return false;
  if (frame.shape === 'object' && frame.stance === 'states') return false;
  return tokens.some((t) => s.tree.token(t).upos === 'VERB' || s.tree.isCopular(t) || s.tree.token(t).upos === 'AUX');
}

/** Somebody who watches and is no party assesses; a party states. */
function stanceOf(frame: Frame): Stance {
  return frame.stance === 'states' && OBSERVERS.has(frame.claimant.as) ? 'assesses' : frame.stance;
}

function speaksOf(s: SentenceView, claim: ClaimDraft, frame: Frame, words: readonly number[]): boolean {
  const same = claim.claimant.actor !== null ? claim.claimant.actor === frame.claimant.actor : claim.claimant.name === frame.claimant.name;
  const span = s.spanOf(words);
  return same && claim.span.start < span.end && span.start < claim.span.end;
}
