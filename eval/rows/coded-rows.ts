import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RowFacts } from './row-file.ts';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));

const Day = z.union([z.iso.date(), z.date().transform((day) => day.toISOString().slice(0, 10))]);
const Row = z.strictObject({
  id: z.int(),
  acled: z.string().optional(),
  ucdp: z.int().min(1).max(3).optional(),
  day: Day.optional(),
  days: z.tuple([Day, Day]).optional(),
  country: z.string().optional(),
  /** Name, latitude, longitude, precision. */
  where: z.tuple([z.string(), z.number(), z.number(), z.int()]),
  sides: z.array(z.string()).min(1),
  dead: z.union([z.int(), z.tuple([z.int(), z.int(), z.int()])]),
  /** Words of reports on the same event; null: the reports tell of no such event. */
  is: z.array(z.string()).nullable(),
});
const CodedSet = z.strictObject({ reports: z.string(), country: z.string(), rows: z.array(Row) });

/** A row that a person coded, and words of the reports that tell of the same event. */
export interface CodedRow {
  facts: RowFacts;
  is: readonly string[] | null;
}

export interface CodedRows {
  name: string;
  /** A folder, from the root of the repository. */
  reports: string;
  rows: CodedRow[];
}

/** Every set of rows by hand. */
export function codedRows(): CodedRows[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const { reports, country, rows } = CodedSet.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
      return { name: file.replace(/\.yaml$/, ''), reports, rows: rows.map((row) => codedRow(row, country)) };
    });
}

function codedRow({ is, ...row }: z.infer<typeof Row>, country: string): CodedRow {
  const from = row.days?.[0] ?? row.day;
  const to = row.days?.[1] ?? row.day;
  const coded = row.acled !== undefined ? { acled: row.acled } : row.ucdp !== undefined ? { ucdp: row.ucdp } : null;
  if (from === undefined || to === undefined || coded === null)
    throw new Error(`row ${row.id}: needs a day and a dataset's code`);
  const [place, lat, lon, precision] = row.where;
  const dead = typeof row.dead === 'number' ? ([row.dead, row.dead, row.dead] as const) : row.dead;
  const { id, sides } = row;
  return {
    facts: { id, coded, from, to, country: row.country ?? country, place, lat, lon, precision, sides, dead },
    is,
  };
}
