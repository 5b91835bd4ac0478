/**
 * Excel takes a file without this mark for one of its own code page, and "Québec" for "QuÃ©bec"; what reads UTF-8 passes it over.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, or that could hide one; a quotation of a report must not be run. Apostrophes before
 * it too, so that the one that is put there can be told from those of the text.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;
const MADE_HARMLESS = /^'+[=+\-@＝＋－＠\t\r\n]/u;

/** Text that begins like a formula with an apostrophe before it; other text as it is. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `withoutFormula` was given: for reading such a table back. */
export function asItWas(cell: string): string {
  return MADE_HARMLESS.test(cell) ? cell.slice(1) : cell;
}

/** One line of a table as RFC 4180 has it, its end included. Text that begins like a formula gets an apostrophe before it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${lineOf(cells, csvCell, ',')}\r\n`;
}

/** A loop: an export of a million rows spends much of its time here. */
function lineOf(cells: readonly (string | number | null)[], cellOf: typeof csvCell, between: string): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    line += (at > 0 ? between : '') + (cell === undefined || cell === null ? '' : cellOf(cell));
  }
  return line;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = withoutFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table parted by tabs, which no cell can hold: tabs and line ends within one become a space. */
export function tsvLine(cells: readonly (string | number | null)[]): string {
  return `${lineOf(cells, tsvCell, '\t')}\n`;
}

function tsvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return withoutFormula(value.replace(/[\t\r\n]+/g, ' '));
}
