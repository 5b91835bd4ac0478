import { type Kysely, sql } from 'kysely';
import { RowLink } from '../../model/dataset.ts';
import type { CaseFile } from '../case-file.ts';
import { listed } from '../linking.ts';
import type { Tables } from '../tables.ts';

/** A row that an incident may be. */
export interface StoredLink {
  row: number;
  link: RowLink;
}

/** Takes links away: of some incidents, or all. Gives the rows that they were of. */
export async function dropLinks(db: Kysely<Tables>, incidents: readonly string[] | 'all'): Promise<number[]> {
  const which =
    incidents === 'all' ? sql`1` : sql`incident IN ${listed(incidents)} OR incident NOT IN (SELECT id FROM incidents)`;
  const { rows } = await sql<{ row: number }>`SELECT DISTINCT row FROM dataset_links WHERE ${which}`.execute(db);
  await sql`DELETE FROM dataset_links WHERE ${which}`.execute(db);
  return rows.map(({ row }) => row);
}

/** Writes links; those of a row and incident that are there are written over. */
export async function putLinks(db: Kysely<Tables>, links: readonly StoredLink[]): Promise<void> {
  const rows = links.map(({ row, link }) => [row, link.incident, link.state, link.score, JSON.stringify(link)]);
  await sql`INSERT OR REPLACE INTO dataset_links (row, incident, state, score, body)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${JSON.stringify(rows)})`.execute(db);
}

/** Takes away links of rows to incidents. */
export async function dropLinksOf(
  db: Kysely<Tables>,
  links: readonly { row: number; incident: string }[],
): Promise<void> {
  await sql`DELETE FROM dataset_links WHERE (row, incident) IN
    (SELECT value->>'row', value->>'incident' FROM json_each(${JSON.stringify(links)}))`.execute(db);
}

/** Rows of which a person said what they are or are not, as links have it. */
export async function decidedRowKeys(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`SELECT DISTINCT row FROM dataset_links
    WHERE state IN ('confirmed', 'refused')`.execute(db);
  return rows.map(({ row }) => row);
}

/** Links of some rows, row by row. */
export async function linksOfRows(db: Kysely<Tables>, rows: readonly number[]): Promise<Map<number, RowLink[]>> {
  const found = await sql<{ row: number; body: string }>`SELECT row, body FROM dataset_links
    WHERE row IN ${listed(rows)} ORDER BY row, incident`.execute(db);
  const out = new Map<number, RowLink[]>();
  for (const { row, body } of found.rows) {
    const link = RowLink.parse(JSON.parse(body));
    const list = out.get(row);
    if (list) list.push(link);
    else out.set(row, [link]);
  }
  return out;
}

/** The rows of an incident, those taken for it first, then the likest. */
export async function linksOfIncident(file: CaseFile, incident: string): Promise<StoredLink[]> {
  const rows = await file.db
    .selectFrom('dataset_links')
    .select(['row', 'body'])
    .where('incident', '=', incident)
    .orderBy(sql`CASE state WHEN 'confirmed' THEN 0 WHEN 'linked' THEN 1 WHEN 'perhaps' THEN 2 ELSE 3 END`)
    .orderBy('score', 'desc')
    .orderBy('row')
    .execute();
  return rows.map(({ row, body }) => ({ row, link: RowLink.parse(JSON.parse(body)) }));
}

/**
 * Rows that may be an incident, and that none is taken for; those of some datasets first, then the deadliest and likest. At
 * most `limit`.
 */
export async function uncertainRows(file: CaseFile, first: readonly string[], limit: number): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`SELECT row FROM dataset_links
    JOIN dataset_rows ON dataset_rows.key = dataset_links.row JOIN imports ON imports.key = dataset_rows.import
    GROUP BY row HAVING max(state IN ('linked', 'confirmed')) = 0 AND max(state = 'perhaps') = 1
    ORDER BY imports.dataset IN ${listed(first)} DESC, coalesce(best, 0) DESC, max(score) DESC, row LIMIT ${limit}`.execute(
    file.db,
  );
  return rows.map(({ row }) => row);
}

