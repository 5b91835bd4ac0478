import type { Cells, RowFormat } from './row-format.ts';

/** Which cell of a row is which column. */
export interface Columns {
  /** How many cells a row must have at least. */
  least: number;
  /** The name of a cell by its place; '' beyond the last one. */
  nameAt(place: number): string;
  /** A row's cells by column. Each call gives the same reader, set to another row. */
  of(cells: readonly string[]): Cells;
}

/** Column names are compared without case, spaces and signs: "Event ID" is "event_id". */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The columns of a format that a header has, and those that it lacks though nothing works without them. */
export function columnsIn(header: readonly string[], format: RowFormat): { found: string[]; missing: string[] } {
  const there = new Set(header.map(plainName).map((name) => plainName(format.aliases[name] ?? name)));
  return {
    found: format.columns.filter((column) => there.has(plainName(column))),
    missing: format.needed.filter((column) => !there.has(plainName(column))),
  };
}

/** A header that names a column which the rows do not have, as some files of POLECAT do. */
const STRAY = 'headline';

/** What a spreadsheet would run; exports put an apostrophe before it, which is taken off again. */
const GUARDED = /^'[=+\-@\t\r]/;

/** Reads rows by the header of their file; without one, by the order of the format's own columns. */
export function columnsOf(format: RowFormat, header: readonly string[] | null): Columns {
  const names = header ?? format.columns;
  const places = placesOf(names, format);
  // The stray name has no cell: the rows are in the order of the codebook.
  const strays = names.length > format.columns.length && names.some((name) => plainName(name) === STRAY);
  const own = strays ? placesOf(format.columns, format) : places;
  let row: readonly string[] = [];
  const read: Cells = (column) => {
    const at = (strays && row.length === format.columns.length ? own : places).get(column);
    const cell = (at === undefined ? undefined : row[at])?.trim() ?? '';
    if (cell === format.empty) return '';
    return cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell;
  };
  return {
    least: header === null ? format.needed.length : strays ? format.columns.length : lastNamed(names),
    nameAt: (place) => names[place] ?? '',
    of(cells) {
      row = cells;
      return read;
    },
  };
}

const APOSTROPHE = 39;

function placesOf(names: readonly string[], format: RowFormat): Map<string, number> {
  const at = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    const plain = plainName(format.aliases[plainName(name)] ?? name);
    if (!at.has(plain)) at.set(plain, place);
  }
  const out = new Map<string, number>();
  for (const column of format.columns) {
    const place = at.get(plainName(column));
    if (place !== undefined) out.set(column, place);
  }
  return out;
}

/** Empty names at the end of a header are stray delimiters. */
function lastNamed(names: readonly string[]): number {
  let last = names.length;
  while (last > 0 && (names[last - 1] ?? '').trim() === '') last--;
  return last;
}
