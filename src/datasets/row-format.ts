import type { DatasetKnowledge } from '../knowledge/datasets.ts';
import type { DatasetName, DatasetRow, RowFormatName } from '../model/dataset.ts';
import type { Who } from '../model/who.ts';

/** The cells of one row by column, formula guards taken off; '' where the file lacks the column or the cell is empty. */
export type Cells = (column: string) => string;

/** Says what is wrong with a row, and in which column; null where it is the whole line. */
export type Fault = (field: string | null, message: string) => void;

/** What rows are found by. Days are counted from 1970-01-01; `country` is ISO 3166-1 alpha-2. */
export interface RowKeys {
  id: string;
  from: number;
  to: number;
  country: string | null;
  lat: number | null;
  lon: number | null;
  low: number | null;
  best: number | null;
  high: number | null;
}

/** What reading a row needs to know of the world. */
export interface RowKnowledge {
  datasets: DatasetKnowledge;
  /** Who is meant by a name on a day (ISO); without a slug or party where nobody known is. */
  whoIs(name: string, day: string): Omit<Who, 'span'>;
}

/** One shape of file. */
export interface RowFormat {
  name: RowFormatName;
  dataset: DatasetName;
  /** In a message: "ACLED (CSV, 31 columns)". */
  title: string;
  /** A table of cells with commas and quotation marks, or one of tabs and nothing else. */
  quotes: boolean;
  /** Null where a file has a header; else the names of its columns in order. */
  header: boolean;
  /** In the order of the dataset's codebook. */
  columns: readonly string[];
  /** Without these a file is no file of this kind. */
  needed: readonly string[];
  /** Other names of columns, small letters and without signs between: "eventintensity". */
  aliases: Readonly<Record<string, string>>;
  /** What an empty cell is written as beside nothing at all. */
  empty?: string;
  /** A row that stands twice in a file is passed over, not refused: it says nothing new. */
  mayRepeat?: true;
  /** Bytes that are no UTF-8 are taken for Latin-1 without being asked. */
  latin1?: true;
  /** The keys of a row; null, with a fault said, where it is not sound. */
  check(cells: Cells, knowledge: RowKnowledge, fault: Fault): RowKeys | null;
  /** What a sound row says. */
  read(cells: Cells, knowledge: RowKnowledge): Omit<DatasetRow, 'dataset' | 'format' | 'line'>;
}
