import type { DatasetImport } from '../../model/dataset.ts';
import { rowName } from '../../model/decision.ts';
import type { LinkedRow } from './case-source.ts';
import { Losses } from './losses.ts';
import type { TableRow } from './table-file.ts';

/** The terms that rows of an import stand under. */
export type Terms = Pick<DatasetImport, 'licence' | 'attribution' | 'redistribute'>;

/** What an export says of rows that it had to leave out. */
export interface HeldBack {
  rows: number;
  attribution: string;
  licence: string;
}

/** What leaves, and what had to stay. */
export interface Written {
  text: string;
  heldBack: HeldBack[];
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

/** A row of a dataset as an export may write it: with its terms beside it, or not at all, with a line in the loss report. */
export function mayLeave<Row extends LinkedRow>(linked: Row): TableRow<Row> {
  if (linked.redistribute) return { row: linked, losses: [] };
  const { row, link, licence, attribution } = linked;
  const losses = new Losses(rowName(row), null);
  losses.add('held back', null, `a row that is taken for ${link.incident}: ${attribution}; ${licence}`, []);
  return { row: null, losses: losses.list };
}

/** "12 rows of … stay out: …", for standard error. */
export function heldBackWords({ rows, attribution, licence }: HeldBack): string {
  const count = rows === 1 ? '1 row stays' : `${rows} rows stay`;
  return `${count} out of this export: ${attribution}; ${licence}. If you may pass them on, import the file again with --redistribute yes`;
}
