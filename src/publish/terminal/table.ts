import { cut, type Mark, type Page, padEnd, widthOf } from './page.ts';

export interface Column {
  title: string;
  /** Narrow columns keep their width; the others share what the terminal has left. */
  stretch?: boolean;
  right?: boolean;
}

export interface Cell {
  text: string;
  mark?: Mark;
}

const GAP = 2;
const NARROWEST = 8;

/** Rows under titles, in columns that fit the page. Cells are cut on a terminal only; `sitrep … --json` has all of it. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], page: Page): string[] {
  return grid(columns, [columns.map(({ title }) => ({ text: title, mark: page.paint.faint })), ...rows], page);
}

/** The same without titles, each line starting with `indent` spaces. */
export function grid(
  columns: readonly Omit<Column, 'title'>[],
  rows: readonly (readonly Cell[])[],
  page: Page,
  indent = 0,
): string[] {
  const natural = columns.map((_column, at) => Math.max(0, ...rows.map((row) => widthOf(row[at]?.text ?? ''))));
  const widths = page.width === null ? natural : fitted(columns, natural, page.width - indent);
  const cellOf = ({ text, mark }: Cell, at: number) => {
    const width = widths[at] ?? 0;
    const short = cut(text, width);
    const shown = mark ? mark(short) : short;
    const space = ' '.repeat(Math.max(0, width - widthOf(short)));
    return columns[at]?.right ? space + shown : shown + space;
  };
  return rows.map((row) => (' '.repeat(indent) + row.map(cellOf).join(' '.repeat(GAP))).trimEnd());
}

/** Takes what is too much from the columns that may stretch, the widest first. */
function fitted(columns: readonly Omit<Column, 'title'>[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, each) => sum + each, 0) + GAP * (columns.length - 1) - width;
  while (over > 0) {
    const candidates = widths
      .map((each, at) => ({ each, at }))
      .filter(({ each, at }) => columns[at]?.stretch && each > NARROWEST)
      .sort((a, b) => b.each - a.each);
    const [widest, next] = candidates;
    if (!widest) break;
    const floor = Math.max(NARROWEST, next?.each ?? NARROWEST);
    const step = Math.min(over, Math.max(1, widest.each - floor));
    widths[widest.at] = widest.each - step;
    over -= step;
  }
  return widths;
}

/** `Name   value` lines, the names aligned. */
export function pairs(entries: readonly (readonly [string, string])[], page: Page, indent = 0): string[] {
  const width = Math.max(...entries.map(([name]) => widthOf(name)));
  return entries.map(([name, value]) => `${' '.repeat(indent)}${page.paint.faint(padEnd(name, width))}  ${value}`);
}
