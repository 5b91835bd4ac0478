import { BYTE_ORDER_MARK, csvLine, tsvLine } from '../csv.ts';
import type { CaseSource, RecordSort, RecordsBySort, RowMaker } from './case-source.ts';
import type { Cell, Column, ExportFile, Piece } from './export-format.ts';
import type { Loss } from './loss.ts';
import { rowFile } from './row-file.ts';

/** A row that a record came to, with what it lost; or, with a null row, why the record has none. */
export interface TableRow<Row> {
  row: Row | null;
  losses: Loss[];
}

interface Layout<Row> {
  /** "acled.csv" or "polecat.txt". */
  name: string;
  columns: readonly Column<Row>[];
  /** How cells are parted; commas unless given. */
  parted?: 'commas' | 'tabs';
  /** False for formats that have no line of names. */
  named?: boolean;
  /** What stands where nothing is to be said; nothing, unless given. */
  nothing?: string;
}

export interface Table<Row> extends Layout<Row> {
  rows: (source: CaseSource) => AsyncIterable<TableRow<Row>>;
}

/** The rows that a record of a sort has in a table. */
export interface RowsOfEach<Row, Sort extends RecordSort> extends Pick<RowMaker<Sort>, 'of' | 'wants'> {
  rowsOf: (record: RecordsBySort[Sort], facts: CaseSource['facts']) => Iterable<TableRow<Row>>;
}

/** Rows in one piece of text: large enough that writing costs little, small enough that memory stays flat. */
const ROWS_A_PIECE = 500;

/** A table as a file: its line of names, if it has one, then its rows as the case gives them. */
export function tableFile<Row>(table: Table<Row>): ExportFile {
  const { head, line, mediaType } = laidOut(table);
  return {
    name: table.name,
    mediaType,
    async *pieces(source): AsyncGenerator<Piece> {
      let piece = { data: head, rows: 0, losses: [] as Loss[] };
      for await (const { row, losses } of table.rows(source)) {
        if (row !== null) {
          piece.data += line(row);
          piece.rows++;
        }
        piece.losses.push(...losses);
        if (piece.rows + piece.losses.length < ROWS_A_PIECE) continue;
        yield piece;
        piece = { data: '', rows: 0, losses: [] };
      }
      yield piece;
    },
  };
}

/** A table whose rows are of one record each, so that they can be kept. */
export function rowTable<Row, Sort extends RecordSort>(table: Layout<Row> & RowsOfEach<Row, Sort>): ExportFile {
  const { head, line, mediaType } = laidOut(table);
  return rowFile<Sort>({
    file: table.name,
    mediaType,
    of: table.of,
    ...(table.wants ? { wants: table.wants } : {}),
    head: () => head,
    make: (record, facts) => {
      let data = '';
      let rows = 0;
      const lost: Loss[] = [];
      for (const { row, losses } of table.rowsOf(record, facts)) {
        for (const loss of losses) lost.push(loss);
        if (row === null) continue;
        data += line(row);
        rows++;
      }
      return { data, rows, losses: lost };
    },
  });
}

function laidOut<Row>({ columns, parted = 'commas', named = true, nothing = '' }: Layout<Row>) {
  const lineOf = parted === 'commas' ? csvLine : tsvLine;
  const mark = parted === 'commas' ? BYTE_ORDER_MARK : '';
  return {
    mediaType: parted === 'commas' ? 'text/csv' : 'text/tab-separated-values',
    head: named ? mark + lineOf(columns.map((column) => column.name)) : '',
    line: (row: Row) => lineOf(columns.map((column) => plain(column.cell(row), nothing))),
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
