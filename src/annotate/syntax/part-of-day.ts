import type { Sentence, Token } from '../../model/annotation.ts';
import type { Collapse } from './collapse.ts';

const PARTS = new Set(['morning', 'afternoon', 'evening', 'night']);

/**
 * "On Friday night gunmen fired": a day with its part behind a preposition is no modifier of the noun that follows, but
 * says when that noun's verb was done; what the parser hung on the noun before it ("In an incident on …") comes free too.
 */
export function freePartOfDay({ tokens }: Sentence, { first, last, head, as }: Collapse): void {
  const date = tokens[head];
  const noun = tokens[date?.head ?? -1];
  const preposition = tokens[first - 1];
  if (as !== 'date' || !date || !noun) return;
  // "On Friday rebels killed": the preposition itself hangs on the subject, which no subject has.
  const slipped = preposition?.head === noun.index && preposition.rel === 'case';
  if (!slipped && (first === last || !PARTS.has(tokens[last]?.lower ?? ''))) return;
  if (noun.index <= last || !/^(?:compound|amod|nmod)$/.test(date.rel) || preposition?.upos !== 'ADP') return;
  const verb = verbAbove(tokens, noun);
  if (!verb) return;
  date.head = verb.index;
  date.rel = 'obl';
  preposition.head = date.index;
  preposition.rel = 'case';
}

/** The verb whose subject the noun is. */
function verbAbove(tokens: readonly Token[], noun: Token): Token | null {
  const verb = tokens[noun.head];
  return verb?.upos === 'VERB' && noun.rel.startsWith('nsubj') ? verb : null;
}
