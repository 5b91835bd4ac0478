import { phraseParts } from '../../knowledge/phrase-trie.ts';

/** As much of a token as names are found by: there before any tag or arc. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** A sentence as the tries read it: the parts of its words in small letters, and which word each came from. */
export interface SentenceWords {
  words: readonly Word[];
  parts: string[];
  /** The same parts with their capitals. */
  cased: string[];
  wordOf: number[];
  /** Number of the first part of each word; one more entry at the end. Words of signs only have no part. */
  firstPart: number[];
  /** Capitals throughout, as in old wires and some headlines: capitals then tell nothing. */
  upper: boolean;
  /** Most words have capitals, as in headlines: a capital then tells little. */
  title: boolean;
}

const PLAIN = /^[A-Za-z]+$/;
/** A sentence in capitals has at least this many letters and no small one; guess. */
const LEAST_CAPITALS = 12;
/** Headlines: of at least five words of four letters or more, nine in ten have capitals; guesses. */
const LEAST_COUNTED = 4;
const LEAST_TITLE_WORDS = 5;
const TITLE_SHARE = 0.9;

export function readWords(words: readonly Word[]): SentenceWords {
  const parts: string[] = [];
  const cased: string[] = [];
  const wordOf: number[] = [];
  const firstPart: number[] = [];
  let capitals = 0;
  let small = 0;
  let raised = 0;
  let counted = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    firstPart.push(parts.length);
    if (PLAIN.test(word.text)) {
      if (word.text.length >= LEAST_COUNTED) {
        counted++;
        if (isCapitalised(word.text)) raised++;
      }
      parts.push(word.lower);
      cased.push(word.text);
      wordOf.push(i);
      if (word.text !== word.lower && word.text === word.text.toUpperCase()) capitals += word.text.length;
      else small += word.text.length;
      continue;
    }
    for (const part of phraseParts(word.text)) {
      parts.push(part.toLowerCase());
      cased.push(part);
      wordOf.push(i);
    }
  }
  firstPart.push(parts.length);
  const title = counted >= LEAST_TITLE_WORDS && raised / counted >= TITLE_SHARE;
  return { words, parts, cased, wordOf, firstPart, upper: small === 0 && capitals >= LEAST_CAPITALS, title };
}

const JOINING = new Set(['-', '–', '‑', "'", '’', '.', '/', '&', '`', 'ʼ', '‘']);
const SIGNS = /^[^\p{L}\p{N}]+$/u;

/** Whether the words `first..last` may be one name: between them stand only signs that join, or that the name itself has. */
export function joined({ words }: SentenceWords, first: number, last: number, name: string): boolean {
  for (let i = first + 1; i < last; i++) {
    const text = words[i]?.text ?? '';
    if (SIGNS.test(text) && !JOINING.has(text) && !name.includes(text)) return false;
  }
  return true;
}

/**
 * Whether the capitals of the text fit the name's: "TTP" only in capitals, "Fano" only with its first. A word that
 * the name writes small may have either.
 */
export function capitalsFit(sentence: SentenceWords, at: number, aliasParts: readonly string[]): boolean {
  if (sentence.upper) return true;
  for (let i = 0; i < aliasParts.length; i++) {
    const want = aliasParts[i];
    const have = sentence.cased[at + i];
    if (want === undefined || have === undefined) return false;
    const first = want.charAt(0);
    if (first !== first.toLowerCase() && have.charAt(0) === have.charAt(0).toLowerCase()) return false;
    const shout = want.length > 1 && want === want.toUpperCase() && /\p{L}/u.test(want);
    // A headline in capitals inside a sentence in small letters is still a name: only the short form must keep its own.
    if (shout && aliasParts.length === 1 && have !== want) return false;
  }
  return true;
}

/** "Taliban", "al-Shabaab", "U.S.": begins with a capital. */
export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** The text of the words `first..last`, single spaces where the document has any. */
export function textOf(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if (i > first && (words[i - 1]?.end ?? word.start) < word.start) text += ' ';
    text += word.text;
  }
  return text;
}
