import type { CoveredSentence } from '../../../src/model/coverage.ts';
import type { Span } from '../../../src/model/span.ts';

/** A line of the text as it is set: a sentence with its number, or words that stand in none. */
export interface TextRow extends Span {
  /** Place among the sentences, from 0; null where it is no sentence, or the sentences are not known yet. */
  sentence: number | null;
  /** A paragraph begins here. */
  opens: boolean;
}

/** Sentences as rows. One after the other they are the whole text: blanks behind a sentence belong to it. */
export function rowsOf(text: string, sentences: readonly Pick<CoveredSentence, 'span'>[] | undefined): TextRow[] {
  if (sentences === undefined || sentences.length === 0) return paragraphsOf(text);
  const rows: TextRow[] = [];
  let at = 0;
  const push = (end: number, sentence: number | null) => {
    if (end <= at) return;
    rows.push({ start: at, end, sentence, opens: rows.length > 0 && /\n\s*$/.test(text.slice(0, at)) });
    at = end;
  };
  sentences.forEach(({ span }, index) => {
    if (text.slice(at, span.start).trim() !== '') push(withBlanks(text, trimmedEnd(text, at, span.start)), null);
    // Sentences that overlap would print words twice: the second one begins where the first ended.
    push(withBlanks(text, Math.max(span.end, at)), index);
  });
  push(text.length, null);
  return rows;
}

function paragraphsOf(text: string): TextRow[] {
  const rows: TextRow[] = [];
  for (const match of text.matchAll(/[^\n]*(?:\n\s*|$)/g)) {
    const [words] = match;
    if (words === '') continue;
    rows.push({ start: match.index, end: match.index + words.length, sentence: null, opens: rows.length > 0 });
  }
  return rows;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function withBlanks(text: string, end: number): number {
  const rest = /\S/.exec(text.slice(end));
  return rest ? end + rest.index : text.length;
}

/** Where the numbers of a sentence stand that wait for somebody. */
export function openNumbersIn({ numbers }: Pick<CoveredSentence, 'numbers'>): Span[] {
  return numbers.flatMap(({ span, settled }) => (settled === undefined ? [span] : []));
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?:-|$)/i;
const RTL_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Which way a text runs: by its language, or where that is not known by most of its letters. */
export function directionOf(text: string, language: string | null): 'rtl' | 'ltr' {
  if (language !== null) return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  const sample = text.slice(0, 2_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(RTL_LETTERS)?.length ?? 0) * 2 > letters ? 'rtl' : 'ltr';
}