/** Rows that are taken for an incident, by row, so many at a time. */
export async function* takenRowPages(file: CaseFile, size: number): AsyncGenerator<StoredLink[]> {
  let after = { row: -1, incident: '' };
  for (;;) {
    const { rows } = await sql<{
      row: number;
      incident: string;
      body: string;
    }>`SELECT row, incident, body FROM dataset_links
      WHERE (row, incident) > (${after.row}, ${after.incident}) AND state IN ('linked', 'confirmed')
      ORDER BY row, incident LIMIT ${size}`.execute(file.db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ row, body }) => ({ row, link: RowLink.parse(JSON.parse(body)) }));
    after = last;
  }
}

/** Of each incident and dataset the rows taken for it, added up; incidents without any are left out. */
export interface LinkedSum {
  incident: string;
  dataset: string;
  rows: number;
  low: number | null;
  best: number | null;
  high: number | null;
}

export async function linkedSums(file: CaseFile): Promise<LinkedSum[]> {
  const { rows } = await sql<LinkedSum>`SELECT incident, imports.dataset AS dataset, count(*) AS rows,
      sum(low) AS low, sum(best) AS best, sum(high) AS high
    FROM dataset_links JOIN dataset_rows ON dataset_rows.key = dataset_links.row
    JOIN imports ON imports.key = dataset_rows.import
    WHERE state IN ('linked', 'confirmed') GROUP BY incident, imports.dataset ORDER BY incident, dataset`.execute(
    file.db,
  );
  return rows;
}

/** What a link is to its incident: a row taken for it, one that may be it, one that somebody said is not. */
export type LinkSort = 'rows' | 'perhaps' | 'refused';

export interface SortedLink extends StoredLink {
  incident: string;
  sort: LinkSort;
  /** How many of this sort the incident has in all. */
  of: number;
}

/**
 * The likeliest rows of some imports for each of some incidents, or for all: of each sort at most `most`. A row that was refused
 * only because it is another incident's is none of them.
 */
export async function likeliestLinks(
  file: CaseFile,
  imports: readonly number[],
  { incidents, sorts, most }: { incidents: readonly string[] | 'all'; sorts: readonly LinkSort[]; most: number },
): Promise<SortedLink[]> {
  const which = incidents === 'all' ? sql`1` : sql`incident IN ${listed(incidents)}`;
  const { rows } = await sql<{ incident: string; row: number; sort: LinkSort; n: number; body: string }>`
    SELECT incident, row, sort, n, body FROM (
      SELECT *, count(*) OVER (PARTITION BY incident, sort) AS n,
        row_number() OVER (PARTITION BY incident, sort ORDER BY state = 'confirmed' DESC, score DESC, row) AS at
      FROM (SELECT incident, row, state, score, dataset_links.body AS body,
          CASE state WHEN 'perhaps' THEN 'perhaps' WHEN 'refused' THEN 'refused' ELSE 'rows' END AS sort
        FROM dataset_links JOIN dataset_rows ON dataset_rows.key = dataset_links.row
        WHERE ${which} AND dataset_rows.import IN ${listed(imports)}
          AND (state <> 'refused' OR dataset_links.body->>'decision' IS NOT NULL))
      WHERE sort IN ${listed(sorts)}
    ) WHERE at <= ${most} ORDER BY incident, sort, at`.execute(file.db);
  return rows.map(({ incident, row, sort, n, body }) => ({
    incident,
    row,
    sort,
    of: n,
    link: RowLink.parse(JSON.parse(body)),
  }));
}

/** How many rows of some imports each incident may be. */
export async function perhapsCounts(file: CaseFile, imports: readonly number[]): Promise<Map<string, number>> {
  const rows = await file.db
    .selectFrom('dataset_links')
    .innerJoin('dataset_rows', 'dataset_rows.key', 'dataset_links.row')
    .select(['incident', (eb) => eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'perhaps')
    .where('dataset_rows.import', 'in', [...imports])
    .groupBy('incident')
    .execute();
  return new Map(rows.map(({ incident, n }) => [incident, n]));
}
