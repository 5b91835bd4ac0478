import { type Kysely, sql } from 'kysely';
import type { RowDeaths } from '../../model/dataset.ts';
import type { CaseFile } from '../case-file.ts';
import { listed } from '../linking.ts';
import type { Tables } from '../tables.ts';

/** A row as it is stored: its line, and which import it is of. */
export interface StoredRow {
  key: number;
  import: number;
  line: number;
  id: string;
  raw: string;
}

/** Where and when rows are looked for. Days are counted from 1970-01-01; `box` in degrees, south, north, west, east. */
export interface RowsWanted {
  countries: readonly string[];
  from: number;
  to: number;
  box: readonly [number, number, number, number] | null;
}

/** A row that lasts longer has an index of its own. As in the migration. */
const LONG = 7;

/** Rows count once their import is finished, and until a later import brings them anew. */
const COUNTING = sql`dataset_rows.superseded IS NULL
  AND dataset_rows.import IN (SELECT key FROM imports WHERE finished IS NOT NULL)`;

/** Rows of some countries of which some day lies within a stretch, by day. */
export async function rowsWithin(db: Kysely<Tables>, { countries, from, to, box }: RowsWanted): Promise<StoredRow[]> {
  if (countries.length === 0) return [];
  const inBox = box
    ? sql`(lat IS NULL OR (lat BETWEEN ${box[0]} AND ${box[1]} AND lon BETWEEN ${box[2]} AND ${box[3]}))`
    : sql`1`;
  const columns = sql`key, import, line, id, raw, from_day`;
  const { rows } = await sql<StoredRow>`SELECT ${columns} FROM dataset_rows INDEXED BY dataset_rows_place
      WHERE country IN ${listed(countries)} AND from_day BETWEEN ${from - LONG} AND ${to} AND to_day >= ${from}
        AND ${inBox} AND ${COUNTING}
    UNION SELECT ${columns} FROM dataset_rows INDEXED BY dataset_rows_long
      WHERE country IN ${listed(countries)} AND to_day >= ${from} AND from_day <= ${to} AND to_day > from_day + ${sql.lit(LONG)}
        AND ${inBox} AND ${COUNTING}
    ORDER BY from_day, key`.execute(db);
  return rows;
}

/** Rows by their keys; in the order of the keys. */
export async function rowsByKey(file: CaseFile, keys: readonly number[]): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`SELECT key, import, line, id, raw FROM dataset_rows
    WHERE key IN ${listed(keys)} ORDER BY key`.execute(file.db);
  return rows;
}

/** Rows that count and may be an incident, of one dataset, by the dataset's own id or its beginning. */
export async function rowsByPrefix(
  file: CaseFile,
  dataset: string,
  typed: string,
  limit: number,
): Promise<StoredRow[]> {
  const end = `${typed.slice(0, -1)}${String.fromCodePoint((typed.codePointAt(typed.length - 1) ?? 0) + 1)}`;
  const { rows } = await sql<StoredRow>`SELECT key, import, line, id, raw FROM dataset_rows
    WHERE id >= ${typed} AND id < ${end} AND ${COUNTING}
      AND import IN (SELECT key FROM imports WHERE dataset = ${dataset} AND format <> 'gdelt-mentions') ORDER BY length(id), id LIMIT ${limit}`.execute(
    file.db,
  );
  return rows;
}

/** Rows that count and may be an incident, by dataset and the dataset's own id: `${dataset}:${id}` to their key. */
export async function keysOfRows(file: CaseFile, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: number; name: string }>`SELECT dataset_rows.key AS key,
      imports.dataset || ':' || dataset_rows.id AS name
    FROM dataset_rows JOIN imports ON imports.key = dataset_rows.import
    WHERE dataset_rows.id IN ${listed(ids)} AND imports.format <> 'gdelt-mentions' AND ${COUNTING}`.execute(file.db);
  return new Map(rows.map(({ key, name }) => [name, key]));
}

/** What an import is of: its first and last day (counted from 1970-01-01), and its countries. */
export interface RowReach {
  first: number;
  last: number;
  countries: string[];
}

/** Null where none of its rows count. */
export async function reachOf(file: CaseFile, key: number): Promise<RowReach | null> {
  const { rows } = await sql<{ first: number | null; last: number | null; countries: string }>`SELECT
    min(from_day) AS first, max(to_day) AS last, json_group_array(DISTINCT country) AS countries
    FROM dataset_rows WHERE import = ${key} AND superseded IS NULL`.execute(file.db);
  const [row] = rows;
  if (!row || row.first === null || row.last === null) return null;
  const countries = (JSON.parse(row.countries) as (string | null)[]).filter((country) => country !== null);
  return { first: row.first, last: row.last, countries };
}

/** Rows that no incident is taken for: so many of them, how many there are, and the deaths of all. */
export interface RowsAlone {
  rows: StoredRow[];
  total: number;
  deaths: RowDeaths;
}

/** Rows of some imports within a stretch and some countries that no incident is taken for, the deadliest first. */
export async function rowsWithoutIncident(
  file: CaseFile,
  imports: readonly number[],
  { countries, from, to }: Omit<RowsWanted, 'box'>,
  limit: number,
): Promise<RowsAlone> {
  const wanted = sql`country IN ${listed(countries)} AND from_day <= ${to} AND to_day >= ${from} AND superseded IS NULL
    AND import IN ${listed(imports)} AND NOT EXISTS (SELECT 1 FROM dataset_links
      WHERE row = dataset_rows.key AND state IN ('linked', 'confirmed'))`;
  const { rows } = await sql<StoredRow>`SELECT key, import, line, id, raw FROM dataset_rows WHERE ${wanted}
    ORDER BY best DESC, from_day, key LIMIT ${limit}`.execute(file.db);
  const counted = await sql<RowDeaths & { n: number }>`SELECT count(*) AS n, sum(low) AS low, sum(best) AS best,
    sum(high) AS high FROM dataset_rows WHERE ${wanted}`.execute(file.db);
  const { n = 0, low = null, best = null, high = null } = counted.rows[0] ?? {};
  return { rows, total: n, deaths: { low, best, high } };
}

/** How many rows of some imports count. */
export async function countRows(file: CaseFile, imports: readonly number[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM dataset_rows
    WHERE import IN ${listed(imports)} AND superseded IS NULL`.execute(file.db);
  return rows[0]?.n ?? 0;
}

/** Rows with dead, of some imports within a stretch and some countries, that are near no incident; the deadliest, at most `limit`. */
export async function rowsNearNothing(
  file: CaseFile,
  imports: readonly number[],
  { countries, from, to }: Omit<RowsWanted, 'box'>,
  { without, limit }: { without: readonly number[]; limit: number },
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`SELECT key, import, line, id, raw FROM dataset_rows
    WHERE country IN ${listed(countries)} AND from_day <= ${to} AND to_day >= ${from} AND superseded IS NULL AND best > 0
      AND import IN ${listed(imports)} AND key NOT IN ${listed(without)}
      AND NOT EXISTS (SELECT 1 FROM dataset_links WHERE row = dataset_rows.key AND state <> 'refused')
    ORDER BY best DESC, from_day, key LIMIT ${limit}`.execute(file.db);
  return rows;
}

/** How many mentions an event of GDELT has among rows that count, by its id. */
export async function mentionCounts(file: CaseFile, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`SELECT wanted.value AS id, count(*) AS n
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN dataset_rows ON dataset_rows.id >= wanted.value || ':' AND dataset_rows.id < wanted.value || ';'
    WHERE ${COUNTING} GROUP BY wanted.value`.execute(file.db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
