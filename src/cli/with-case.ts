import type { KnownOn } from '../ledger/as-known-on.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { type AsKnownOption, clocksTyped } from './clock-options.ts';

export const DEFAULT_CASE = './sitrep.db';

/** Opens a case file, does the work, and closes it whatever happens. */
export async function withCase<T>(
  path: string,
  options: { create: boolean },
  work: (file: CaseFile) => Promise<T>,
): Promise<T> {
  const { openCase, closeCase } = await import('../ledger/case-file.ts');
  const { caseProblemFrom } = await import('../ledger/case-problem.ts');
  const file = await openCase(path, options);
  try {
    return await work(file);
  } catch (error) {
    throw caseProblemFrom(error, path) ?? error;
  } finally {
    await closeCase(file).catch(() => undefined);
  }
}

/** What a view is of: a case file, all of it or as known on a day. */
export type CaseOptions = AsKnownOption & { case: string };

/** A case with everything derived; `knownOn` where it is only what was known on a day. */
export type DerivedCase = CaseFile & { knownOn?: KnownOn };

/** The case as it stands, or stood on the day asked for; derived anew first where that has not been done. */
export async function withSituation<T>(options: CaseOptions, work: (file: DerivedCase) => Promise<T>): Promise<T> {
  const { day, decidedBy } = clocksTyped(options);
  return withCase(options.case, { create: false }, (file) =>
    day === null && decidedBy === null
      ? derived(file).then(() => work(file))
      : withCaseAsKnown(file, { day, decidedBy }, work),
  );
}

/** An open case as it stood on a day (ISO date), derived from the reports published by then and the decisions that count. */
export async function withCaseAsKnown<T>(
  file: CaseFile,
  { day, decidedBy = null }: { day: string | null; decidedBy?: string | null },
  work: (file: DerivedCase) => Promise<T>,
): Promise<T> {
  const { openAsKnownOn } = await import('../ledger/as-known-on.ts');
  const { closeCase } = await import('../ledger/case-file.ts');
  const known = await openAsKnownOn(file, day, decidedBy);
  try {
    await derived(known);
    return await work(known);
  } finally {
    await closeCase(known).catch(() => undefined);
  }
}

async function derived(file: CaseFile): Promise<void> {
  const { derivedState } = await import('../pipeline/derive/up-to-date.ts');
  const state = await derivedState(file);
  if (state === 'fresh') return;
  const { updateSituation } = await import('../pipeline/update-situation.ts');
  const { openEngine } = await import('../pipeline/engine.ts');
  try {
    await updateSituation(file, openEngine());
  } catch (error) {
    const { caseProblemFrom } = await import('../ledger/case-problem.ts');
    // What an older version derived is still true of the case: a file that cannot be written is shown as it is.
    if (state !== 'older' || caseProblemFrom(error, file.path)?.kind !== 'read only') throw error;
  }
}
