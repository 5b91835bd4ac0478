import { BEFORE_A_NAME, BEFORE_A_NUMBER, MAY_END } from './abbreviations.ts';
import type { RawToken } from './tokenise.ts';

/** A line's text with its tokens, so that the repairs below can speak of words. */
interface Line {
  text: string;
  tokens: RawToken[];
}

const CLOSING = /^["”’'»)\]]+$/u;
const OPENING = /^["“‘«„([]+$/u;

/** Joins "Maj" + "." and splits "No." before no number; then puts right where sentences end. */
export function repairLine(text: string, tokens: RawToken[]): RawToken[] {
  const joined = joinAbbreviations({ text, tokens: splitClitics({ text, tokens }) });
  const line = { text, tokens: splitStops({ text, tokens: joined }) };
  const plain = /\p{Lu}/u.test(text);
  line.tokens.forEach((token, i) => {
    if (token.ends && i + 1 < line.tokens.length && !endsHere(line, i, plain)) token.ends = false;
  });
  keepBracketsWhole(line);
  keepShortQuotesWhole(line);
  endAfterQuotes(line);
  return line.tokens;
}

function word(line: Line, i: number): string {
  const token = line.tokens[i];
  return token === undefined ? '' : line.text.slice(token.start, token.end);
}

/** The same as comparing the word, without cutting it out. */
function isMark(line: Line, i: number, mark: string): boolean {
  const token = line.tokens[i];
  return token !== undefined && token.end - token.start === 1 && line.text[token.start] === mark;
}

function touches(line: Line, i: number): boolean {
  return line.tokens[i]?.end === line.tokens[i + 1]?.start;
}

/** "Maj" "." are one token where the stop belongs to the abbreviation. */
function joinAbbreviations(line: Line): RawToken[] {
  const out: RawToken[] = [];
  line.tokens.forEach((token, i) => {
    const last = out.at(-1);
    const joins =
      isMark(line, i, '.') && touches(line, i - 1) && abbreviates(word(line, i - 1).toLowerCase(), word(line, i + 1));
    if (joins && last !== undefined) {
      last.end = token.end;
      last.ends = false;
    } else out.push({ ...token });
  });
  return out;
}

function abbreviates(before: string, next: string): boolean {
  if (!BEFORE_A_NAME.has(before)) return false;
  return BEFORE_A_NUMBER.has(before) ? /^\d/.test(next) : /^[\p{Lu}\d]/u.test(next);
}

/** "I’m" and "they'll" are two tokens, as in the treebanks; wink leaves some whole. */
function splitClitics(line: Line): RawToken[] {
  return line.tokens.flatMap((token, i) => {
    const form = word(line, i);
    if (!form.includes("'") && !form.includes('’')) return [token];
    const clitic = /^\p{L}+(['’](?:m|re|ve|ll|d|s))$/iu.exec(form)?.[1];
    if (clitic === undefined) return [token];
    const cut = token.end - clitic.length;
    return [
      { start: token.start, end: cut, ends: false },
      { start: cut, end: token.end, ends: token.ends },
    ];
  });
}

/** "No." and "0400Z." where the stop ends the sentence become two tokens. */
function splitStops(line: Line): RawToken[] {
  return line.tokens.flatMap((token, i) => {
    const form = word(line, i);
    if (!form.endsWith('.')) return [token];
    const stem = form.slice(0, -1).toLowerCase();
    const zulu = /^[A-Z]\.$/.test(form) && touches(line, i - 1) && /^\d+$/.test(word(line, i - 1));
    const next = word(line, i + 1);
    const bare = BEFORE_A_NUMBER.has(stem) && !/^\d/.test(next);
    // The platform, not an initial: "he wrote on X. The group denied it."
    const platform = form === 'X.' && /^(?:on|via)$/i.test(word(line, i - 1));
    if (!zulu && !bare && !platform) return [token];
    const ends = token.ends || CLOSING.test(next) ? token.ends : /^[\p{Lu}“"]/u.test(next);
    return [
      { start: token.start, end: token.end - 1, ends: false },
      { start: token.end - 1, end: token.end, ends },
    ];
  });
}

/** Whether an end that wink found before another token of the line is one. `plain`: the line has capitals at all. */
function endsHere(line: Line, i: number, plain: boolean): boolean {
  const last = word(line, i);
  const next = firstWord(line, i + 1);
  if (plain && /^\p{Ll}/u.test(next)) return false;
  const stem = last.slice(0, -1).toLowerCase();
  if (last.endsWith('.') && last.length > 1) {
    if (BEFORE_A_NAME.has(stem)) return false;
    if (/^\p{Lu}\.$/u.test(last) && !STARTERS.has(next)) return false;
    if ((MAY_END.has(stem) || /\p{L}\.\p{L}\.$/u.test(last)) && !STARTERS.has(next)) return false;
  }
  return !startsWithNumber(line, i);
}

/** Words that open a sentence and are hardly ever part of a name. */
const STARTERS = new Set(
  `The A An He She It They We I You This That These Those There But And Yet However Meanwhile In On At After Before As If When
  While Since Both His Her Its Their Our My Some Many Most No Not Officials Police Residents Witnesses Reports`.split(
    /\s+/,
  ),
);

function firstWord(line: Line, from: number): string {
  let at = from;
  while (OPENING.test(word(line, at)) || CLOSING.test(word(line, at))) at++;
  return word(line, at);
}

/** A list number "1." that wink takes for a sentence belongs to what it numbers. */
function startsWithNumber(line: Line, i: number): boolean {
  if (word(line, i) !== '.' || !/^\d{1,3}$/.test(word(line, i - 1))) return false;
  return i < 2 || (line.tokens[i - 2]?.ends ?? false);
}

/** Quoted fragments of up to this many tokens are not torn: "Stop! Go!" they cried (a guess). */
const SHORT_QUOTE = 12;

function keepShortQuotesWhole(line: Line): void {
  let opened = -1;
  line.tokens.forEach((token, i) => {
    if (token.end - token.start !== 1) return;
    const form = line.text.slice(token.start, token.end);
    if (opened < 0 && /^["“«]$/.test(form)) opened = i;
    else if (opened >= 0 && /^["”»]$/.test(form)) {
      const within = i - opened <= SHORT_QUOTE && opened > 0 && !line.tokens[opened - 1]?.ends;
      const followed = i - opened <= SHORT_QUOTE && /^\p{Ll}/u.test(word(line, i + 1));
      if (within || followed) for (let k = opened; k < i; k++) setEnds(line, k, false);
      opened = -1;
    }
  });
}

/** A closing mark behind a full stop ends its sentence where a word follows that only opens one. */
function endAfterQuotes(line: Line): void {
  for (let i = 1; i + 1 < line.tokens.length; i++) {
    if (!touches(line, i - 1)) continue;
    const closes = /^["”’»]$/u.test(word(line, i)) && /^[.!?]$/.test(word(line, i - 1));
    if (closes && !touches(line, i) && STARTERS.has(word(line, i + 1))) setEnds(line, i, true);
  }
}

/** Brackets of up to this many tokens are not torn: "(D-N.J.)", "(Gen. Omar Saleh)"; longer ones may hold sentences (a guess). */
const SHORT_BRACKET = 12;

function keepBracketsWhole(line: Line): void {
  let opened = -1;
  line.tokens.forEach((_token, i) => {
    if (isMark(line, i, '(') || isMark(line, i, '[')) opened = i;
    if (opened < 0 || !(isMark(line, i, ')') || isMark(line, i, ']'))) return;
    const within = opened > 0 && !line.tokens[opened - 1]?.ends;
    if (within && i - opened <= SHORT_BRACKET) for (let k = opened; k < i; k++) setEnds(line, k, false);
    opened = -1;
  });
}

function setEnds(line: Line, i: number, ends: boolean): void {
  const token = line.tokens[i];
  if (token !== undefined) token.ends = ends;
}
