import { type Columns, columnsOf } from '../../datasets/columns.ts';
import { FORMATS } from '../../datasets/formats.ts';
import { cellsOf } from '../../datasets/records.ts';
import type { RowFormat, RowKnowledge } from '../../datasets/row-format.ts';
import { openRowKnowledge } from '../../datasets/who-is.ts';
import { openActors } from '../../knowledge/actors.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { listImports } from '../../ledger/datasets/imports.ts';
import type { StoredRow } from '../../ledger/datasets/rows.ts';
import type { DatasetImport, DatasetRow } from '../../model/dataset.ts';
import { StoredLayout } from './import-rows.ts';

/** The imports of a case, and what their rows say. */
export interface RowReader {
  imports: readonly DatasetImport[];
  /** What a stored row says. Throws where its import is not there, which no case file has. */
  read(row: StoredRow): DatasetRow;
  importOf(row: StoredRow): DatasetImport;
}

interface Opened {
  record: DatasetImport;
  format: RowFormat;
  layout: { delimiter: string; quotes: boolean };
  columns: Columns;
}

export async function openRows(file: CaseFile): Promise<RowReader> {
  const knowledge: RowKnowledge = openRowKnowledge(openDatasets(), openActors());
  const opened = new Map<number, Opened>();
  for (const { record, layout: stored } of await listImports(file)) {
    const { layout, header } = StoredLayout.parse(JSON.parse(stored));
    const format = FORMATS[record.format];
    opened.set(record.key, { record, format, layout, columns: columnsOf(format, header) });
  }
  const of = (row: StoredRow): Opened => {
    const found = opened.get(row.import);
    if (!found) throw new Error(`row ${row.key} is of an import that is not there`);
    return found;
  };
  return {
    imports: [...opened.values()].map(({ record }) => record),
    importOf: (row) => of(row).record,
    read(row) {
      const { format, layout, columns } = of(row);
      const said = format.read(columns.of(cellsOf(row.raw, layout)), knowledge);
      return { ...said, dataset: format.dataset, format: format.name, line: row.line };
    },
  };
}
