import type { QuantityMention } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { CoveredSentence, DocumentCoverage, Skip } from '../model/coverage.ts';
import { overlaps } from '../model/span.ts';
import { attribute } from './attribution/attribute.ts';
import type { FrameBook } from './attribution/frame.ts';
import { isNotOfWar } from './event/not-of-war.ts';
import { wordsOfEvents } from './event/triggers.ts';
import { isQuestion } from './question.ts';
import type { DocumentView, SentenceView } from './view.ts';

/** What became of each sentence of a document whose claims are given; the reasons are those of the reader, none is guessed. */
export function coverageOf(view: DocumentView, claims: readonly Claim[]): DocumentCoverage {
  const book = attribute(view);
  const sentences = view.sentences.map((s) => covered(view, s, book, claims));
  const count = (state: CoveredSentence['state']) => sentences.filter((sentence) => sentence.state === state).length;
  return {
    document: view.document.id,
    coded: count('coded'),
    quoted: count('quoted'),
    skipped: count('skipped'),
    toDo: sentences.flatMap(({ state, numbers }, at) => (state === 'skipped' && numbers.length > 0 ? [at] : [])),
    sentences,
  };
}

function covered(view: DocumentView, s: SentenceView, book: FrameBook, claims: readonly Claim[]): CoveredSentence {
  const { start, end } = s.sentence;
  const touching = claims.filter((claim) => overlaps(s.sentence, claim.span));
  const own = touching.filter(
    ({ span, trace }) => (span.start >= start && span.start < end) || trace.sentence === s.index,
  );
  const state = own.length > 0 ? 'coded' : touching.length > 0 ? 'quoted' : 'skipped';
  const reason = state === 'skipped' ? skipOf(view, s, book) : { skip: null, words: [] };
  return {
    span: { start, end },
    state,
    ...reason,
    claims: (own.length > 0 ? own : touching).map(({ id }) => id),
    numbers: s.quantities.flatMap(numberOf),
  };
}

function skipOf(view: DocumentView, s: SentenceView, book: FrameBook): { skip: Skip; words: string[] } {
  const only = (skip: Skip) => ({ skip, words: [] });
  if (!s.sentence.parsed) return only('too long');
  if (isQuestion(s)) return only('question');
  const found = wordsOfEvents(view, s, book);
  const words = found.map(({ token }) => s.tree.token(token).text);
  if (found.length > 0)
    return { skip: found.every((t) => isNotOfWar(view, s, t)) ? 'not of war' : 'event word not taken', words };
  return only(s.tree.tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX') ? 'no word that claims' : 'no verb');
}

function numberOf({ of, quantity, article, span }: QuantityMention): CoveredSentence['numbers'] {
  if ((of !== 'people' && of !== 'unknown') || article === true || quantity.bound === 'none') return [];
  return [{ said: quantity.said, of, span }];
}
