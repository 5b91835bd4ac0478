import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { situationOf, situationOnPage } from '../../publish/situation-view.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { situationPage } from '../../publish/terminal/situation-page.ts';
import { clocksTyped } from '../clock-options.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printProblems } from '../print-problems.ts';
import { type CaseOptions, type DerivedCase, withCase, withCaseAsKnown, withSituation } from '../with-case.ts';

/** The invented reports that the package brings; the same folder from `src/` and from `dist/`. */
const SAMPLE = fileURLToPath(new URL('../../../examples/pak-afghan-2025-10', import.meta.url));
const SAMPLE_TITLE = 'Pakistan and Afghanistan, October 2025 (sample)';

export interface SituationOptions extends CaseOptions {
  sample?: boolean;
  json?: boolean;
}

/** `sitrep situation`: the whole case on a page. */
export async function situation(options: SituationOptions, console: Console): Promise<ExitCode> {
  if (!options.sample) return withSituation(options, (file) => print(file, options.case, options, console));
  const clocks = clocksTyped(options);
  const path = freshSampleCase();
  // The reader is opened only here: a case that is there already is printed without it.
  const { openEngine } = await import('../../pipeline/engine.ts');
  const { DISK } = await import('../../pipeline/input-files.ts');
  const { readInto } = await import('../../pipeline/read-into.ts');
  return withCase(path, { create: true }, async (file) => {
    const result = await readInto(file, [SAMPLE], openEngine(), {
      flags: { sample: true },
      now: console.now,
      files: DISK,
      stop: new AbortController().signal,
      onStart: () => undefined,
      onInput: () => undefined,
    });
    await printProblems(console, result.problems);
    if (clocks.day === null && clocks.decidedBy === null) await print(file, SAMPLE_TITLE, options, console);
    else await withCaseAsKnown(file, clocks, (known) => print(known, SAMPLE_TITLE, options, console));
    if (!options.json)
      await console.err(
        `\nThe case is kept in ${path}: try \`sitrep show incidents --case ${path}\`, then \`show incident ID\`.\n`,
      );
    return result.failed > 0 ? EXIT.someFailed : EXIT.ok;
  });
}

async function print(
  file: DerivedCase,
  title: string,
  { json }: SituationOptions,
  console: Console,
): Promise<ExitCode> {
  if (json) {
    const view = await situationOf(file, title, file.knownOn);
    await console.out(`${safeJson(JSON.stringify(view))}\n`);
  } else await printLines(console, situationPage(await situationOnPage(file, title, file.knownOn), console.page));
  return EXIT.ok;
}

/** Made anew each time, so that it always shows what this version reads in the sample. */
function freshSampleCase(): string {
  const path = join(sampleFolder(), 'sample.db');
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  return path;
}

function sampleFolder(): string {
  try {
    mkdirSync('.sitrep', { recursive: true });
    return '.sitrep';
  } catch {
    // Not a folder we may write to: the case then lives as long as the system keeps temporary files.
    return mkdtempSync(join(tmpdir(), 'sitrep-'));
  }
}
