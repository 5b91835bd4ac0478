import { BLOCKS } from './element-rules.ts';
import { releasedMarks } from './held-marks.ts';

/** The little of the DOM that is needed to walk an article. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;
/** Stands for a <br> until the line is whole; not a character that pages carry. */
const BREAK = '\u0001';
/** A cell that holds one of these lays out the page rather than a row of data. */
const LAYOUT = new Set(['p', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'section', 'article', 'blockquote']);
/** Longer cells are running text. Guess. */
const LONGEST_CELL = 240;

/**
 * An article's text, one line per paragraph, heading, list item and table row ("Paktika | 12 | 30": the bars keep a
 * row from reading as a sentence). Footnote numbers are left out, since "killed 23" with note 1 would read 231.
 */
export function articleLines(root: PageNode): string[] {
  const lines: string[] = [];
  let open = '';
  const flush = (): void => {
    for (const line of brokenLines(open)) lines.push(line);
    open = '';
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) open += node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') open += BREAK;
    if (name === 'br' || isNote(name, node)) return;
    const row = name === 'tr' ? dataRow(node) : null;
    const block = BLOCKS.has(name);
    if (block) flush();
    if (row !== null) lines.push(row);
    else for (const child of node.childNodes) walk(child);
    if (block) flush();
  };
  walk(root);
  flush();
  return lines.filter((line) => line !== '');
}

function isNote(name: string, node: PageNode): boolean {
  return name === 'sup' && /^\s*[[(]?(?:\d{1,3}|[a-z*†‡]|note \d+)[\])]?\s*$/i.test(node.textContent ?? '');
}

/** The row's cells, or null where they hold running text and are to be read as blocks. */
function dataRow(row: PageNode): string | null {
  const cells: string[] = [];
  for (const cell of row.childNodes) {
    const name = cell.nodeName.toLowerCase();
    if (name !== 'td' && name !== 'th') continue;
    if (holdsLayout(cell)) return null;
    cells.push(collapsed(cell.textContent ?? ''));
  }
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
