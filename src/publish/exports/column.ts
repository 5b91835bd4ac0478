import type { Cell, Column } from './export-format.ts';

/** Makes columns of one kind of row. */
export function columnsOf<Row>() {
  return (name: string, type: Column<Row>['type'], holds: string, cell: (row: Row) => Cell): Column<Row> => ({
    name,
    type,
    holds,
    cell,
  });
}

/** Several values in one cell, as all our own tables part them. */
export function joined(values: readonly (string | null)[]): string | null {
  const told = [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
  return told.length > 0 ? told.join('; ') : null;
}
