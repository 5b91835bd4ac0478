/**
 * Excel takes a file without this mark for one of its own code page, and "Québec" for "QuÃ©bec"; what reads UTF-8 passes it over.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula, or that could hide one; a quotation of a report must not be run. */
const FORMULA = /^[=+\-@\t\r]/u;

/** One line of a table as RFC 4180 has it, its end included. Text that begins like a formula gets an apostrophe before it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
