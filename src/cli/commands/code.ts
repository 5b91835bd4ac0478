import { isatty } from 'node:tty';
import { codeInputs } from '../../pipeline/code-inputs.ts';
import { openEngine } from '../../pipeline/engine.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import { DISK } from '../../pipeline/input-files.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { codedJson } from '../../publish/coded-json.ts';
import { codedPage } from '../../publish/terminal/coded-page.ts';
import { modelReadingPage } from '../../publish/terminal/model-reading-page.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';
import { printProblems } from '../print-problems.ts';
import { readFlagsOf } from '../read-flags.ts';

/** `sitrep code`: claims of some reports, without a case file. */
export async function code(
  named: string[],
  options: ReadFlags & ModelReaderOptions & { json?: boolean },
  console: Console,
): Promise<ExitCode> {
  if (options.reader !== undefined) modelReaderTyped(options);
  if (named.includes(STANDARD_INPUT) && isatty(0))
    await console.err('sitrep: reading from the keyboard; end with ^D\n');
  const engine = openEngine();
  const { coded, failed } = await codeInputs(named, engine, { flags: readFlagsOf(options), files: DISK });
  await printProblems(console, coded.problems);
  const read =
    options.reader === undefined
      ? undefined
      : await (await import('./code-with-model.ts')).readingsOfModel(coded, engine, options, console);
  if (read === null) return EXIT.ok;
  if (options.json)
    for await (const piece of codedJson(coded, { ...coded, modelReadings: read?.readings })) await console.out(piece);
  else if (coded.documents.length > 0) await printLines(console, codedPage(coded, console.page));
  if (!options.json)
    for (const reading of read?.readings ?? [])
      await printLines(console, ['', ...modelReadingPage(reading, coded.claims, console.page)]);
  return failed > 0 ? EXIT.someFailed : (read?.code ?? EXIT.ok);
}
