import { openEngine } from '../../pipeline/engine.ts';
import { dropKeptRows } from '../../pipeline/exports/kept/rows-folder.ts';
import { rebuild } from '../../pipeline/rebuild.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printProblems } from '../print-problems.ts';
import { withCase } from '../with-case.ts';

/** `sitrep rebuild`: the stored reports coded again by this version, and everything derived from them and the decisions. */
export async function rebuildCase(
  options: { case: string; all?: boolean; json?: boolean },
  console: Console,
): Promise<ExitCode> {
  return withCase(options.case, { create: false }, async (file) => {
    const engine = openEngine();
    await dropKeptRows(file);
    const result = await rebuild(file, engine, { now: console.now, all: options.all ?? false });
    await printProblems(console, result.problems);
    const words =
      result.found === 0
        ? `every report is coded by ${engine.reader} already; the situation was derived again`
        : `${result.rebuilt} of ${result.found} reports coded again by ${engine.reader}`;
    await console.out(options.json ? `${JSON.stringify(result)}\n` : `${safeLine(options.case)}: ${words}.\n`);
    return result.problems.length > 0 ? EXIT.someFailed : EXIT.ok;
  });
}
