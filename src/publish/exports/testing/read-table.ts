import { parse } from 'csv-parse/sync';
import { asItWas } from '../../csv.ts';

/** The cells of a table as somebody has them who opens it, with what was made harmless as it was; lines of other lengths are an error. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = parse(text, { bom: true, relaxColumnCount: false });
  return rows.map((row) => row.map(asItWas));
}

export function readTsv(text: string): string[][] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').map(asItWas));
}

/** Rows by the names of their columns. */
export function byName(names: readonly string[], rows: readonly string[][]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
