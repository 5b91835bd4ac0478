import { diffOf } from '../../pipeline/case-diff.ts';
import { diffPage } from '../../publish/terminal/diff-page.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { dayTyped } from '../clock-options.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { withCase, withCaseAsKnown } from '../with-case.ts';

export interface DiffOptions {
  case: string;
  from: string;
  to: string;
  json?: boolean;
}

/** `sitrep diff`: what became known between two days. */
export async function diff(options: DiffOptions, console: Console): Promise<ExitCode> {
  const [from, to] = [dayTyped('--from', options.from), dayTyped('--to', options.to)];
  if (from >= to) throw usage(`--from: ${from} is not before ${to}, the day of --to`);
  const found = await withCase(options.case, { create: false }, (file) =>
    withCaseAsKnown(file, { day: from }, (before) =>
      withCaseAsKnown(file, { day: to }, (after) => diffOf({ file: before, day: from }, { file: after, day: to })),
    ),
  );
  if (options.json) await console.out(`${safeJson(JSON.stringify(found))}\n`);
  else await printLines(console, diffPage(found, console.page));
  return EXIT.ok;
}
