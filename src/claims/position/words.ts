import type { Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';

/** The words of some tokens, marks at either end left out. */
export function textOf(reading: Reading, s: SentenceView, tokens: readonly number[]): string {
  const isMark = (t: number | undefined): boolean => t !== undefined && s.tree.token(t).upos === 'PUNCT';
  const words = [...tokens];
  const opens = (t: number | undefined): boolean =>
    t !== undefined &&
    (s.tree.token(t).rel === 'cc' || (s.tree.token(t).rel === 'mark' && s.tree.token(t).lower === 'that'));
  while (words.length > 1 && (isMark(words[0]) || opens(words[0]))) words.shift();
  while (isMark(words[words.length - 1])) words.pop();
  const span = s.spanOf(words.length > 0 ? words : tokens);
  const { text } = reading.view.document;
  const said = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + 1);
  return /(?:^|\s)["“‘'][^"”’]*$/.test(said) && /["”’']/.test(after) ? said + after : said;
}
