import type { Generated } from 'kysely';

/** A file of another dataset's rows. `layout` is how it is cut into cells, `position` and `line` how far it is read. */
export interface ImportTable {
  key: Generated<number>;
  dataset: string;
  format: string;
  file: string;
  sha256: string;
  bytes: number;
  licence: string;
  attribution: string;
  redistribute: number;
  layout: string;
  started: string;
  finished: string | null;
  position: number;
  line: number;
  rows: number;
  refused: number;
}

/** A row of another dataset: what it is found by, and its line. Days are counted from 1970-01-01. */
export interface DatasetRowTable {
  key: Generated<number>;
  import: number;
  line: number;
  id: string;
  from_day: number;
  to_day: number;
  country: string | null;
  lat: number | null;
  lon: number | null;
  low: number | null;
  best: number | null;
  high: number | null;
  superseded: number | null;
  raw: string;
}

/** What is wrong with a line that was not taken, each fault a row. */
export interface ImportRefusedTable {
  import: number;
  line: number;
  number: number;
  field: string | null;
  message: string;
  raw: string;
}

/** A row beside an incident that it may be; `body` is a `RowLink`. Derived. */
export interface DatasetLinkTable {
  row: number;
  incident: string;
  state: string;
  score: number;
  body: string;
}

/** The tables of imports, beside the others of a case file. */
export interface DatasetTables {
  imports: ImportTable;
  dataset_rows: DatasetRowTable;
  import_refused: ImportRefusedTable;
  dataset_links: DatasetLinkTable;
}
