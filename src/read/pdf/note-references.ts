import { linesOf } from './page-runs.ts';
import type { Word } from './words.ts';

/** A figure that may end in the number of a note, as the file has it and as it is read. */
export interface Doubt {
  written: string;
  read: string;
  note: string;
}

/** Notes at a page's foot are in letters smaller than this beside the text's. Guess. */
const NOTE_SIZE = 0.93;
/** Letters of a size that are at least this part of a page are text. Guess. */
const MANY = 0.2;
/** Words this close (as part of their height) stand together. */
const GLUED = 0.16;

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,?$/i;

/** Where a note's number may stand: which word, and what is left of it. */
interface Place {
  at: number;
  rest: string;
  isCertain: boolean;
}

/**
 * Finds the numbers of notes that are set like the text's own figures: "231" for 23 with note 1. They show by the notes at
 * a page's foot whose number stands nowhere else, and by digits that their font draws narrower. Those that can be nothing
 * else are left out; where a figure may be whole, it is written "23[1?]", which is read as a figure that is not known.
 * `blocks` are the page's in reading order, `found` the notes whose raised number was found already.
 */
export function settleNoteNumbers(
  blocks: readonly (readonly Word[])[],
  found: readonly string[],
): { blocks: Word[][]; doubts: Doubt[] } {
  const words = blocks.flatMap((block) => linesOf(block).flat());
  const settled: (Word | null)[] = [...words];
  const doubts: Doubt[] = [];
  const size = bodySize(words);
  const notes = notesAtFoot(words, size);
  const seen = new Set([...found, ...settleNarrow(settled, notes)]);
  const missing = [...notes].filter((note) => !seen.has(note)).sort((one, other) => Number(one) - Number(other));
  const places = inOrder(missing.map((note) => placesOf(settled, note, size)));
  for (const [which, note] of missing.entries()) {
    const own = places[which] ?? [];
    const certain = own.find(({ isCertain }) => isCertain);
    for (const { at, rest } of certain ? [certain] : own) {
      const word = settled[at];
      if (!word) continue;
      const read = certain ? rest : `${rest}[${note}?]${endOf(word.text)}`;
      settled[at] = read === '' ? null : { ...word, text: read };
      if (!certain) doubts.push({ written: word.text, read, note });
    }
  }
  let from = 0;
  const kept = blocks.map((block) => {
    const own = settled.slice(from, from + block.length);
    from += block.length;
    return own.filter((word) => word !== null);
  });
  return { blocks: kept, doubts };
}

/**
 * Takes out digits that their font draws narrower than others, which are raised ones; behind a figure a one stays in doubt
 * that names no note, since a one is narrow in many fonts that have another for tables. Gives the notes named.
 */
function settleNarrow(words: (Word | null)[], notes: ReadonlySet<string>): string[] {
  const named: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = at > 0 ? words[at - 1] : null;
    if (!word?.narrow || !before || !isGlued(before, word)) continue;
    const isRaised = notes.has(word.text) || !/^1+$/.test(word.text) || !/\d$/.test(before.text);
    words[at] = isRaised ? null : { ...word, text: `[${word.text}?]` };
    named.push(word.text);
  }
  return named;
}

/** The numbers before small lines: "1 Ministry of Dams, yearly report". */
function notesAtFoot(words: readonly Word[], size: number): Set<string> {
  const notes = new Set<string>();
  for (const line of linesOf(words.filter((word) => word.size < size * NOTE_SIZE)))
    for (const [at, word] of line.entries()) {
      const [before, after] = [line[at - 1], line[at + 1]];
      const number = /^[[(]?(\d{1,3})[\]).]?$/.exec(word.text)?.[1];
      const isFirst = before === undefined || word.x - before.right > word.size;
      if (number !== undefined && isFirst && after && /^["“‘'(]?\p{L}/u.test(after.text)) notes.add(number);
    }
  return notes;
}

function placesOf(words: readonly (Word | null)[], note: string, size: number): Place[] {
  const places: Place[] = [];
  for (const [at, word] of words.entries()) {
    if (!word || word.size < size * NOTE_SIZE || !word.text.includes(note)) continue;
    const before = at > 0 ? (words[at - 1] ?? null) : null;
    const place = placeIn(word, before, note);
    if (place) places.push({ at, ...place });
  }
  return places;
}

function placeIn(word: Word, before: Word | null, note: string): Omit<Place, 'at'> | null {
  const said = word.text;
  const end = endOf(said);
  const bare = said.slice(0, said.length - end.length);
  if (!bare.endsWith(note)) return null;
  const rest = bare.slice(0, bare.length - note.length);
  const isBeside = before !== null && Math.abs(before.y - word.y) < word.size * 0.1 && word.x > before.right;
  if (rest === '') {
    const isAfterFigure = isBeside && /(?:\d|[.!?]["”’)]?)$/.test(before.text) && word.x - before.right < word.size;
    return isAfterFigure ? { rest: end, isCertain: true } : null;
  }
  if (/\p{L}\p{L}[.,;:!?]?["”’)\]]*$/u.test(rest) || /[.,;:!?"”’)\]]$/.test(rest))
    return { rest: rest + end, isCertain: /\p{L}{2}|["”’)\]]/u.test(rest) };
  const isAfterMonth = isBeside && MONTH.test(before.text);
  if (/^\d{1,3}(?:,\d{3})+$/.test(rest) || (isAfterMonth && /^(?:19|20)\d\d$/.test(rest)))
    return { rest: rest + end, isCertain: true };
  const isYear = /^(?:19|20)\d\d$/.test(bare);
  return /^\d[\d,]*$/.test(rest) && !isYear ? { rest, isCertain: false } : null;
}

/** Marks behind a figure or word: "231,". */
function endOf(said: string): string {
  return /(?<![.,;:!?"”’)\]])[.,;:!?"”’)\]]*$/.exec(said)?.[0] ?? '';
}

/** Only places that leave one for each note before and behind: notes are numbered as they are read. */
function inOrder(places: readonly (readonly Place[])[]): Place[][] {
  let from = -1;
  const after = places.map((own) => {
    const left = own.filter(({ at }) => at > from);
    from = left[0]?.at ?? from;
    return left;
  });
  let until = Number.POSITIVE_INFINITY;
  return after
    .reverse()
    .map((own) => {
      const left = own.filter(({ at }) => at < until);
      until = left.at(-1)?.at ?? until;
      return left;
    })
    .reverse();
}

function isGlued(before: Word, word: Word): boolean {
  return Math.abs(before.y - word.y) < word.size * 0.1 && Math.abs(word.x - before.right) < GLUED * word.size;
}

/** The largest size that many letters have: a page may have more of notes. */
function bodySize(words: readonly Word[]): number {
  const letters = new Map<number, number>();
  let all = 0;
  for (const { text, size } of words) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    all += text.length;
  }
  return Math.max(0, ...[...letters].filter(([, count]) => count >= all * MANY).map(([size]) => size));
}
