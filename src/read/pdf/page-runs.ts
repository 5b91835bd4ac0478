import { withDropCaps } from './drop-caps.ts';
import { withoutNoteNumbers } from './note-numbers.ts';
import { isRightToLeft, LEAST_SPACE, type Word } from './words.ts';

/** A stretch of text on one baseline, in points from the lower left corner of its page. */
export interface Run {
  text: string;
  x: number;
  /** Where it ends. */
  right: number;
  /** Its baseline. */
  y: number;
  /** Height of its letters. */
  size: number;
  words: readonly Word[];
}

/** Between two words of one run there is less than this part of the letters' height; in justified lines up to 0.9. Guess. */
const WIDEST_SPACE = 1;
/** In a line whose letters are set apart from each other, a gap that the file writes no space for is none below this. Guess. */
const LEAST_BETWEEN_APART = 0.3;
/** Baselines this part of a letter apart are one. Guess. */
const SAME_LINE = 0.5;

/** The runs of a page, lines from top to bottom, and the notes whose numbers were left out of them. */
export function pageRuns(words: readonly Word[]): { runs: Run[]; notes: string[] } {
  const lines = linesOf(withDropCaps(words)).map(withoutNoteNumbers);
  return { runs: lines.flatMap((line) => runsOf(line.words)), notes: lines.flatMap(({ notes }) => notes) };
}

/** Pieces by baseline, from the top down, each line's from left to right. */
export function linesOf<T extends Pick<Run, 'x' | 'y' | 'size'>>(pieces: readonly T[]): T[][] {
  const lines: T[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    // A raised or lowered letter belongs to the line whose letters are larger.
    if (line && first && Math.abs(first.y - piece.y) < SAME_LINE * Math.max(first.size, piece.size)) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((one, other) => one.x - other.x);
  return lines;
}

/** A line's words as runs. */
export function runsOf(line: readonly Word[]): Run[] {
  const size = Math.max(...line.map((word) => word.size));
  const stretches: Word[][] = [];
  for (const word of line) {
    const last = stretches.at(-1)?.at(-1);
    if (last && word.x - last.right < WIDEST_SPACE * size) stretches.at(-1)?.push(word);
    else stretches.push([word]);
  }
  return stretches.map(runOf);
}

function runOf(words: readonly Word[]): Run {
  const [first] = words;
  return {
    text: textOf(words),
    x: first?.x ?? 0,
    right: Math.max(...words.map(({ right }) => right)),
    y: first?.y ?? 0,
    size: Math.max(...words.map((word) => word.size)),
    words,
  };
}

function textOf(words: readonly Word[]): string {
  let text = '';
  let last: Word | null = null;
  const least = areLettersApart(words) ? LEAST_BETWEEN_APART : LEAST_SPACE;
  for (const word of inReadingOrder(words)) {
    const gap = last === null ? 0 : Math.max(word.x - last.right, last.x - word.right);
    text += (last !== null && (word.spaced || gap > least * word.size) ? ' ' : '') + word.text;
    last = word;
  }
  return text;
}

/** "K u n a r": more letters by themselves than spaces. */
function areLettersApart(words: readonly Word[]): boolean {
  const spaces = words.filter(({ spaced }) => spaced).length;
  return spaces > 0 && words.filter(({ text }) => text.length === 1).length > 2 * (spaces + 1);
}

/** From right to left where most words are written so; Latin words within keep their order. */
function inReadingOrder(words: readonly Word[]): readonly Word[] {
  const turned = words.filter(({ text }) => isRightToLeft(text)).length;
  if (turned * 2 <= words.length) return words;
  const order: Word[] = [];
  let latin: Word[] = [];
  for (const word of [...words].reverse()) {
    if (/^[\p{Script=Latin}]/u.test(word.text)) latin.unshift(word);
    else {
      order.push(...latin, word);
      latin = [];
    }
  }
  return [...order, ...latin];
}
