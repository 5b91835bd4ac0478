/** How the lines of a file are made up. `quotes`: a cell in quotation marks may hold delimiters and line ends (RFC 4180). */
export interface Layout {
  delimiter: string;
  quotes: boolean;
}

/** A record of a file: the text between two line ends that are not in quotation marks, without its own. */
export interface RawRecord {
  /** The first of its lines, counted from 1. */
  line: number;
  text: string;
  /** What keeps it from being read at all; it is then only its first line. */
  fault: { cell: number; message: string } | null;
}

/** Longer than this is no record but a quotation mark that nobody closed. Bytes; the longest seen are some 40 KB. */
const LONGEST = 1 << 20;
/** A line longer than this is not waited for. */
const LONGEST_LINE = 8 << 20;

const QUOTE = '"';

/**
 * Cuts a file into records as its pieces come in. The pieces are bytes as a binary string, a character each, so that places in
 * it are places in the file; quotes, delimiters and line ends are the same byte in UTF-8 and Latin-1. A quotation mark
 * that is never closed costs its own line only: reading goes on with the next one.
 */
export class RecordCutter {
  #rest = '';
  #line: number;
  #position: number;
  readonly #layout: Layout;

  /** `position` bytes and `line` - 1 lines of the file are behind it. */
  constructor(layout: Layout, at: { position: number; line: number }) {
    this.#layout = layout;
    this.#position = at.position;
    this.#line = at.line;
  }

  /** Where the next record begins: so much is read. */
  get at(): { position: number; line: number } {
    return { position: this.#position, line: this.#line };
  }

  /** The records that end in this piece. `last`: the file ends with it. */
  take(piece: string, last: boolean): RawRecord[] {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const out: RawRecord[] = [];
    let at = 0;
    // Looked for once, not from each line on to the end of the piece.
    let quote = this.#layout.quotes ? foundAt(text, 0) : text.length;
    while (at < text.length) {
      if (quote < at) quote = foundAt(text, at);
      const end = this.#endOf(text, at, quote, last);
      if (end === null) break;
      const line = this.#line;
      const raw = text.slice(at, text.charCodeAt(end.to - 1) === CR ? end.to - 1 : end.to);
      this.#line += end.lines;
      at = Math.min(text.length, end.to + 1);
      if (raw !== '') out.push({ line, text: raw, fault: end.fault });
    }
    this.#position += at;
    this.#rest = text.slice(at);
    return out;
  }

  /** Where the record that starts at `from` ends; null where more has to come in first. `quote`: the next one in the text. */
  #endOf(
    text: string,
    from: number,
    quote: number,
    last: boolean,
  ): { to: number; lines: number; fault: RawRecord['fault'] } | null {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline === -1 ? text.length : newline;
    if (newline === -1 && text.length - from > LONGEST_LINE)
      return { to: text.length, lines: 1, fault: { cell: 0, message: 'a line of more than 8 MB: this is no table' } };
    if (quote >= lineEnd) return newline === -1 && !last ? null : { to: lineEnd, lines: 1, fault: null };
    const scanned = scanQuoted(text, from, this.#layout.delimiter);
    const runsOn = scanned.fault === null && scanned.open !== null;
    if (runsOn && !last && text.length - from <= LONGEST) return null;
    if (scanned.fault === null && !runsOn) {
      if (scanned.end === text.length && !last) return null;
      return { to: scanned.end, lines: scanned.lines, fault: null };
    }
    // What the record holds is not known: it ends with its line, and the others are tried on their own.
    if (newline === -1 && !last) return null;
    const cell = scanned.fault?.cell ?? scanned.open ?? 0;
    const isFar = runsOn || (scanned.fault !== null && scanned.fault.at > lineEnd);
    const message = isFar
      ? 'a quotation mark is opened and not closed'
      : 'something stands behind a closing quotation mark; a quotation mark within a cell is written twice';
    return { to: lineEnd, lines: 1, fault: { cell, message } };
  }
}

/** Where the next quotation mark stands; the end of the text where none does. */
function foundAt(text: string, from: number): number {
  const at = text.indexOf(QUOTE, from);
  return at === -1 ? text.length : at;
}

const CR = 13;

interface Scanned {
  /** Of the record: its line end, or the end of the text. */
  end: number;
  lines: number;
  /** The number of the cell that is still open at the end of the text; null where none is. */
  open: number | null;
  fault: { cell: number; at: number } | null;
}

function scanQuoted(text: string, from: number, delimiter: string): Scanned {
  let at = from;
  let lines = 1;
  for (let cell = 0; ; cell++) {
    if (text[at] === QUOTE) {
      let close = at + 1;
      for (;;) {
        close = text.indexOf(QUOTE, close);
        if (close === -1) return { end: text.length, lines, open: cell, fault: null };
        if (text[close + 1] !== QUOTE) break;
        close += 2;
      }
      for (let n = text.indexOf('\n', at); n !== -1 && n < close; n = text.indexOf('\n', n + 1)) lines++;
      at = close + 1;
      const next = text[at];
      if (next === undefined || next === '\n') return { end: at, lines, open: null, fault: null };
      if (next === '\r' && (text[at + 1] === '\n' || text[at + 1] === undefined))
        return { end: Math.min(at + 1, text.length), lines, open: null, fault: null };
      if (next !== delimiter) return { end: at, lines, open: null, fault: { cell, at } };
      at += 1;
      continue;
    }
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const comma = text.indexOf(delimiter, at);
    if (comma === -1 || comma > lineEnd) return { end: lineEnd, lines, open: null, fault: null };
    at = comma + 1;
  }
}

/** The cells of a sound record, without the quotation marks around them. */
export function cellsOf(record: string, { delimiter, quotes }: Layout): string[] {
  if (!quotes || !record.includes(QUOTE)) return record.split(delimiter);
  const out: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === QUOTE) {
      let close = at + 1;
      for (;;) {
        close = record.indexOf(QUOTE, close);
        if (close === -1 || record[close + 1] !== QUOTE) break;
        close += 2;
      }
      const end = close === -1 ? record.length : close;
      out.push(record.slice(at + 1, end).replaceAll('""', QUOTE));
      at = end + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      out.push(next === -1 ? record.slice(at) : record.slice(at, next));
      if (next === -1) return out;
      at = next;
    }
    if (at >= record.length) return out;
    at += 1;
    if (at === record.length) {
      out.push('');
      return out;
    }
  }
}
