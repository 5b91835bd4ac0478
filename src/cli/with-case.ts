import type { CaseFile } from '../ledger/case-file.ts';

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

/** The case as it stands, derived anew first where a run was cut short before it came to that. */
export async function withSituation<T>(path: string, work: (file: CaseFile) => Promise<T>): Promise<T> {
  return withCase(path, { create: false }, async (file) => {
    const { isSituationFresh } = await import('../ledger/situation.ts');
    if (!(await isSituationFresh(file))) {
      const { updateSituation } = await import('../pipeline/update-situation.ts');
      const { openEngine } = await import('../pipeline/engine.ts');
      await updateSituation(file, openEngine());
    }
    return work(file);
  });
}
