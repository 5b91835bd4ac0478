import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { type DecisionEntry, type DecisionRecord, Fate, holding, Ruling } from '../model/decision.ts';
import type { SourceGrade } from '../model/situation.ts';
import { markStale } from './add-document.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import { idStarts } from './filter.ts';
import type { Tables } from './tables.ts';

/** What a person decided, kept apart from what was read. `payload` is what its kind needs. */
export interface Decision {
  id: string;
  at: string;
  who: string;
  why: string;
  kind: string;
  payload: unknown;
}

export async function addDecision(file: CaseFile, decision: Decision): Promise<void> {
  await insert(file, decision, null);
}

/** Takes a decision back by adding one; each can be taken back once. Throws where `revokes` is unknown or taken back already. */
export async function revokeDecision(
  file: CaseFile,
  revokes: string,
  by: Omit<Decision, 'kind' | 'payload'>,
): Promise<void> {
  await insert(file, { ...by, kind: 'revoke', payload: null }, revokes);
}

/** Keeps a decision that was made elsewhere, as it was made; `revokes` is the one it takes back, or null. */
export async function keepDecision(file: CaseFile, decision: Decision, revokes: string | null): Promise<void> {
  await insert(file, decision, revokes);
}

async function insert(file: CaseFile, decision: Decision, revokes: string | null): Promise<void> {
  const { id, at, who, why, kind, payload } = decision;
  await inOneTransaction(file, async (db) => {
    await db
      .insertInto('decisions')
      .values({ id, at, who, why, kind, payload: JSON.stringify(payload), revokes })
      .execute();
    await markStale(db);
  });
}

/** Every decision in the order it was made, whatever the clocks said. */
export async function listDecisions(file: CaseFile): Promise<DecisionRecord[]> {
  return recordsOf(await rows(file.db).execute());
}

function rows(db: Kysely<Tables>) {
  return db
    .selectFrom('decisions')
    .select(['id', 'at', 'who', 'why', 'kind', 'payload', 'revokes'])
    .orderBy('decisions.key');
}

interface Row extends Omit<DecisionRecord, 'ruling' | 'revokedBy' | 'holds'> {
  payload: string;
}

function recordsOf(rows: readonly Row[]): DecisionRecord[] {
  const takenBy = new Map(rows.flatMap(({ id, revokes }) => (revokes === null ? [] : [[revokes, id] as const])));
  const holds = (id: string): boolean => {
    const by = takenBy.get(id);
    return by === undefined || !holds(by);
  };
  return rows.map(({ payload, ...row }) => ({
    ...row,
    ruling: rulingOf(row.kind, payload),
    revokedBy: takenBy.get(row.id) ?? null,
    holds: holds(row.id),
  }));
}

/** Another version may have written it in another shape: it is then kept, listed, and without effect. */
function rulingOf(kind: string, payload: string): Ruling | null {
  const written: unknown = JSON.parse(payload);
  if (typeof written !== 'object' || written === null) return null;
  const parsed = Ruling.safeParse({ ...written, kind });
  return parsed.success ? parsed.data : null;
}

/** Every decision with what became of it when the situation was last derived. */
export async function listEntries(file: CaseFile): Promise<DecisionEntry[]> {
  const stored = await file.db.selectFrom('decision_fates').select(['decision', 'body']).execute();
  const fates = new Map(stored.map(({ decision, body }) => [decision, Fate.parse(JSON.parse(body))]));
  const records = await listDecisions(file);
  return records.map((record) => ({ ...record, fate: fates.get(record.id) ?? unread(record) }));
}

function unread({ id, kind, holds, ruling }: DecisionRecord): Fate | null {
  if (!holds || ruling !== null || kind === 'revoke') return null;
  return { decision: id, state: 'orphan', claims: [], note: 'this version of sitrep does not understand it' };
}

/** Decisions whose id starts with `typed`; at most `limit`. */
export async function decisionsByPrefix(
  file: CaseFile,
  typed: string,
  limit: number,
): Promise<{ id: string; kind: string; why: string }[]> {
  return file.db
    .selectFrom('decisions')
    .select(['id', 'kind', 'why'])
    .where(idStarts('decisions.id', typed))
    .orderBy('key')
    .limit(limit)
    .execute();
}

/** Claims that people added and that were not taken back, rejected or not. */
export async function addedClaims(file: CaseFile): Promise<Claim[]> {
  return holding(await listDecisions(file)).flatMap(({ ruling }) => (ruling.kind === 'add' ? [ruling.added] : []));
}

/** How people graded the sources of the case. */
export async function listGrades(file: CaseFile): Promise<SourceGrade[]> {
  const rows = await file.db.selectFrom('source_grades').selectAll().orderBy('source').execute();
  return rows as SourceGrade[]; // only this room writes them, from grades
}
