import { linesOf, type Run } from './page-runs.ts';
import type { PdfPage } from './read-page.ts';

/** Heads and feet stand within this part of the page's height from its edges. Guess. */
const MARGIN = 0.12;
/** Browsers print within this part of it. Guess: Chromium within 0.035. */
const OUTERMOST = 0.05;
/** On this many pages the same line is a running head; on fewer where there are few pages. Guess. */
const REPEATED = 3;
const FEW_PAGES = 8;

/** What browsers print around a page: when it was printed and its name above, its address and the page's number below. */
const PRINTED = [
  /^\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\b/i,
  /^(?:https?|file):\/\/\S+(?: (?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?)?$/i,
];

const PAGE_NUMBER =
  /^(?:(?:page|p\.?|pg\.?)\s*)?[-–—|[(\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\])\s]*(?:(?:of|\/)\s*\d{1,4}[-–—|\])\s]*)?$/i;

/** The pages without running heads, running feet and page numbers. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = pages.length <= FEW_PAGES ? 2 : REPEATED;
  return pages.map((page) => {
    const gone = new Set<Run>();
    for (const line of edgeLines(page))
      if ((seen.get(keyOf(line)) ?? 0) >= enough || PAGE_NUMBER.test(wordsOf(line)) || isPrinted(line, page))
        for (const run of line) gone.add(run);
    return { ...page, runs: page.runs.filter((run) => !gone.has(run)) };
  });
}

/** In the outermost lines alone: a report may begin with a day. */
function isPrinted(line: readonly Run[], { height }: PdfPage): boolean {
  const isOutermost = line.every(({ y }) => y < height * OUTERMOST || y > height * (1 - OUTERMOST));
  return isOutermost && PRINTED.some((printed) => printed.test(wordsOf(line)));
}

function edgeLines({ runs, height }: Pick<PdfPage, 'runs' | 'height'>): Run[][] {
  return linesOf(runs.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN)));
}

/** Numbers differ from page to page, and nothing else. */
function keyOf(line: readonly Run[]): string {
  return wordsOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function wordsOf(line: readonly Run[]): string {
  return line.map(({ text }) => text.trim()).join(' ');
}
