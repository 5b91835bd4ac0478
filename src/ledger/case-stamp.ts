import { sql } from 'kysely';
import { z } from 'zod';
import type { CaseFile } from './case-file.ts';

/** Keys of the last reading and the last decision. */
export const LastKeys = z.object({ reading: z.int(), decision: z.int() });
export type LastKeys = z.infer<typeof LastKeys>;

/** What the case says of a reading and a decision; null where it has none of that key. */
export const CaseStamp = z.object({ reading: z.string().nullable(), decision: z.string().nullable() });
export type CaseStamp = z.infer<typeof CaseStamp>;

export async function lastKeys({ db }: CaseFile): Promise<LastKeys> {
  const { rows } = await sql<LastKeys>`SELECT
    (SELECT coalesce(max(key), 0) FROM readings) AS reading,
    (SELECT coalesce(max(key), 0) FROM decisions) AS decision`.execute(db);
  return rows[0] ?? { reading: 0, decision: 0 };
}

/** Tells a case from another one of the same name, and from a copy of itself that went another way. */
export async function stampOf({ db }: CaseFile, { reading, decision }: LastKeys): Promise<CaseStamp> {
  const { rows } = await sql<CaseStamp>`SELECT
    (SELECT document || ' ' || reader || ' ' || at FROM readings WHERE key = ${reading}) AS reading,
    (SELECT id || ' ' || at FROM decisions WHERE key = ${decision}) AS decision`.execute(db);
  return rows[0] ?? { reading: null, decision: null };
}

export function isSameStamp(a: CaseStamp, b: CaseStamp): boolean {
  return a.reading === b.reading && a.decision === b.decision;
}
