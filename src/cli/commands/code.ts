import { isatty } from 'node:tty';
import { codeInputs } from '../../pipeline/code-inputs.ts';
import { openEngine } from '../../pipeline/engine.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import { DISK } from '../../pipeline/input-files.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { codedJson } from '../../publish/coded-json.ts';
import { codedPage } from '../../publish/terminal/coded-page.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printProblems } from '../print-problems.ts';
import { readFlagsOf } from '../read-flags.ts';

/** `sitrep code`: claims of some reports, without a case file. */
export async function code(
  named: string[],
  options: ReadFlags & { json?: boolean },
  console: Console,
): Promise<ExitCode> {
  if (named.includes(STANDARD_INPUT) && isatty(0))
    await console.err('sitrep: reading from the keyboard; end with ^D\n');
  const { coded, failed } = await codeInputs(named, openEngine(), { flags: readFlagsOf(options), files: DISK });
  await printProblems(console, coded.problems);
  if (options.json) for await (const piece of codedJson(coded, coded)) await console.out(piece);
  else if (coded.documents.length > 0) await printLines(console, codedPage(coded, console.page));
  return failed > 0 ? EXIT.someFailed : EXIT.ok;
}
