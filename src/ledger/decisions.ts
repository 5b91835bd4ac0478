import type { CaseFile } from './case-file.ts';

/** What a person decided, kept apart from what was read. `payload` is what its kind needs. */
export interface Decision {
  id: string;
  at: string;
  who: string;
  why: string;
  kind: string;
  payload: unknown;
}

export interface RecordedDecision extends Decision {
  /** The later decision that takes this one back, or null while it holds. */
  revokedBy: string | null;
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

async function insert(file: CaseFile, decision: Decision, revokes: string | null): Promise<void> {
  const { id, at, who, why, kind, payload } = decision;
  await file.db
    .insertInto('decisions')
    .values({ id, at, who, why, kind, payload: JSON.stringify(payload), revokes })
    .execute();
}

/** Every decision in the order it was made. */
export async function listDecisions(file: CaseFile): Promise<RecordedDecision[]> {
  const rows = await file.db
    .selectFrom('decisions')
    .leftJoin('decisions as later', 'later.revokes', 'decisions.id')
    .select(['decisions.id', 'decisions.at', 'decisions.who', 'decisions.why', 'decisions.kind', 'decisions.payload'])
    .select('later.id as revokedBy')
    .orderBy('decisions.at')
    .orderBy('decisions.id')
    .execute();
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }));
}
