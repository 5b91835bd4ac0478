import { caseJson } from '../../publish/case-json.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type CaseOptions, withSituation } from '../with-case.ts';

/** `sitrep export`: the whole case, or what was known of it on a day, on standard output. */
export async function exportCase(options: CaseOptions, console: Console): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    for await (const piece of caseJson(file, file.knownOn?.day)) await console.out(piece);
    return EXIT.ok;
  });
}
