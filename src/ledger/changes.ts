import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** What was written: the claims of some reports, some incidents, or `all` of both. */
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

export interface Changes {
  claims: string[];
  incidents: string[];
}

/** What was written after a revision; 'all' where that was everything. */
export async function changesSince(db: Kysely<Tables>, revision: number): Promise<Changes | 'all'> {
  const rows = await db.selectFrom('changes').select(['what', 'id']).where('seq', '>', revision).execute();
  if (rows.some(({ what }) => what === 'all')) return 'all';
  const of = (kind: string) => rows.filter(({ what }) => what === kind).map(({ id }) => id);
  return { claims: of('claims'), incidents: of('incidents') };
}
