import { BYTE_ORDER_MARK, csvLine, tsvLine } from '../csv.ts';
import type { CaseSource } from './case-source.ts';
import type { Cell, Column, ExportFile, Piece } from './export-format.ts';
import type { Loss } from './loss.ts';

/** A row that a record came to, with what it lost; or, with a null row, why the record has none. */
export interface TableRow<Row> {
  row: Row | null;
  losses: Loss[];
}

export interface Table<Row> {
  /** "acled.csv" or "polecat.txt". */
  name: string;
  columns: readonly Column<Row>[];
  rows: (source: CaseSource) => AsyncIterable<TableRow<Row>>;
  /** How cells are parted; commas unless given. */
  parted?: 'commas' | 'tabs';
  /** False for formats that have no line of names. */
  named?: boolean;
  /** What stands where nothing is to be said; nothing, unless given. */
  nothing?: string;
}

/** Rows in one piece of text: large enough that writing costs little, small enough that memory stays flat. */
const ROWS_A_PIECE = 500;

/** A table as a file: its line of names, if it has one, then its rows as the case gives them. */
export function tableFile<Row>({
  name,
  columns,
  rows,
  parted = 'commas',
  named = true,
  nothing = '',
}: Table<Row>): ExportFile {
  const line = parted === 'commas' ? csvLine : tsvLine;
  const cellOf = (row: Row) => (column: Column<Row>) => plain(column.cell(row), nothing);
  return {
    name,
    mediaType: parted === 'commas' ? 'text/csv' : 'text/tab-separated-values',
    async *pieces(source): AsyncGenerator<Piece> {
      const mark = parted === 'commas' ? BYTE_ORDER_MARK : '';
      let piece: Piece = { data: named ? mark + line(columns.map((column) => column.name)) : '', rows: 0, losses: [] };
      let lines: string[] = [];
      for await (const { row, losses } of rows(source)) {
        if (row !== null) lines.push(line(columns.map(cellOf(row))));
        piece.losses.push(...losses);
        if (lines.length + piece.losses.length < ROWS_A_PIECE) continue;
        yield { ...piece, data: piece.data + lines.join(''), rows: lines.length };
        piece = { data: '', rows: 0, losses: [] };
        lines = [];
      }
      yield { ...piece, data: piece.data + lines.join(''), rows: lines.length };
    },
  };
}

function plain(cell: Cell, nothing: string): string | number {
  if (cell === null || cell === '') return nothing;
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell;
}

/** The columns of a table as docs/exports.md has them. */
export function dictionaryOf<Row>(file: string, columns: readonly Column<Row>[]) {
  return { file, columns: columns.map(({ name, type, holds }) => ({ name, type, holds })) };
}
