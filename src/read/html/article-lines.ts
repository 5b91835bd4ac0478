import { furniture } from '../../knowledge/furniture.ts';
import { BLOCKS } from './element-rules.ts';
import { releasedMarks } from './held-marks.ts';
import { raisedMark } from './note-marks.ts';

/** The little of the DOM that is needed to walk an article. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** Stands for a <br> until the line is whole; not a character that pages carry. */
const BREAK = '\u0001';
/** A cell that holds one of these lays out the page rather than a row of data. */
const LAYOUT = new Set(['p', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'section', 'article', 'blockquote']);
/** Longer cells are running text. Guess. */
const LONGEST_CELL = 240;
/** A line that heads a list of other stories is short. Guess. */
const LONGEST_LABEL = 60;

/**
 * An article's text, one line per paragraph, heading, list item and table row ("Paktika | 12 | 30": the bars keep a
 * row from reading as a sentence). Footnote numbers are left out, since "killed 23" with note 1 would read 231.
 */
export function articleLines(root: PageNode): string[] {
  const lines: Line[] = [];
  const tables: Spans[] = [];
  let open = '';
  let linked = 0;
  let depth = 0;
  const flush = (): void => {
    const isLink = linked > 0 && linked >= open.trim().length;
    for (const text of brokenLines(open)) lines.push({ text, isLink });
    open = '';
    linked = 0;
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      open += text;
      if (depth > 0) linked += text.trim().length;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') open += BREAK;
    const mark = name === 'sup' ? raisedMark(releasedMarks(node.textContent ?? ''), open) : null;
    if (mark?.kind === 'power') open += mark.text;
    if (name === 'br' || (mark !== null && mark.kind !== 'text')) return;
    if (name === 'table') tables.push(new Map());
    if (name === 'a') depth += 1;
    const row = name === 'tr' ? dataRow(node, tables.at(-1) ?? new Map()) : null;
    const block = BLOCKS.has(name);
    if (block) flush();
    if (row !== null) lines.push({ text: row, isLink: false });
    else for (const child of node.childNodes) walk(child);
    if (block) flush();
    if (name === 'a') depth -= 1;
    if (name === 'table') tables.pop();
  };
  walk(root);
  flush();
  return withoutLinkLists(lines.filter(({ text }) => text !== ''));
}

interface Line {
  text: string;
  /** All of it leads elsewhere. */
  isLink: boolean;
}

/** Headlines of other stories, below a line that says so ("Read more") and in paragraphs of their own, are not this report's. */
function withoutLinkLists(lines: readonly Line[]): string[] {
  let isListed = false;
  return lines.flatMap(({ text, isLink }) => {
    const isLabel = text.length < LONGEST_LABEL && (furniture().anywhere(text) || furniture().closing(text));
    isListed = isLabel || (isListed && isLink);
    return isListed && isLink && !isLabel ? [] : [text];
  });
}

/** The text of a cell, without numbers of notes. */
function cellText(cell: PageNode): string {
  let text = '';
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) text += node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    const mark = name === 'sup' ? raisedMark(releasedMarks(node.textContent ?? ''), text) : null;
    if (mark?.kind === 'power') text += mark.text;
    if (mark !== null && mark.kind !== 'text') return;
    if (name === 'br' || BLOCKS.has(name)) text += ' ';
    for (const child of node.childNodes) walk(child);
  };
  walk(cell);
  return collapsed(text);
}

/** Cells that go on in the rows below, by column. */
type Spans = Map<number, { text: string; rows: number }>;
/** More rows are no table that a person wrote. Guess. */
const MOST_ROWS = 200;

/** The row's cells, with those that reach down from rows above, or null where they hold running text and are to be read as blocks. */
function dataRow(row: PageNode, spans: Spans): string | null {
  const cells: string[] = [];
  const takeSpans = (): void => {
    for (let span = spans.get(cells.length); span; span = spans.get(cells.length)) {
      if (span.rows === 1) spans.delete(cells.length);
      else span.rows -= 1;
      cells.push(span.text);
    }
  };
  for (const cell of row.childNodes) {
    const name = cell.nodeName.toLowerCase();
    if (name !== 'td' && name !== 'th') continue;
    if (holdsLayout(cell)) return null;
    takeSpans();
    const text = cellText(cell);
    const rows = Math.min(Number(cell.getAttribute?.('rowspan') ?? 1) || 1, MOST_ROWS);
    if (rows > 1 && text.length <= LONGEST_CELL) spans.set(cells.length, { text, rows: rows - 1 });
    cells.push(text);
  }
  takeSpans();
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return null;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length < 2 ? null : cells.join(' | ');
}

/** One paragraph in a cell is how editors write cells; two or more are a layout. */
function holdsLayout(cell: PageNode): boolean {
  let blocks = 0;
  for (const child of cell.childNodes) {
    const name = child.nodeName.toLowerCase();
    if (LAYOUT.has(name)) blocks += name === 'p' || name === 'div' ? 1 : 2;
  }
  return blocks > 1;
}

/** A break ends a line, except in the middle of a sentence: where the next part goes on in lower case. */
function brokenLines(text: string): string[] {
  const parts = text.split(BREAK).map(collapsed);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (part === '') lines.push('');
    else if (last && /^\p{Ll}/u.test(part) && !/[.!?]["”’]?$/.test(last)) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** One space between words; soft hyphens and zero-width spaces out, joiners of Arabic and Indic scripts kept. */
function collapsed(text: string): string {
  return releasedMarks(text)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
