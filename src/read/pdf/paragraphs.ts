import { labelledDate } from '../metadata/labelled-date.ts';
import { cellRows } from './cell-rows.ts';
import { joinWithoutHyphen } from './mend-hyphen.ts';
import { linesOf, type Run, runsOf } from './page-runs.ts';
import { tableRows } from './table-rows.ts';
import type { Word } from './words.ts';

/** A paragraph with the size of its letters. */
export interface Paragraph {
  text: string;
  size: number;
}

interface Line extends Paragraph {
  x: number;
  right: number;
  y: number;
}

/** In these, as parts of the letters' height. Guesses. */
const WIDE_CELL_GAP = 2.5;
const INDENT = 0.8;
/** Gaps of a spread line differ by less than this factor. Guess. */
const SAME_GAP = 1.15;
/** A line that is this much further from the one above than usual begins a paragraph. Guess. */
const WIDE_LEADING = 1.3;
/** Letters this much larger or smaller are a heading or a note. Guess. */
const OTHER_SIZE = 0.12;
/** A line that ends this part of its column before the edge is the last of its paragraph, if it ends a sentence. Guess. */
const SHORT_LINE = 0.15;

const SENTENCE_END = /[.!?]["”’')\]]*$/;
const BULLET = /^(?:[•▪■●◦‣–—*-]\s|\(?\d{1,2}[.)]\s)/;

/** The paragraphs of one column, with the words that its line ends cut in two made whole; `known` are words of the whole file. */
export function paragraphsOf(block: readonly Word[], known: ReadonlySet<string>): Paragraph[] {
  const words = linesOf(block);
  const lines = rowsAndLines(words);
  const leading = usualLeading(lines);
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: Paragraph[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (above && last && goesOn(above, line, { leading, left, right }))
      last.text = joinWithoutHyphen(last.text, line.text, known);
    else paragraphs.push({ text: line.text, size: line.size });
    above = line;
  }
  return paragraphs;
}

/** Each line, or each row of a table, whose cells may have several. */
function rowsAndLines(words: readonly (readonly Word[])[]): Line[] {
  const whole = cellRows(words);
  const rows = whole.length > 0 ? words.map(() => null) : tableRows(words);
  return words.flatMap((line, at) => {
    const row = whole.find(({ from, end }) => at >= from && at < end);
    if (row) return row.from === at ? [lineOf(runsOf(line), row.cells)] : [];
    return [lineOf(runsOf(line), rows[at] ?? null)];
  });
}

/** `cells` where the line is a row of a table. */
function lineOf(runs: readonly Run[], cells: readonly string[] | null): Line {
  const [first] = runs;
  let text = '';
  let end = first?.x ?? 0;
  const bar = isSpread(runs) ? ' ' : ' | ';
  for (const run of runs) {
    // Bars keep a row of a table from reading as a sentence, as they do in pages.
    const gap = run.x - end > WIDE_CELL_GAP * run.size ? bar : ' ';
    text += (text === '' ? '' : gap) + run.text.trim();
    end = run.right;
  }
  return {
    text: (cells?.join(' | ') ?? text).replace(/\s+/g, ' '),
    size: Math.max(...runs.map(({ size }) => size)),
    x: first?.x ?? 0,
    right: end,
    y: first?.y ?? 0,
  };
}

/** Whether words are spread over the width of a column: every gap as wide as the others. */
function isSpread(runs: readonly Run[]): boolean {
  const gaps = runs.slice(1).map((run, at) => run.x - (runs[at]?.right ?? 0));
  const isWordEach = runs.every(({ words }) => words.length === 1 && /\p{L}/u.test(words[0]?.text ?? ''));
  return gaps.length > 1 && isWordEach && Math.max(...gaps) < SAME_GAP * Math.min(...gaps);
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  steps.sort((one, other) => one - other);
  // The lower third: where paragraphs are set apart, half of the steps may be the wide ones.
  return steps[Math.floor(steps.length / 3)] ?? 0;
}

function goesOn(above: Line, line: Line, column: { leading: number; left: number; right: number }): boolean {
  if (Math.abs(above.size - line.size) > OTHER_SIZE * above.size) return false;
  if (above.y - line.y > WIDE_LEADING * column.leading || BULLET.test(line.text)) return false;
  if (labelledDate(above.text) !== null || labelledDate(line.text) !== null) return false;
  if (line.text.includes(' | ') || above.text.includes(' | ')) return false;
  const isIndented = line.x - column.left > INDENT * line.size;
  if (isIndented && above.x - column.left < INDENT * line.size) return false;
  const isShort = column.right - above.right > SHORT_LINE * (column.right - column.left);
  return !(isShort && SENTENCE_END.test(above.text));
}

/** Paragraphs with those made one that a column's or a page's end cut in two. */
export function rejoined(paragraphs: readonly Paragraph[], known: ReadonlySet<string>): Paragraph[] {
  const whole: Paragraph[] = [];
  for (const next of paragraphs) {
    const last = whole.at(-1);
    const isCut =
      last &&
      Math.abs(last.size - next.size) <= OTHER_SIZE * last.size &&
      /^\p{Ll}/u.test(next.text) &&
      /[\p{Ll}\p{N},\-­]$/u.test(last.text) &&
      !last.text.includes(' | ');
    if (isCut) last.text = joinWithoutHyphen(last.text, next.text, known);
    else whole.push({ ...next });
  }
  return whole;
}
