import type { DocumentCoverage } from '../../model/coverage.ts';
import type { DecisionRecord, Ruling } from '../../model/decision.ts';
import { overlaps, type Span } from '../../model/span.ts';

/** Words of a report whose numbers are no claims, and the decision that says so. */
export interface SettledWords extends Span {
  decision: string;
}

/** By report. Of two decisions on the same words the later one counts. */
export function settledWords(
  made: readonly (DecisionRecord & { ruling: Ruling })[],
): ReadonlyMap<string, readonly SettledWords[]> {
  const out = new Map<string, SettledWords[]>();
  for (const { id, ruling } of made) {
    if (ruling.kind !== 'no claim') continue;
    const list = out.get(ruling.document) ?? [];
    list.unshift({ ...ruling.span, decision: id });
    out.set(ruling.document, list);
  }
  return out;
}

/**
 * Coverage with the numbers marked that somebody said claim nothing; a sentence whose numbers all are waits for nobody. It goes by
 * where the words stand, so it holds whatever a better reader takes for a number or a sentence.
 */
export function withSettled(
  coverage: DocumentCoverage,
  settled: readonly SettledWords[] | undefined,
): DocumentCoverage {
  if (!settled || settled.length === 0) return coverage;
  const sentences = coverage.sentences.map((sentence) => ({
    ...sentence,
    numbers: sentence.numbers.map((number) => {
      const by = settled.find((words) => overlaps(words, number.span));
      return by ? { ...number, settled: by.decision } : number;
    }),
  }));
  const isOpen = (at: number) => sentences[at]?.numbers.some((number) => number.settled === undefined) === true;
  return { ...coverage, sentences, toDo: coverage.toDo.filter(isOpen) };
}
