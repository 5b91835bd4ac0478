import type { Problem } from '../model/problem.ts';
import type { CaseFile } from './case-file.ts';

export const RUN_OUTCOMES = ['done', 'interrupted', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

export interface RunCounts {
  found: number; // inputs named or found in folders
  added: number;
  known: number; // already in the case
  failed: number;
}

/** A run that was killed has neither `ended` nor `outcome`. */
export interface Run extends RunCounts {
  id: number;
  command: string;
  reader: string;
  started: string;
  ended: string | null;
  outcome: string | null;
}

export async function startRun(file: CaseFile, run: { command: string; reader: string; at: string }): Promise<number> {
  const { id } = await file.db
    .insertInto('runs')
    .values({ command: run.command, reader: run.reader, started: run.at, found: 0, added: 0, known: 0, failed: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endRun(
  file: CaseFile,
  id: number,
  end: { at: string; outcome: RunOutcome; counts: RunCounts },
): Promise<void> {
  await file.db
    .updateTable('runs')
    .set({ ended: end.at, outcome: end.outcome, ...end.counts })
    .where('id', '=', id)
    .execute();
}

export async function listRuns(file: CaseFile): Promise<Run[]> {
  return file.db.selectFrom('runs').selectAll().orderBy('id').execute();
}

/** Records a problem with an input that gave no document. */
export async function addProblem(file: CaseFile, run: number, at: string, problem: Problem): Promise<void> {
  await file.db
    .insertInto('problems')
    .values({ run, document: null, at, body: JSON.stringify(problem) })
    .execute();
}
