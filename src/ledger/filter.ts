import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { afterPrefix, likeAnywhere, searchWords } from './search-words.ts';
import type { Tables } from './tables.ts';

/** What every list can be narrowed by. Days are inclusive; what has no date is left out once a day is given. */
export interface Filter {
  since?: string | undefined; // ISO date
  until?: string | undefined;
  place?: string | undefined; // a place's name or its beginning, a province, or a country's two letters
  actor?: string | undefined; // a slug, a party, or part of a name
  claimant?: string | undefined; // likewise, of the one who says it
  stance?: string | undefined;
  kind?: string | undefined; // a claim's kind, an incident's or agreement's type, an actor's kind
  text?: string | undefined; // words that stand in the quote or the document
  document?: string | undefined; // id or its beginning
  /** The days with the last one first; what has no day comes last either way. */
  newest?: boolean;
  limit?: number | undefined;
  offset?: number;
}

/** What incidents can be narrowed by besides; of several types or statuses any may fit. */
export interface IncidentFilter extends Filter {
  types?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  /** Only those without a day, whatever days are given; only those without a place. */
  undated?: boolean | undefined;
  unplaced?: boolean | undefined;
}

/** A page of a list: how many there are in all, and how many were left out only for having no date. */
export interface Found<T> {
  rows: T[];
  total: number;
  undated: number;
}

const eb = expressionBuilder<Tables, never>();
export type Condition = Expression<SqlBool>;

export function all(conditions: readonly Condition[]): Condition {
  return eb.and([...conditions]);
}

/** One stretch of the days asked for, and what its rows are to be ordered by. */
export interface DaySpan {
  where: Condition;
  order: RawBuilder<unknown>;
}

const WALKED = { oldest: sql`from_day`, newest: sql`from_day DESC` };
/** The plus keeps SQLite from walking the index of days for the order's sake, which here took 250 ms instead of 2. */
const SORTED = { oldest: sql`+from_day`, newest: sql`+from_day DESC` };

/**
 * The days asked for, in stretches that exclude each other, in the order of their rows; together they are the list.
 * What began before `since` and reaches into it is asked for by itself, since no one index serves both bounds.
 */
export function daySpans(table: 'claims' | 'incidents' | 'agreements', filter: Filter): DaySpan[] {
  const { since, until, newest } = filter;
  const [walked, sorted] = newest ? [WALKED.newest, SORTED.newest] : [WALKED.oldest, SORTED.oldest];
  if (since === undefined && until === undefined)
    return [
      { where: sql<SqlBool>`from_day IS NOT NULL`, order: walked },
      { where: WITHOUT_DAY, order: walked },
    ];
  const ends = until === undefined ? sql<SqlBool>`1` : sql<SqlBool>`from_day <= ${until}`;
  if (since === undefined) return [{ where: ends, order: walked }];
  const rows = sql.table(table);
  // In a query of its own, for the index claims_long: with another condition beside it SQLite took that one's index (410 ms).
  const reachesIn = sql<SqlBool>`${rows}.rowid IN (
    SELECT rowid FROM ${rows} WHERE to_day > from_day AND to_day >= ${since} AND from_day < ${since})`;
  const begins = sql<SqlBool>`from_day >= ${since}`;
  const spans = [
    { where: all([reachesIn, ends]), order: sorted },
    { where: all([begins, ends]), order: walked },
  ];
  return newest ? spans.reverse() : spans;
}

export function asksForDays({ since, until }: Filter): boolean {
  return since !== undefined || until !== undefined;
}

export const WITHOUT_DAY: Condition = sql<SqlBool>`from_day IS NULL`;

/** Rows of `claim_places` or `incident_places` that fit, as the keys of their owners. */
export function atPlace(table: 'claim_places' | 'incident_places', typed: string): Condition {
  const owner = table === 'claim_places' ? sql.ref('claim') : sql.ref('incident');
  const key = table === 'claim_places' ? sql.ref('claims.key') : sql.ref('incidents.id');
  const rows = sql.table(table);
  return sql<SqlBool>`${key} IN (
    SELECT ${owner} FROM ${rows} WHERE name COLLATE NOCASE >= ${typed} AND name COLLATE NOCASE < ${afterPrefix(typed)}
    UNION SELECT ${owner} FROM ${rows} WHERE country COLLATE NOCASE = ${typed}
    UNION SELECT ${owner} FROM ${rows} WHERE admin1 COLLATE NOCASE = ${typed})`;
}

