import { type SqlBool, sql } from 'kysely';
import type { DecisionKind } from '../model/decision.ts';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import { caseProblemFrom } from './case-problem.ts';

/** What a case as known on a day rests on. */
export interface KnownOn {
  day: string | null; // ISO date, included; null where every document counts
  /** Only decisions made up to this day (ISO, UTC) count; left out where all do. */
  decidedBy?: string;
  documents: number; // published on or before that day
  all: number; // in the whole case
  /** When the first document of the whole case and the last one that counts were published; null where there is none. */
  first: string | null;
  last: string | null;
}

export interface CaseAsKnown extends CaseFile {
  knownOn: KnownOn;
}

/** SQLite's name for a database on disk that nobody else sees and that is gone when it is closed. */
const PASSING = '';

const RESOLVE: DecisionKind = 'resolve';

/** What a document brings along: rows whose `document`, or whose claim's, is one that counts. */
const OF_DOCUMENTS = ['readings', 'claims', 'problems', 'model_readings', 'model_claims'] as const;
const OF_CLAIMS = ['claim_actors', 'claim_places'] as const;

/**
 * The case with only the documents that were published on or before `day` (ISO date, UTC), in a passing file of its
 * own; the case itself is only read. What is derived is not copied: it is still to be derived, from these documents alone.
 * People's decisions come along whatever their day: they mend the reading, and news they are not. Only how a forecast turned
 * out stays behind, with what takes that back: nobody can have known it. With `decidedBy` only
 * decisions made up to that day count, of every kind where no `day` is given; what was taken back later holds again.
 * `into` names a file to make, for others to open; without it nobody else sees it and it is gone when it is closed.
 */
export async function openAsKnownOn(
  file: CaseFile,
  day: string | null,
  decidedBy: string | null = null,
  into: string = PASSING,
): Promise<CaseAsKnown> {
  const own = await openCase(into, { create: true });
  try {
    // It can be made again: no need to wait for the disk.
    await sql`PRAGMA synchronous = OFF`.execute(own.db);
    await sql`ATTACH ${file.path} AS whole`.execute(own.db);
    // Not "immediate", which would ask for the right to write to the whole case too.
    await own.db.transaction().execute(async (db) => {
      const counts = sql<SqlBool>`${day} IS NULL OR substr(published, 1, 10) <= ${day}`;
      const made = sql<SqlBool>`${decidedBy} IS NULL OR substr(at, 1, 10) <= ${decidedBy}`;
      await sql`INSERT INTO main.runs SELECT * FROM whole.runs`.execute(db);
      await sql`WITH RECURSIVE later(id) AS (
          SELECT id FROM whole.decisions WHERE kind = ${RESOLVE}
          UNION SELECT taken.id FROM whole.decisions AS taken JOIN later ON taken.revokes = later.id)
        INSERT INTO main.decisions SELECT * FROM whole.decisions
        WHERE (${day} IS NULL OR id NOT IN (SELECT id FROM later)) AND (${made}) ORDER BY key`.execute(db);
      await sql`INSERT INTO main.documents SELECT * FROM whole.documents WHERE ${counts} ORDER BY key`.execute(db);
      for (const table of OF_DOCUMENTS)
        await sql`INSERT INTO main.${sql.ref(table)} SELECT * FROM whole.${sql.ref(table)}
          WHERE document IN (SELECT id FROM main.documents) ORDER BY key`.execute(db);
      for (const table of OF_CLAIMS)
        await sql`INSERT INTO main.${sql.ref(table)} SELECT * FROM whole.${sql.ref(table)}
          WHERE claim IN (SELECT key FROM main.claims)`.execute(db);
      await sql`INSERT INTO main.claims_as_read SELECT * FROM whole.claims_as_read
        WHERE document IN (SELECT id FROM main.documents)`.execute(db);
      // After the claims, which would take it away.
      await sql`INSERT INTO main.document_coverage SELECT * FROM whole.document_coverage
        WHERE document IN (SELECT id FROM main.documents)`.execute(db);
      await db.insertInto('state').values({ name: 'situation', value: 'stale' }).execute();
    });
    const knownOn = { ...(await countsOf(own, day)), ...(decidedBy === null ? {} : { decidedBy }) };
    await sql`DETACH whole`.execute(own.db);
    return { ...own, knownOn };
  } catch (error) {
    await closeCase(own).catch(() => undefined);
    throw caseProblemFrom(error, file.path) ?? error;
  }
}

async function countsOf(own: CaseFile, day: string | null): Promise<KnownOn> {
  const { rows } = await sql<Omit<KnownOn, 'day' | 'decidedBy'>>`SELECT
    (SELECT count(*) FROM main.documents) AS documents, (SELECT count(*) FROM whole.documents) AS "all",
    (SELECT min(published) FROM whole.documents) AS first, (SELECT max(published) FROM main.documents) AS last`.execute(
    own.db,
  );
  const [row] = rows;
  if (!row) throw new Error('SQLite counted nothing');
  return { day, ...row };
}
