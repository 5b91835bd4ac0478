import type { Sentence, TimeMention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Found } from './expression.ts';
import type { Scan } from './scan.ts';

export function extentOf(scan: Scan, one: Found): { first: number; last: number; span: Span } {
  const [first, last] = [scan.at(one.first), scan.at(one.end - 1)];
  return { first: first.token, last: last.lastToken, span: { start: first.start, end: last.end } };
}

export function usageOf({ expression }: Found): TimeMention['use'] {
  return expression.kind === 'duration' ? 'duration' : expression.kind === 'set' ? 'set' : 'date';
}

/** The token of the stretch that hangs on something outside it; the last one where there is no tree. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  if (!sentence.parsed) return last;
  for (let i = first; i <= last; i++) {
    const head = sentence.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}