/** Claims or incidents that name somebody with one of these slugs, as an actor or as the party. */
export function naming(table: 'claim_actors' | 'incident_actors', slugs: readonly string[], typed: string): Condition {
  const owner = table === 'claim_actors' ? sql.ref('claim') : sql.ref('incident');
  const key = table === 'claim_actors' ? sql.ref('claims.key') : sql.ref('incidents.id');
  const rows = sql.table(table);
  const list = sql.join(slugs);
  const unresolved = sql`actor IS NULL AND name LIKE ${likeAnywhere(typed)} ESCAPE '\\'`;
  return sql<SqlBool>`${key} IN (
    SELECT ${owner} FROM ${rows} WHERE actor IN (${list})
    UNION SELECT ${owner} FROM ${rows} WHERE party IN (${list})
    UNION SELECT ${owner} FROM ${rows} WHERE ${unresolved})`;
}

export function claimedBy(slugs: readonly string[], typed: string): Condition {
  const list = sql.join(slugs);
  return sql<SqlBool>`claims.key IN (
    SELECT key FROM claims WHERE claimant_actor IN (${list})
    UNION SELECT key FROM claims WHERE claimant_party IN (${list})
    UNION SELECT key FROM claims WHERE claimant_actor IS NULL AND claimant_name LIKE ${likeAnywhere(typed)} ESCAPE '\\')`;
}

/** With more hits than this it is quicker to walk the days and look each row up among the hits. Measured: 20 ms against 206 with 117,000 hits. */
const MANY_HITS = 5_000;

/** Rows whose words hold all that was typed; nothing where there is no word in it. */
export async function withWords(
  file: CaseFile,
  index: 'claim_words' | 'document_words',
  typed: string,
): Promise<Condition> {
  const words = searchWords(typed);
  if (words === null) return sql<SqlBool>`0`;
  const hits = sql`FROM ${sql.table(index)} WHERE ${sql.table(index)} MATCH ${words}`;
  const counted = await sql<{ n: number }>`SELECT count(*) AS n ${hits}`.execute(file.db);
  const key = index === 'claim_words' ? sql.ref('claims.key') : sql.ref('documents.key');
  const plus = (counted.rows[0]?.n ?? 0) > MANY_HITS ? sql`+` : sql``;
  return sql<SqlBool>`${plus}${key} IN (SELECT rowid ${hits})`;
}

export function idStarts(
  column:
    | 'claims.id'
    | 'claims.document'
    | 'incidents.id'
    | 'agreements.id'
    | 'documents.id'
    | 'decisions.id'
    | 'claims_as_read.id'
    | 'model_claims.id',
  typed: string,
) {
  return sql<SqlBool>`${sql.ref(column)} >= ${typed} AND ${sql.ref(column)} < ${afterPrefix(typed)}`;
}

/** Slugs that somebody may mean: that of an actor or party itself, else also any actor with the words in name or aliases. */
export async function slugsMeant(file: CaseFile, typed: string): Promise<string[]> {
  const exact = await file.db.selectFrom('actors').select('slug').where('slug', '=', typed).execute();
  const party = await file.db.selectFrom('actors').select('party').where('party', '=', typed).limit(1).execute();
  if (exact.length + party.length > 0) return [typed];
  const pattern = likeAnywhere(typed);
  const named = await sql<{ slug: string }>`
    SELECT slug FROM actors WHERE name LIKE ${pattern} ESCAPE '\\'
    OR EXISTS (SELECT 1 FROM json_each(body, '$.aliases') WHERE value LIKE ${pattern} ESCAPE '\\')`.execute(file.db);
  return [typed, ...named.rows.map((row) => row.slug)];
}
