import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What was written: the claims of some reports, some incidents, or `all` incidents and so which claims are whose. Claims are noted by
 * their reports even then.
 */
export type Written = { claims: readonly string[] } | { incidents: readonly string[] } | 'all';

/** Stands for every id. No report or incident is called so. */
const EVERY = '';

/** Notes what is written, in the transaction that writes it. Each thing has one row, the last one. */
export async function noteChanges(db: Kysely<Tables>, written: Written): Promise<void> {
  const [what, ids] =
    written === 'all'
      ? ['all', [EVERY]]
      : 'claims' in written
        ? ['claims', written.claims]
        : ['incidents', written.incidents];
  await sql`INSERT OR REPLACE INTO changes (what, id) SELECT ${what}, value FROM json_each(${JSON.stringify(ids)})`.execute(
    db,
  );
}

/** A number that grows whenever claims or incidents of the case are written. */
export async function lastChange(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Ids of reports whose claims were written, and of incidents. */
export interface Changes {
  claims: string[];
  incidents: string[];
}

/** What was written after a revision; 'all' where that was everything. */
export async function changesSince(db: Kysely<Tables>, revision: number): Promise<Changes | 'all'> {
  const { all, ...changes } = await writtenSince(db, revision);
  return all ? 'all' : changes;
}

/** The same with the reports and incidents that are noted by their names even where all incidents were written. */
export async function writtenSince(db: Kysely<Tables>, revision: number): Promise<Changes & { all: boolean }> {
  const rows = await db.selectFrom('changes').select(['what', 'id']).where('seq', '>', revision).execute();
  const of = (kind: string) => rows.filter(({ what }) => what === kind).map(({ id }) => id);
  return { claims: of('claims'), incidents: of('incidents'), all: rows.some(({ what }) => what === 'all') };
}
