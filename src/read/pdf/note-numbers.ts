import type { Word } from './words.ts';

/** A number of a footnote stands so much (of its neighbour's height) above the baseline beside it. Guess: the least seen is 0.2. */
const LEAST_RISE = 0.12;
const MOST_RISE = 0.8;
/** One in letters of full size stands at least so high, and closer than a space. Guess. */
const LEAST_FULL_RISE = 0.2;
const GLUED = 0.2;
/** Smaller letters than this beside others are no part of the same figure. Guess. */
const SMALL = 0.85;
/** Small ones stand this close to what they are a note on. Guess: some leave a thin space. */
const NEAR = 0.45;

const NUMBER = /^[[(]?(?:\d{1,3}(?:[,;–-]\d{1,3})*|[*†‡§¶]{1,3}|[a-z]|[ivx]{2,5}|[¹²³⁰⁴-⁹]+)[\])]?[,;]?$/;
const UNIT = /(?:^|[\d\s])(?:k|c|m|d)?m$|(?:^|\s)(?:mi|ft|in|yd)$/i;

/** The words of a line from left to right without the numbers of notes, and which notes they name. */
export function withoutNoteNumbers(line: readonly Word[]): { words: Word[]; notes: string[] } {
  const words: Word[] = [];
  const notes: string[] = [];
  for (const word of line) {
    const before = words.at(-1);
    const power = before && NEAR_POWERS[word.text];
    if (power && isRaised(word, before) && UNIT.test(before.text)) {
      words[words.length - 1] = { ...before, text: before.text + power, right: word.right };
    } else if (NUMBER.test(word.text) && isNoteOn(word, before)) notes.push(...(word.text.match(/\d+/g) ?? []));
    else words.push(word);
  }
  return { words, notes };
}

/** "12 km" with a raised 2 is an area. */
const NEAR_POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

function isNoteOn(word: Word, before: Word | undefined): boolean {
  if (before === undefined) return false;
  if (!/^[a-z]/.test(word.text) && isFullNote(word, before)) return true;
  if (!isSmall(word, before)) return false;
  return isNear(word.x - before.right, before) && (isRaised(word, before) || isLevel(word, before));
}

function isNear(gap: number, { size }: Word): boolean {
  return gap < NEAR * size && gap > -size;
}

function isFullNote(word: Word, before: Word): boolean {
  const gap = (word.x - before.right) / before.size;
  return gap < GLUED && gap > -1 && isRaised(word, before) && word.y - before.y > LEAST_FULL_RISE * before.size;
}

function isRaised(word: Word, beside: Word): boolean {
  const rise = word.y - beside.y;
  return rise > LEAST_RISE * beside.size && rise < MOST_RISE * beside.size && word.size < beside.size * 1.1;
}

function isSmall(word: Word, beside: Word): boolean {
  return word.size < SMALL * beside.size;
}

/** Neither raised nor lowered: the 2 of "CO2" is lowered. */
function isLevel(word: Word, beside: Word): boolean {
  return Math.abs(word.y - beside.y) <= LEAST_RISE * beside.size && word.x - beside.right < 0.1 * beside.size;
}
