import type { DatasetImport } from '../../model/dataset.ts';

/** The terms that rows of an import stand under. */
export type Terms = Pick<DatasetImport, 'licence' | 'attribution' | 'redistribute'>;

/** What an export says of rows that it had to leave out. */
export interface HeldBack {
  rows: number;
  attribution: string;
  licence: string;
}

/**
 * Parts rows of other datasets into those that may leave the house and a count of those that may not, by their terms. Whoever
 * writes rows or claims of a dataset into a file asks this first, writes the attribution and licence beside each, and
 * tells the user what is held back.
 */
export function permitted<Row extends Terms>(rows: readonly Row[]): { rows: Row[]; heldBack: HeldBack[] } {
  const held = new Map<string, HeldBack>();
  const free: Row[] = [];
  for (const row of rows) {
    if (row.redistribute) {
      free.push(row);
      continue;
    }
    const { attribution, licence } = row;
    const key = `${licence}\n${attribution}`;
    const same = held.get(key);
    if (same) same.rows += 1;
    else held.set(key, { rows: 1, attribution, licence });
  }
  return { rows: free, heldBack: [...held.values()] };
}

/** "12 rows of … stay out: …", for standard error. */
export function heldBackWords({ rows, attribution, licence }: HeldBack): string {
  const count = rows === 1 ? '1 row stays' : `${rows} rows stay`;
  return `${count} out of this export: ${attribution}; ${licence}. If you may pass them on, import the file again with --redistribute yes`;
}
