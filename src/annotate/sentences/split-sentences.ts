import type { Sentence, Token } from '../../model/annotation.ts';
import { cutClauses } from './cut-clauses.ts';
import { repairLine } from './repair.ts';
import { type RawToken, tokeniseLine } from './tokenise.ts';

/** Longer sentences are cut at a semicolon or comma; it is what the parser has room for. */
export const MOST_TOKENS = 250;

/**
 * Tokens and sentences of a text. Lines end sentences, empty lines are no paragraphs, and each token is a stretch of
 * the text itself: `text.slice(token.start, token.end) === token.text`. Tags and arcs are still to be filled in.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const raw = repairLine(match[0], tokeniseLine(match[0]));
    if (raw.length === 0) continue;
    for (const part of sentenceParts(raw, match[0]).flatMap((sentence) => cutClauses(sentence, match[0]))) {
      const tokens = part.map((token, i) => freshToken(text, i, match.index + token.start, match.index + token.end));
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) continue;
      sentences.push({ index: sentences.length, paragraph, start: first.start, end: last.end, tokens, parsed: false });
    }
    paragraph++;
  }
  return sentences;
}

function freshToken(text: string, index: number, start: number, end: number): Token {
  const form = text.slice(start, end);
  return { index, start, end, text: form, lower: form.toLowerCase(), lemma: '', upos: '', xpos: '', head: -1, rel: '' };
}

function sentenceParts(tokens: RawToken[], line: string): RawToken[][] {
  const parts: RawToken[][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const full = i - from + 1 >= MOST_TOKENS;
    if (full && !tokens[i]?.ends) {
      const cut = cutPoint(tokens, line, from, i);
      parts.push(tokens.slice(from, cut + 1));
      from = cut + 1;
    } else if (tokens[i]?.ends || i === tokens.length - 1) {
      parts.push(tokens.slice(from, i + 1));
      from = i + 1;
    }
  }
  if (from < tokens.length) parts.push(tokens.slice(from));
  return parts;
}

/** The last semicolon of the stretch, else its last comma, else its end; never in the first half. */
function cutPoint(tokens: RawToken[], line: string, from: number, to: number): number {
  for (const mark of [';', ',']) {
    for (let i = to; i > from + MOST_TOKENS / 2; i--) {
      if (line[tokens[i]?.start ?? 0] === mark) return i;
    }
  }
  return to;
}
