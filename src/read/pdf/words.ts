import type { Letter } from './page-walk.ts';

/** Letters without a space between them, on one baseline and of one size, in points from the lower left corner. */
export interface Word {
  text: string;
  x: number;
  /** Where it ends. */
  right: number;
  /** Its baseline. */
  y: number;
  /** Height of its letters. */
  size: number;
  /** The file writes a space before it. */
  spaced: boolean;
  /** A digit whose font has a wider one of the same: most likely a raised one that the font draws so. */
  narrow: boolean;
}

/** From here on a gap (as part of the letters' height) is a space, where the file writes none. Guess: a space is about 0.25. */
export const LEAST_SPACE = 0.12;
/** A letter may begin so far before the last one's end: kerning. Guess. */
const MOST_KERNING = 0.35;
/** Baselines that differ by more (of a letter's height) are two. Guess: the smallest raise of a note's number seen is 0.2. */
const SAME_BASE = 0.06;
/** Sizes that differ by more are two. */
const SAME_SIZE = 0.02;
/** A digit so much narrower than the same digit elsewhere in its font is another drawing of it. Guess: raised ones are 0.6. */
const NARROW = 0.8;

/** The widest drawing of each digit of a font, over the pages seen so far. */
export type DigitWidths = Map<string, number>;

/** Letters as words, in the order in which they were drawn. */
export function wordsOf(letters: readonly Letter[], widths: DigitWidths): Word[] {
  for (const { text, font, width } of letters) {
    const key = `${font} ${text}`;
    if (/^\d$/.test(text)) widths.set(key, Math.max(widths.get(key) ?? 0, width));
  }
  const words: Word[] = [];
  let open: Open | null = null;
  let spaced = false;
  const close = () => {
    if (open) words.push(wordOf(open));
    open = null;
  };
  for (const letter of letters) {
    if (letter.text.trim() === '') {
      close();
      spaced = true;
      continue;
    }
    const narrow = letter.width < NARROW * (widths.get(`${letter.font} ${letter.text}`) ?? 0);
    const last: Letter | undefined = open?.letters.at(-1);
    if (!open || !last || open.narrow !== narrow || !goesOn(last, letter)) {
      close();
      open = { letters: [], narrow, spaced };
    }
    spaced = false;
    open.letters.push(letter);
  }
  close();
  return words;
}

function goesOn(last: Letter, next: Letter): boolean {
  const size = Math.max(last.size, next.size);
  if (Math.abs(last.size - next.size) > SAME_SIZE * size || Math.abs(last.y - next.y) > SAME_BASE * size) return false;
  const gap = next.x - last.right;
  if (isMark(next.text)) return gap > -size && gap < LEAST_SPACE * size;
  // Right-to-left text may be drawn in the order in which it is read.
  if (isRightToLeft(next.text) && isRightToLeft(last.text) && next.right <= last.x + MOST_KERNING * size)
    return last.x - next.right < LEAST_SPACE * size;
  return gap > -MOST_KERNING * size && gap < LEAST_SPACE * size + last.spacing;
}

interface Open {
  letters: Letter[];
  narrow: boolean;
  spaced: boolean;
}

function wordOf({ letters, narrow, spaced }: Open): Word {
  const [first] = letters;
  return {
    text: textOf(letters),
    x: Math.min(...letters.map(({ x }) => x)),
    right: Math.max(...letters.map(({ right }) => right)),
    y: first?.y ?? 0,
    size: first?.size ?? 0,
    spaced,
    narrow,
  };
}

/** The letters in the order in which they are read. */
function textOf(letters: readonly Letter[]): string {
  if (!letters.some(({ text }) => isRightToLeft(text))) return plain(letters.map(({ text }) => text).join(''));
  const inOrder = letters
    .map((letter, at) => ({ letter, at }))
    .sort((one, other) =>
      isMark(one.letter.text) || isMark(other.letter.text) ? one.at - other.at : other.letter.x - one.letter.x,
    )
    .map(({ letter }) => letter.text)
    .join('');
  // Figures and Latin words stand the other way round within such a word.
  return plain(inOrder).replace(/[\p{Nd}.,:/A-Za-z]{2,}/gu, (part) => [...part].reverse().join(''));
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && !/^\p{Nd}+$/u.test(text);
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/**
 * Ligatures and letters in the shape of their place in a word as the letters that they stand for. A hyphen that is drawn
 * is one, though some fonts call theirs a soft one.
 */
function plain(text: string): string {
  return text
    .replaceAll('\u00AD', '-')
    .replace(/[\uFB00-\uFDFF\uFE70-\uFEFC\u2126\u212A\u212B]+/g, (shaped) => shaped.normalize('NFKC'));
}
