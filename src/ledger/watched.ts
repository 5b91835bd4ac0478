import type { CaseFile } from './case-file.ts';
import type { WatchedTable } from './intake-tables.ts';

export const WATCHED_KINDS = ['folder', 'feed', 'mailbox'] as const;
export type WatchedKind = (typeof WATCHED_KINDS)[number];

/** Something that is watched. Times are ISO date-times. */
export interface Watched {
  target: string;
  kind: WatchedKind;
  added: string;
  everyMs: number;
  /** What is said about every report that comes from it, as options of `sitrep read`. */
  flags: Record<string, string>;
  checked: string | null;
  due: string;
  /** Looks in a row that failed. */
  failures: number;
  /** Why the last look failed; null where it did not. */
  problem: string | null;
  /** How far it was read, as its kind has it. */
  state: Record<string, string | number>;
}

/** Begins to watch something, or gives what is watched already another interval and other flags. */
export async function addWatched(
  file: CaseFile,
  watched: Pick<Watched, 'target' | 'kind' | 'everyMs' | 'flags'>,
  at: string,
): Promise<void> {
  const { target, kind, everyMs } = watched;
  const flags = JSON.stringify(watched.flags);
  await file.db
    .insertInto('watched')
    .values({
      target,
      kind,
      added: at,
      every_ms: everyMs,
      flags,
      checked: null,
      due: at,
      failures: 0,
      problem: null,
      state: '{}',
    })
    .onConflict((conflict) => conflict.column('target').doUpdateSet({ every_ms: everyMs, flags }))
    .execute();
}

/** Everything watched, in the order in which it was added. */
export async function listWatched(file: CaseFile): Promise<Watched[]> {
  const rows = await file.db.selectFrom('watched').selectAll().orderBy('added').orderBy('target').execute();
  return rows.map(watchedOf);
}

// Only this file writes these columns, from `Watched`.
function watchedOf({ every_ms, kind, flags, state, ...row }: WatchedTable): Watched {
  return {
    ...row,
    kind: kind as WatchedKind,
    everyMs: every_ms,
    flags: JSON.parse(flags) as Watched['flags'],
    state: JSON.parse(state) as Watched['state'],
  };
}

/** What was read stays in the case. False where it was not watched. */
export async function forgetWatched(file: CaseFile, target: string): Promise<boolean> {
  const { numDeletedRows } = await file.db.deleteFrom('watched').where('target', '=', target).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a look came to. */
export async function noteLook(
  file: CaseFile,
  target: string,
  look: Pick<Watched, 'checked' | 'due' | 'failures' | 'problem' | 'state'>,
): Promise<void> {
  await file.db
    .updateTable('watched')
    .set({ ...look, state: JSON.stringify(look.state) })
    .where('target', '=', target)
    .execute();
}

/** How far it is read, in the midst of a look. */
export async function noteState(file: CaseFile, target: string, state: Watched['state']): Promise<void> {
  await file.db
    .updateTable('watched')
    .set({ state: JSON.stringify(state) })
    .where('target', '=', target)
    .execute();
}

export interface WatchedItem {
  item: string;
  /** Differs where it has changed since. */
  mark: string;
  /** Of a file's bytes: it is known again where it was moved to. */
  sha256: string | null;
  /** So many times it could not be had; 0 once it was dealt with. */
  tries: number;
}

export async function itemOf(file: CaseFile, target: string, item: string): Promise<WatchedItem | null> {
  const row = await file.db
    .selectFrom('watched_items')
    .select(['item', 'mark', 'sha256', 'tries'])
    .where('target', '=', target)
    .where('item', '=', item)
    .executeTakeFirst();
  return row ?? null;
}

export async function isContentKnown(file: CaseFile, target: string, sha256: string): Promise<boolean> {
  const row = await file.db
    .selectFrom('watched_items')
    .select('item')
    .where('target', '=', target)
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteItem(file: CaseFile, target: string, item: WatchedItem, at: string): Promise<void> {
  const { mark, sha256, tries } = item;
  await file.db
    .insertInto('watched_items')
    .values({ target, ...item, at })
    .onConflict((conflict) => conflict.columns(['target', 'item']).doUpdateSet({ mark, sha256, tries, at }))
    .execute();
}

/** When a host was last asked, as an ISO date-time; null where it never was. */
export async function hostAsked(file: CaseFile, host: string): Promise<string | null> {
  const row = await file.db.selectFrom('watched_hosts').select('asked').where('host', '=', host).executeTakeFirst();
  return row?.asked ?? null;
}

export async function noteHostAsked(file: CaseFile, host: string, asked: string): Promise<void> {
  await file.db
    .insertInto('watched_hosts')
    .values({ host, asked })
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ asked }))
    .execute();
}
