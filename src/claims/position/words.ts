import type { Frame } from '../attribution/frame.ts';
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

/** Words of a sentence that a fragment is widened to; a longer one says too much. A guess. */
const MOST_WIDENED = 40;
const CONTENT = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);

/**
 * "'What measures need to be taken will be taken,' he said": where the parser parts a verb from all that it is said of,
 * the words are those of its sayer in this sentence.
 */
export function wholeOfFragment(s: SentenceView, frame: Frame | null, inside: readonly number[]): readonly number[] {
  if (frame === null || inside.some((t) => CONTENT.has(s.tree.token(t).upos))) return inside;
  const said = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
  return said.length > inside.length && said.length <= MOST_WIDENED ? said : inside;
}
