import type { QuotedRun, Sentence } from '../../model/annotation.ts';

/** The tokens of a quoted run within one sentence, marks left out. */
export interface QuotedPart {
  first: number;
  last: number;
  marks: number[];
}

/** The runs that touch each sentence. Linear: runs come in order, and few are open at a time. */
export function quotedParts(sentences: readonly Sentence[], runs: readonly QuotedRun[]): QuotedPart[][] {
  const out: QuotedPart[][] = [];
  let open: QuotedRun[] = [];
  let next = 0;
  for (const sentence of sentences) {
    open = open.filter((run) => run.span.end > sentence.start);
    for (let run = runs[next]; run !== undefined && run.span.start < sentence.end; run = runs[++next]) {
      if (run.span.end > sentence.start) open.push(run);
    }
    out.push(open.flatMap((run) => partOf(sentence, run)));
  }
  return out;
}

/** The first token that starts at or behind an offset, by halving. */
function tokenAt(sentence: Sentence, offset: number): number {
  let [low, high] = [0, sentence.tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function partOf(sentence: Sentence, { span, inner }: QuotedRun): QuotedPart[] {
  const first = tokenAt(sentence, inner.start);
  const last = tokenAt(sentence, inner.end) - 1;
  if (first > last) return [];
  const marks = [tokenAt(sentence, span.start), tokenAt(sentence, inner.end)].filter((i) => {
    const token = sentence.tokens[i];
    if (token === undefined) return false;
    const opening = token.start === span.start && token.end === inner.start;
    return opening || (token.start === inner.end && token.end === span.end);
  });
  return [{ first, last, marks: [...new Set(marks)] }];
}
