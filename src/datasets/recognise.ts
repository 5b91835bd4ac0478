import { ROW_FORMATS, type RowFormatName } from '../model/dataset.ts';
import { columnsIn } from './columns.ts';
import { FORMATS } from './formats.ts';
import { cellsOf, type Layout, RecordCutter } from './records.ts';
import type { RowFormat } from './row-format.ts';

export type Encoding = 'utf-8' | 'latin1';

/** How a file is to be read: found out from its beginning. */
export interface FilePlan {
  format: RowFormat;
  layout: Layout;
  header: readonly string[] | null;
  encoding: Encoding;
  /** Where the first row begins. */
  start: { position: number; line: number };
  /** What it was known by, in words. */
  because: string;
}

/** `json`: no table; our own export, to be read otherwise. */
export type Recognised =
  | { is: 'rows'; plan: FilePlan }
  | { is: 'json' }
  | { is: 'nothing'; line: number; message: string };

/**
 * What a file is, from its first bytes (a binary string, a character a byte; some 64 KB are enough) and what the user says it is.
 */
export function recognise(
  head: string,
  said: { format?: RowFormatName | undefined; encoding?: Encoding | undefined } = {},
): Recognised {
  if (head.length === 0) return nothing('the file is empty');
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head) || looksWide(head))
    return nothing('the file is UTF-16; save it as UTF-8 (iconv -f UTF-16 -t UTF-8 FILE > NEW)');
  if (head.slice(0, 4096).includes('\0')) return nothing('the file is no text');
  const mark = head.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const text = head.slice(mark);
  if (/^\s*[{[]/.test(text)) return { is: 'json' };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text))
    return nothing('the file is a web page; a download that asks to log in gives one');
  const found = said.format ? byName(text, FORMATS[said.format]) : byLooks(text);
  if ('message' in found) return nothing(found.message);
  const { format, layout, header, because } = found;
  const cutter = new RecordCutter(layout, { position: mark, line: 1 });
  const start = header === null ? { position: mark, line: 1 } : headerEnd(cutter, text);
  return { is: 'rows', plan: { format, layout, header, encoding: said.encoding ?? 'utf-8', start, because } };
}

function nothing(message: string): Recognised {
  return { is: 'nothing', line: 1, message };
}

/** Every other byte is 0 where letters of ours are written in two. */
function looksWide(head: string): boolean {
  const [even, odd] = [0, 1].map((from) => {
    let zeros = 0;
    for (let at = from; at < Math.min(head.length, 200); at += 2) if (head.charCodeAt(at) === 0) zeros++;
    return zeros;
  });
  return (even ?? 0) > 50 || (odd ?? 0) > 50;
}

/** The place behind the first record that is not empty. */
function headerEnd(cutter: RecordCutter, text: string): { position: number; line: number } {
  let at = 0;
  for (;;) {
    const newline = text.indexOf('\n', at);
    const piece = text.slice(at, newline === -1 ? text.length : newline + 1);
    const records = cutter.take(piece, newline === -1);
    if (records.length > 0 || newline === -1) return cutter.at;
    at = newline + 1;
  }
}

interface Found {
  format: RowFormat;
  layout: Layout;
  header: readonly string[] | null;
  because: string;
}

const DELIMITERS = [',', '\t', ';', '|'];

/** The cells of the first line, by the delimiter that parts it most often. */
function firstCells(text: string): { delimiter: string; cells: string[]; line: string } {
  const line = (text.split('\n').find((each) => each.trim() !== '') ?? '').replace(/\r$/, '');
  const tries = DELIMITERS.map((delimiter) => ({ delimiter, cells: cellsOf(line, { delimiter, quotes: true }), line }));
  return tries.reduce((best, each) => (each.cells.length > best.cells.length ? each : best));
}

function byName(text: string, format: RowFormat): Found | { message: string } {
  const { delimiter, cells, line } = firstCells(text);
  if (!format.header) return headless(line, format) ?? { message: countMessage(line.split('\t').length, format) };
  const { missing, found } = columnsIn(cells, format);
  if (missing.length > 0) return { message: missingMessage(format, missing, found.length, cells) };
  return { format, layout: { delimiter, quotes: format.quotes }, header: cells, because: 'as you say' };
}

function byLooks(text: string): Found | { message: string } {
  const { delimiter, cells, line } = firstCells(text);
  const formats = ROW_FORMATS.map((name) => FORMATS[name]);
  for (const format of formats.filter((each) => !each.header)) {
    const found = headless(line, format);
    if (found) return found;
  }
  const scored = formats
    .filter((format) => format.header)
    .map((format) => ({ format, ...columnsIn(cells, format) }))
    .sort((a, b) => b.found.length - a.found.length);
  const [best] = scored;
  if (!best || best.found.length < FEW)
    return {
      message: `the first line is no header of a format that is known (${formats.map(({ title }) => title).join('; ')}); name it with --format`,
    };
  const { format, found, missing } = best;
  if (missing.length > 0) return { message: missingMessage(format, missing, found.length, cells) };
  const because = `its header has ${found.length} of ${format.columns.length} columns of that name`;
  return { format, layout: { delimiter, quotes: format.quotes }, header: cells, because };
}

/** Fewer columns in common say nothing: many tables have a country and a year. */
const FEW = 5;

/** A file without a header is known by its first line: how many cells, a number first, a day of eight or fourteen digits second. */
function headless(line: string, format: RowFormat): Found | null {
  const cells = line.split('\t');
  const isLong = cells.length <= format.columns.length && cells.length >= format.needed.length;
  const day = format.name === 'gdelt-mentions' ? /^\d{14}$/ : /^\d{8}$/;
  if (!isLong || !/^\d+$/.test(cells[0] ?? '') || !day.test(cells[1] ?? '')) return null;
  const because = `its first line has ${cells.length} cells between tabs, a number and a day first`;
  return { format, layout: { delimiter: '\t', quotes: false }, header: null, because };
}

function countMessage(count: number, { title }: RowFormat): string {
  const old = count === 57 || count === 58 ? '; 57 or 58 cells are GDELT 1.0, which is not read' : '';
  return `the first line has ${count} cells between tabs, and is no row of ${title}${old}`;
}

function missingMessage(
  format: RowFormat,
  missing: readonly string[],
  found: number,
  cells: readonly string[],
): string {
  const one = cells.length === 1 ? '; the whole line is one cell: is the delimiter another one?' : '';
  return `looks like ${format.title} by ${found} of its columns, and lacks ${missing.join(', ')}${one}`;
}
