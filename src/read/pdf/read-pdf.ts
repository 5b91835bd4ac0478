import { failed, type Outcome } from '../../model/problem.ts';
import { NOTHING_STATED, type Reading } from '../read-flags.ts';
import { readText } from '../text/read-text.ts';
import { timesRefused, UNPACKS_TO_MORE } from './bounded-arrays.ts';
import { wordsIn } from './mend-hyphen.ts';
import { type Doubt, settleNoteNumbers } from './note-references.ts';
import { ALL_PICTURES, damaged, type OpenPdf, openPdf, SMALL_PICTURES } from './open-pdf.ts';
import { withoutFurniture } from './page-furniture.ts';
import { type Paragraph, paragraphsOf, rejoined } from './paragraphs.ts';
import { type PdfPage, readPage } from './read-page.ts';
import { readingOrder } from './reading-order.ts';
import { doubtful, textless, unseen } from './remarks.ts';
import type { DigitWidths } from './words.ts';

/** More pages are a book. Guess: the longest reports of inquiries have about 1,200. */
export const MOST_PAGES = 2_000;
/** Fewer letters a page, on the whole, and the pages are pictures. Guess. */
const FEWEST_LETTERS = 40;
/** Up to this part of the letters may be ones that no text has. Guess. */
const MOST_UNKNOWN = 0.2;
/** On so many pages photographs are unpacked to see what stands on them: some seconds each. Guess. */
const MOST_PALE = 12;
/** Letters this much smaller than the body's, at the end of a page, are notes. Guess. */
const NOTE_SIZE = 0.9;

/**
 * A PDF's text in reading order, a paragraph a line, without running heads, page numbers and numbers of notes; notes come
 * last. Problems: 'encrypted', 'damaged', 'no text', 'too large'.
 */
export async function readPdf(bytes: Uint8Array, file: string | null): Promise<Outcome<Reading>> {
  const before = timesRefused();
  const outcome = await readWhole(bytes, file);
  if (timesRefused() === before) return outcome;
  const message = `This PDF is not read: ${UNPACKS_TO_MORE}. Print it to a new PDF, or save its text, and read that.`;
  return failed('too large', message, { file });
}

async function readWhole(bytes: Uint8Array, file: string | null): Promise<Outcome<Reading>> {
  const opened = await openPdf(bytes, file, SMALL_PICTURES);
  if (!opened.ok) return opened;
  const { pdf } = opened.value;
  try {
    if (pdf.numPages > MOST_PAGES)
      return failed(
        'too large',
        `This PDF has ${pdf.numPages} pages; at most ${MOST_PAGES} are read. Split it into its reports.`,
        { file },
      );
    const pages = await pagesOf(opened.value, bytes);
    const why = noText(pages);
    if (why) return failed('no text', why, { file });
    const info = await pdf.getMetadata().catch(() => ({ info: {} }));
    const { paragraphs, doubts } = textOf(pages);
    return {
      ok: true,
      value: {
        ...readingOf(paragraphs, info.info),
        remarks: [...doubtful(doubts), ...unseen(pages), ...textless(pages)],
      },
    };
  } catch (error) {
    return damaged(error, file);
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

async function pagesOf(open: OpenPdf, bytes: Uint8Array): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  const widths: DigitWidths = new Map();
  for (let number = 1; number <= open.pdf.numPages; number++) pages.push(await readPage(open, number, widths));
  const pale = pages.flatMap((page, at) => (isPale(page) ? [at] : [])).slice(0, MOST_PALE);
  if (pale.length === 0) return pages;
  // White letters may stand on a large photograph: where these are, only unpacking them tells.
  const again = await openPdf(bytes, null, ALL_PICTURES);
  if (!again.ok) return pages;
  for (const at of pale) pages[at] = await readPage(again.value, at + 1, widths);
  await again.value.pdf.destroy().catch(() => undefined);
  return pages;
}

function isPale({ hidden }: PdfPage): boolean {
  return hidden.some(({ why }) => why === 'no contrast');
}

function noText(pages: readonly PdfPage[]): string | null {
  let letters = 0;
  let unknown = 0;
  for (const { runs } of pages)
    for (const { text } of runs) {
      letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      unknown += text.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
    }
  if (unknown > (letters + unknown) * MOST_UNKNOWN)
    return 'The letters of this PDF have no meaning to a program (its fonts do not say which they are). Print it to a new PDF, or recognise its text (for example with ocrmypdf --force-ocr).';
  if (letters >= pages.length * FEWEST_LETTERS) return null;
  return 'The pages of this PDF are pictures: it was scanned (or its text is broken). Recognise its text first (for example with `ocrmypdf in.pdf out.pdf`), look it over, and read that.';
}

interface PdfText {
  paragraphs: Paragraph[];
  /** For each page its figures that may end in the number of a note. */
  doubts: Doubt[][];
}

function textOf(pages: readonly PdfPage[]): PdfText {
  const bare = withoutFurniture(pages);
  const known = wordsIn(bare.flatMap(({ runs }) => runs.map(({ text }) => text)));
  const settled = bare.map(({ runs, turned, notes }) => {
    const blocks = [runs, ...turned].flatMap((part) => readingOrder(part.flatMap(({ words }) => words)));
    return settleNoteNumbers(blocks, notes);
  });
  const byPage = settled.map(({ blocks }) => blocks.flatMap((block) => paragraphsOf(block, known)));
  const size = bodySize(byPage.flat());
  const body: Paragraph[] = [];
  const notes: Paragraph[] = [];
  for (const paragraphs of byPage) {
    let end = paragraphs.length;
    while (end > 0 && (paragraphs[end - 1]?.size ?? 0) < size * NOTE_SIZE) end -= 1;
    body.push(...paragraphs.slice(0, end));
    notes.push(...paragraphs.slice(end));
  }
  return { paragraphs: [...rejoined(body, known), ...notes], doubts: settled.map(({ doubts }) => doubts) };
}

/** The size that most letters have. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

function readingOf(paragraphs: readonly Paragraph[], info: object): Reading {
  const reading = readText(paragraphs.map(({ text }) => text).join('\n'));
  const told = (name: string) => stringIn(info, name);
  return {
    text: reading.text,
    stated: {
      ...NOTHING_STATED,
      published: reading.stated.published,
      made: pdfDate(told('CreationDate') ?? ''),
      title: largestFirst(paragraphs) ?? reading.stated.title ?? properTitle(told('Title')),
      author: told('Author'),
      language: told('Language'),
    },
  };
}

/** A first paragraph in letters larger than the body's is the title, as a reader sees it. */
function largestFirst(paragraphs: readonly Paragraph[]): string | null {
  const [first] = paragraphs;
  const isLarge = first && first.size > bodySize(paragraphs) * 1.15 && first.text.length < 250;
  return isLarge && /\p{L}{3}/u.test(first.text) ? first.text : null;
}

/** Programs put the name of the file they worked on there. */
function properTitle(title: string | null): string | null {
  return title === null || /\.\w{2,4}$|^(?:microsoft word|untitled|document\d*$)/i.test(title) ? null : title;
}

function stringIn(info: object, name: string): string | null {
  const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;
}

/** "D:20251014093000+05'00'" as ISO 8601, or null. */
function pdfDate(said: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})\d{0,2}(Z|[+-]\d{2}'?\d{0,2})?)?/.exec(said);
  if (!found) return null;
  const [, year, month, day, hour, minute, zone = ''] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const offset = zone.replace("'", ':').replace(/:$/, ':00');
  return `${date}T${hour}:${minute}${offset}`;
}
