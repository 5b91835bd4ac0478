import { splitSentences } from '../annotate/sentences/split-sentences.ts';
import type { Span } from '../model/span.ts';

/** Where a claim's words stand: `before`, the words themselves and `after` are one stretch of the text. */
export interface InText {
  /** Place of its sentence in the report, from 1. */
  sentence: number;
  /** From the beginning of the sentence before its own up to its words; and on to the end of the sentence after. */
  before: string;
  after: string;
}

/** The sentences around some words of a text. */
export function inText(text: string, span: Span): InText {
  const sentences = splitSentences(text);
  const at = sentences.findLastIndex(({ start }) => start <= span.start);
  const last = sentences.findIndex(({ end }) => end >= span.end);
  const from = sentences[Math.max(0, at - 1)]?.start ?? span.start;
  const to = (last < 0 ? undefined : (sentences[last + 1] ?? sentences[last])?.end) ?? span.end;
  return {
    sentence: Math.max(0, at) + 1,
    before: text.slice(Math.min(from, span.start), span.start),
    after: text.slice(span.end, Math.max(to, span.end)),
  };
}
