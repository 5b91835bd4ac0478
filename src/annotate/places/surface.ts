import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Sentence, Token } from '../../model/annotation.ts';

/**
 * A sentence seen by its letters alone. `names[i]` is 1 where token i is written as a name: a capital that neither the
 * start of the sentence nor the style of a headline or an upper-case wire accounts for.
 */
export interface Surface {
  sentence: Sentence;
  tokens: Token[];
  style: 'normal' | 'title' | 'upper';
  names: Uint8Array;
}

/** Share of a sentence's words in capitals from which the capitals say nothing. Guesses. */
const UPPER_SHARE = 0.6;
const TITLE_SHARE = 0.75;
const STYLE_MINIMUM_WORDS = 4;
const HEADLINE_WORD_LENGTH = 4; // headlines leave short words low

export function surfaceOf(sentence: Sentence, words: PlaceWords): Surface {
  const { tokens } = sentence;
  const style = styleOf(tokens);
  const names = new Uint8Array(tokens.length);
  let opening = true; // nothing but marks so far in this sentence or quotation
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token; // i is below tokens.length
    const code = token.text.charCodeAt(0);
    if (!isLetter(code)) {
      if (OPENING_MARKS.has(token.text)) opening = true;
      continue;
    }
    const low = (opening || style !== 'normal') && words.common.has(token.lower);
    if (isUpper(code, token.text) && (!low || (style !== 'upper' && isAcronym(token.text)))) names[i] = 1;
    opening = false;
  }
  return { sentence, tokens, style, names };
}

/** Written in capitals alone where the sentence is not: "US", "UAE", "WASHINGTON" in a dateline. */
export function isAcronym(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

const OPENING_MARKS = new Set(['"', '“', '‘', '«', ':', '•', '*', '–', '—', '--', '(']);

function styleOf(tokens: Token[]): Surface['style'] {
  let words = 0;
  let upper = 0;
  let long = 0;
  let capital = 0;
  for (const { text } of tokens) {
    const code = text.charCodeAt(0);
    if (text.length < 2 || !isLetter(code)) continue;
    words++;
    const starts = isUpper(code, text);
    if (starts && isUpper(text.charCodeAt(1), text.slice(1))) upper++;
    if (text.length < HEADLINE_WORD_LENGTH) continue;
    long++;
    if (starts) capital++;
  }
  if (words < STYLE_MINIMUM_WORDS) return 'normal';
  if (upper > words * UPPER_SHARE) return 'upper';
  return long > STYLE_MINIMUM_WORDS && capital > long * TITLE_SHARE ? 'title' : 'normal';
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0 || code === 0x2bf || code === 0x2018;
}

function isUpper(code: number, text: string): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  if (code === 0x2018 || code === 0x2bf) return text.length > 1 && isUpper(text.charCodeAt(1), text.slice(1));
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

export function lowerAt(surface: Surface, index: number): string {
  return surface.tokens[index]?.lower ?? '';
}

/** Whether token `index` follows the one before it without a space. */
export function joined(surface: Surface, index: number): boolean {
  const token = surface.tokens[index];
  const before = surface.tokens[index - 1];
  return token !== undefined && before !== undefined && token.start === before.end;
}

/** The words from `first` to `last` as written, with one space wherever there was any. */
export function textOf(surface: Surface, first: number, last: number): string {
  let text = surface.tokens[first]?.text ?? '';
  for (let i = first + 1; i <= last; i++) text += (joined(surface, i) ? '' : ' ') + (surface.tokens[i]?.text ?? '');
  return text;
}
