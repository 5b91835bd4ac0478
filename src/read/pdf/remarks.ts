import type { Remark } from '../read-flags.ts';
import type { Doubt } from './note-references.ts';
import type { Hidden } from './painted.ts';
import type { PdfPage } from './read-page.ts';

/** More are told by how many they are. */
const MOST_TOLD = 5;
/** Fewer hidden words on a page are marks of the program that made it. Guess. */
const FEWEST_WORDS = 4;
const LONGEST = 160;
const FEW_PAGES = 5;
const MOST_NAMED = 20;

/** What is told of figures that may end in the number of a note; `byPage` from the first page on. */
export function doubtful(byPage: readonly (readonly Doubt[])[]): Remark[] {
  const told = byPage.flatMap((doubts, at) =>
    doubts.map(({ written, read, note }) => `"${written}" on page ${at + 1} (read as "${read}", note ${note})`),
  );
  if (told.length === 0) return [];
  const message = `Figures that may end in the number of a footnote are left open, and their claims have no number: ${listed(told)}. Look them up in the file.`;
  return [{ kind: 'doubtful figure', message }];
}

const WHY: Readonly<Record<Hidden, string>> = {
  unpainted: 'not painted',
  covered: 'covered by something',
  'no contrast': 'in the colour of what they stand on',
  'too small': 'too small to read',
  'off the page': 'outside the page',
  layer: 'in a layer that is switched off',
};

/** What is told of words that a reader of the pages cannot see. */
export function unseen(pages: readonly Pick<PdfPage, 'hidden'>[]): Remark[] {
  const told = pages.flatMap(({ hidden }, at) =>
    hidden
      .filter(({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS)
      .map(
        ({ text, why }) =>
          `page ${at + 1}, ${WHY[why]}: "${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`,
      ),
  );
  if (told.length === 0) return [];
  const message = `Words that a reader of this PDF cannot see were left out (${listed(told)}). If they belong to the report, read a copy in which they show.`;
  return [{ kind: 'hidden text', message }];
}

/** What is told of pages without a letter beside others that have some: scans among them are easily missed. */
export function textless(pages: readonly Pick<PdfPage, 'runs' | 'turned'>[]): Remark[] {
  const bare = pages.flatMap(({ runs, turned }, at) => (runs.length + turned.length === 0 ? [at + 1] : []));
  // One blank page among many is a cover's back.
  if (bare.length === 0 || (bare.length === 1 && pages.length > FEW_PAGES)) return [];
  const named =
    bare.length === 1
      ? `Page ${bare[0]} has`
      : `Pages ${bare.slice(0, MOST_NAMED).join(', ')}${bare.length > MOST_NAMED ? ' and more' : ''} have`;
  const message = `${named} no text: blank, or pictures. If something stands there, recognise it first (for example with \`ocrmypdf --skip-text in.pdf out.pdf\`) and read that.`;
  return [{ kind: 'no text', message }];
}

function listed(told: readonly string[]): string {
  const more = told.length - MOST_TOLD;
  return `${told.slice(0, MOST_TOLD).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
