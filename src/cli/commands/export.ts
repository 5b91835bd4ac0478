import { caseJson } from '../../publish/case-json.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withSituation } from '../with-case.ts';

/** `sitrep export`: the whole case on standard output. */
export async function exportCase(options: { case: string }, console: Console): Promise<ExitCode> {
  return withSituation(options.case, async (file) => {
    for await (const piece of caseJson(file)) await console.out(piece);
    return EXIT.ok;
  });
}
