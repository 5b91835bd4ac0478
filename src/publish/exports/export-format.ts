import type { CaseSource } from './case-source.ts';
import type { Loss } from './loss.ts';
import type { LossCounts } from './losses.ts';

/** A cell of a table; null is the format's own way of saying nothing. */
export type Cell = string | number | boolean | null;

/** One column of a table, as the dictionary in docs/exports.md has it. */
export interface Column<Row> {
  name: string;
  type: 'text' | 'integer' | 'number' | 'date' | 'time' | 'yes or no';
  /** What it holds and what it is made of, in a sentence or two. */
  holds: string;
  cell: (row: Row) => Cell;
}

/** A piece of a file, in order, and what the rows in it lost. */
export interface Piece {
  data: string | Uint8Array;
  rows: number;
  losses: readonly Loss[];
  /** How many of each kind, where that is known without looking at them. */
  lost?: LossCounts;
}

/** A file that one format is made of; most have one. */
export interface ExportFile {
  /** With its ending, as somebody would name it: "acled.csv". */
  name: string;
  mediaType: string;
  pieces: (source: CaseSource) => AsyncIterable<Piece>;
}

/** One format that a case leaves the house in. */
export interface ExportFormat {
  /** As typed after --format: "acled". */
  name: string;
  /** In a list: "ACLED, 31 columns". */
  title: string;
  /** Which codebook's numbers it has; null where it keeps figures by claimant. */
  codebook: string | null;
  /** What it has no place for, in a sentence for people; the loss report says it row by row. */
  loses?: string;
  files: ExportFile[];
  /** For docs/exports.md: of each file of a table its columns, of others what each element holds. */
  dictionary: { file: string; columns: Pick<Column<never>, 'name' | 'type' | 'holds'>[] }[];
}
