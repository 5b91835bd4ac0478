import type { SchemaElement } from 'hyparquet';
import type { Cell, Column, ExportFile, Piece } from '../export-format.ts';
import type { Loss } from '../loss.ts';
import type { OwnTable } from './own-tables.ts';

/** Rows in one group: columns of that many are in memory at once. */
const ROWS_A_GROUP = 10_000;

/** A table as Parquet, a group of rows at a time. Text is kept as it is: no program runs it. */
export function parquetFile<Row>({ name, columns, rows }: OwnTable<Row>): ExportFile {
  return {
    name: `${name}.parquet`,
    mediaType: 'application/vnd.apache.parquet',
    async *pieces(source): AsyncGenerator<Piece> {
      const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
      const writer = new ByteWriter();
      const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'sitrep' });
      const taken = (): Uint8Array => {
        const bytes = writer.getBytes().slice();
        writer.index = 0;
        return bytes;
      };
      let group: (Cell | Date)[][] = columns.map(() => []);
      let losses: Loss[] = [];
      const written = async (): Promise<Piece> => {
        const count = group[0]?.length ?? 0;
        if (count > 0) {
          const columnData = columns.map((column, at) => ({ name: column.name, data: group[at] ?? [] }));
          await parquet.write({ columnData, rowGroupSize: ROWS_A_GROUP });
        }
        const piece = { data: taken(), rows: count, losses };
        group = columns.map(() => []);
        losses = [];
        return piece;
      };
      for await (const { row, losses: lost } of rows(source)) {
        if (row !== null) columns.forEach((column, at) => void group[at]?.push(cellOf(column, row)));
        losses.push(...lost);
        if ((group[0]?.length ?? 0) >= ROWS_A_GROUP) yield await written();
      }
      yield await written();
      await parquet.finish();
      yield { data: taken(), rows: 0, losses: [] };
    },
  };
}

function cellOf<Row>(column: Column<Row>, row: Row): Cell | Date {
  const cell = column.cell(row);
  if (cell === null || cell === '') return null;
  return column.type === 'date' ? new Date(`${cell}T00:00Z`) : cell;
}

/**
 * Every column may be empty. What is always one day is a date; what may be an hour or a month as well ("time") stays the text that
 * a case has: "2025-10-11" is no moment.
 */
function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => {
      if (type === 'integer') return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
      if (type === 'number') return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
      if (type === 'date') return { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' };
      if (type === 'yes or no') return { name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' };
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
    }),
  ];
}
