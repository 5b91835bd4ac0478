import { type Box, uprightPage } from './matrix.ts';
import { fontOf, isOpaque, type OpenPdf } from './open-pdf.ts';
import { pageRuns, type Run } from './page-runs.ts';
import { type Letter, PageWalk } from './page-walk.ts';
import type { Hidden } from './painted.ts';
import { type DigitWidths, wordsOf } from './words.ts';

export interface PdfPage {
  runs: Run[];
  /** What stands on its side, a group for each direction, to be read after the rest. */
  turned: Run[][];
  height: number;
  /** Numbers of notes that were left out of the text. */
  notes: string[];
  /** What a reader of the page cannot see, and why. */
  hidden: { text: string; why: Hidden }[];
}

/** pdf.js: no annotations. They are readers' remarks, and fields of forms. */
const NO_ANNOTATIONS = 0;
/** Text on its side of fewer letters is a stamp in the margin. Guess: a turned table has 200. */
const FEWEST_TURNED = 150;
/** Unpainted letters are a scan's recognised text where they are so many times as many as those that are seen. Guess. */
const RECOGNISED = 5;

/** A page's text by where it stands, without numbers of notes and what nobody can see. */
export async function readPage({ pdf, ops }: OpenPdf, number: number, widths: DigitWidths): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const layers = await pdf.getOptionalContentConfig();
  const [left = 0, low = 0, right = 0, high = 0] = page.view;
  const isSideways = page.rotate % 180 !== 0;
  const [width, height] = isSideways ? [high - low, right - left] : [right - left, high - low];
  const box: Box = [0, 0, width, height];
  const walk = new PageWalk({
    fnArray,
    argsArray,
    ops,
    upright: uprightPage([left, low, right, high], page.rotate),
    box,
    font: (name) => fontOf(page, name),
    isOpaque: (image) => isOpaque(page, image),
    isLayerOn: (layer) => layers.isVisible(layer),
  });
  walk.walk();
  page.cleanup();
  const { 0: upright, ...others } = walk.letters;
  const { seen, hidden } = told(upright);
  const { runs, notes } = pageRuns(wordsOf(seen, widths));
  const turned = Object.values(others).flatMap((letters) => {
    const { seen } = told(letters);
    return seen.length < FEWEST_TURNED ? [] : [pageRuns(wordsOf(seen, widths)).runs];
  });
  return { runs, turned, height, notes, hidden };
}

/** The letters that a reader sees, and the words that he does not. */
function told(letters: readonly Letter[]): { seen: Letter[]; hidden: PdfPage['hidden'] } {
  const isRecognised = (letter: Letter) => letter.hidden === 'unpainted' || letter.hidden === 'covered';
  const visible = letters.filter(({ hidden }) => hidden === null);
  const recognised = letters.filter(isRecognised);
  // What a program recognised in a scan lies unpainted over or under its picture.
  const isScan = recognised.length > visible.length * RECOGNISED;
  const isSeen = (letter: Letter) => letter.hidden === null || (isScan && isRecognised(letter));
  return { seen: letters.filter(isSeen), hidden: hiddenIn(letters.filter((letter) => !isSeen(letter))) };
}

function hiddenIn(letters: readonly Letter[]): PdfPage['hidden'] {
  const hidden: PdfPage['hidden'] = [];
  let last: Letter | null = null;
  for (const letter of letters) {
    const open = hidden.at(-1);
    const isNear = last !== null && letter.hidden === last.hidden && Math.abs(letter.y - last.y) < letter.size * 3;
    const gap = last !== null && (letter.x - last.right > letter.size * 0.14 || letter.y !== last.y) ? ' ' : '';
    if (open && isNear) open.text += gap + letter.text;
    else if (letter.hidden !== null) hidden.push({ text: letter.text, why: letter.hidden });
    last = letter;
  }
  return hidden
    .map(({ text, why }) => ({ why, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
