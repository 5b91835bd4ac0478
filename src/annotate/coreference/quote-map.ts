import type { QuotedRun, Sentence, Token } from '../../model/annotation.ts';

/**
 * Which tokens stand in which quotation. Only a quotation that is a clause of its own is a border for reference:
 * a quoted phrase inside the narrator's sentence ("called it a “clear provocation”") belongs to that sentence.
 */
export interface QuoteMap {
  runs: QuotedRun[];
  /** Number of the clause-long quotation that the token stands in, -1 outside. */
  at(sentence: Sentence, token: Token): number;
}

export function mapQuotes(sentences: Sentence[], quotes: QuotedRun[]): QuoteMap {
  const runs = [...quotes].sort((a, b) => a.inner.start - b.inner.start);
  const bySentence = new Map<number, number[]>();
  let next = 0;
  for (const sentence of sentences) {
    while (next < runs.length && (runs[next]?.inner.end ?? 0) <= sentence.start) next++;
    for (let index = next; index < runs.length; index++) {
      const run = runs[index];
      if (!run || run.inner.start >= sentence.end) break;
      if (isClause(sentence, run)) bySentence.set(sentence.index, [...(bySentence.get(sentence.index) ?? []), index]);
    }
  }
  return {
    runs,
    at(sentence, token) {
      const here = bySentence.get(sentence.index);
      if (!here) return -1;
      return here.find((index) => inside(runs[index], token)) ?? -1;
    },
  };
}

function inside(run: QuotedRun | undefined, token: Token): boolean {
  return run !== undefined && run.inner.start <= token.start && token.end <= run.inner.end;
}

/** A clause has a finite verb with its subject inside the marks, or goes over the sentence's end. */
function isClause(sentence: Sentence, run: QuotedRun): boolean {
  if (run.inner.start <= sentence.start && run.inner.end >= sentence.end) return true;
  return sentence.tokens.some((token) => {
    if (!token.rel.startsWith('nsubj') && !token.rel.startsWith('expl') && !token.rel.startsWith('csubj')) return false;
    const verb = sentence.tokens[token.head];
    return inside(run, token) && inside(run, verb ?? token);
  });
}
