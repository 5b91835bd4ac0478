import { type Kysely, type SqlBool, sql } from 'kysely';
import type { AlertMessage, AlertTarget, Delivery } from '../model/alert.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

/** A rule as it ran last: `seen` is the last change of the case that it knows of, `day` when it looked; null in cases of older versions. */
export interface RuleRun {
  text: string;
  seen: number | null;
  day: string | null;
}

/** The rules that have run, by name. */
export async function alertRules(file: CaseFile): Promise<Map<string, RuleRun>> {
  const rows = await file.db.selectFrom('alert_rules').select(['name', 'text', 'seen', 'day']).execute();
  return new Map(rows.map(({ name, ...run }) => [name, run]));
}

/** Which of these marks a rule has noticed already. */
export async function marksNoticed(file: CaseFile, rule: string, marks: readonly string[]): Promise<Set<string>> {
  const rows = await file.db
    .selectFrom('alert_marks')
    .select('mark')
    .where('rule', '=', rule)
    .where('mark', 'in', listed(marks))
    .execute();
  return new Set(rows.map(({ mark }) => mark));
}

export interface Noticed {
  rule: RuleRun & { name: string };
  marks: readonly string[];
  /** Empty where what was noticed is not to be sent. */
  messages: readonly AlertMessage[];
  targets: readonly AlertTarget[];
  at: string;
}

/** Keeps what a rule noticed, and its messages, in one step: what is noticed is sent, and nothing is noticed twice. */
export async function keepNoticed(file: CaseFile, { rule, marks, messages, targets, at }: Noticed): Promise<void> {
  await inOneTransaction(file, async (db) => {
    await sql`INSERT INTO alert_rules (name, text, since, seen, day)
      VALUES (${rule.name}, ${rule.text}, ${at}, ${rule.seen}, ${rule.day})
      ON CONFLICT (name) DO UPDATE SET text = excluded.text, seen = excluded.seen, day = excluded.day,
        since = CASE WHEN text = excluded.text THEN since ELSE excluded.since END`.execute(db);
    await sql`INSERT OR IGNORE INTO alert_marks (rule, mark)
      SELECT ${rule.name}, value FROM json_each(${JSON.stringify(marks)})`.execute(db);
    for (const message of messages)
      for (const [at_, target] of targets.entries()) {
        const row = {
          id: `${message.id}-${at_ + 1}`,
          rule: rule.name,
          target: JSON.stringify(target),
          state: 'waiting',
        };
        await db
          .insertInto('deliveries')
          .values({ ...row, message: JSON.stringify(message), noticed: at, next: at, error: null, delivered: null })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
  });
}

/** Messages whose time has come, those tried least and the oldest first: one that always fails keeps no other one waiting. */
export async function dueDeliveries(file: CaseFile, now: string, limit: number): Promise<Delivery[]> {
  const rows = await file.db
    .selectFrom('deliveries')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next', '<=', now)
    .orderBy('attempts')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

/** Takes a message for one attempt; false where another process has it. `until` is when it may be tried by others. */
export async function takeDelivery(file: CaseFile, { id, attempts }: Delivery, until: string): Promise<boolean> {
  const { numUpdatedRows } = await file.db
    .updateTable('deliveries')
    .set({ attempts: attempts + 1, next: until })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', attempts)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export type Outcome =
  | { state: 'delivered'; at: string }
  | { state: 'waiting'; next: string; error: string }
  | { state: 'dead'; error: string };

export async function settleDelivery(file: CaseFile, id: string, outcome: Outcome): Promise<void> {
  const { state } = outcome;
  const rest =
    outcome.state === 'delivered'
      ? { next: null, error: null, delivered: outcome.at }
      : { next: outcome.state === 'waiting' ? outcome.next : null, error: outcome.error };
  await file.db
    .updateTable('deliveries')
    .set({ state, ...rest })
    .where('id', '=', id)
    .execute();
}

/**
 * A target that does not answer is asked once: what else waits for it by `now` waits as long, and what was tried as often is
 * given up with it.
 */
export async function settleOthersTo(
  file: CaseFile,
  { id, target, attempts }: Delivery,
  outcome: Exclude<Outcome, { state: 'delivered' }>,
  now: string,
): Promise<void> {
  const { state, error } = outcome;
  const tried = attempts + 1;
  const others = file.db
    .updateTable('deliveries')
    .where('state', '=', 'waiting')
    .where('target', '=', JSON.stringify(target))
    .where('id', '<>', id)
    .where('next', '<=', now);
  if (state === 'dead') {
    await others.set({ state, error, next: null }).where('attempts', '>=', attempts).execute();
    return;
  }
  const { next } = outcome;
  await others.set({ error, next, attempts: sql<number>`max(attempts, ${tried})` }).execute();
}

/** Messages by when they were noticed; of one state, or all. */
export async function listDeliveries(
  file: CaseFile,
  state: Delivery['state'] | null,
  limit: number,
): Promise<Delivery[]> {
  let query = file.db.selectFrom('deliveries').selectAll();
  if (state !== null) query = query.where('state', '=', state);
  return (await query.orderBy('key', 'desc').limit(limit).execute()).map(deliveryOf);
}

/** Has dead messages tried again: those with an id that begins so, or all of them. Gives how many. */
export async function reviveDeliveries(file: CaseFile, ids: readonly string[] | 'all', now: string): Promise<number> {
  const { numUpdatedRows } = await file.db
    .updateTable('deliveries')
    .set({ state: 'waiting', attempts: 0, next: now })
    .where('state', '=', 'dead')
    .where(ids === 'all' ? sql<SqlBool>`1` : beginsWith(ids))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

function beginsWith(ids: readonly string[]) {
  return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(ids)}) WHERE substr(deliveries.id, 1, length(value)) = value)`;
}

/** How many messages are in each state. */
export async function countDeliveries(db: Kysely<Tables>): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('deliveries')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Only this room writes these rows, from the model's own shapes. */
function deliveryOf(
  row: { [K in keyof Delivery]: K extends 'target' | 'message' | 'state' ? string : Delivery[K] },
): Delivery {
  return {
    id: row.id,
    rule: row.rule,
    target: JSON.parse(row.target),
    state: row.state as Delivery['state'],
    message: JSON.parse(row.message),
    attempts: row.attempts,
    noticed: row.noticed,
    next: row.next,
    error: row.error,
    delivered: row.delivered,
  };
}
