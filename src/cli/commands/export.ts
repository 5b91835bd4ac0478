import type { DocumentCoverage } from '../../model/coverage.ts';
import { caseJson } from '../../publish/case-json.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type CaseOptions, type DerivedCase, withSituation } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep export`: the whole case, or what was known of it on a day, on standard output. */
export async function exportCase(options: CaseOptions & { coverage?: boolean }, console: Console): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const pieces = caseJson(file, {
      ...dayOf(file),
      ...(options.coverage ? { coverage: await coverageIn(file) } : {}),
    });
    for await (const piece of pieces) await console.out(piece);
    return EXIT.ok;
  });
}

/** Loaded only here: the reader takes longer to open than a small case to print. */
async function coverageIn(file: DerivedCase): Promise<AsyncIterable<DocumentCoverage>> {
  const { caseCoverage } = await import('../../pipeline/case-coverage.ts');
  return caseCoverage(file, async () => (await import('../../pipeline/engine.ts')).openEngine());
}
