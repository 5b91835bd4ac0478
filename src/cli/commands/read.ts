import { isatty } from 'node:tty';
import { openEngine } from '../../pipeline/engine.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import { DISK } from '../../pipeline/input-files.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { type InputDone, type ReadResult, readInto } from '../../pipeline/read-into.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';
import { printProblems } from '../print-problems.ts';
import { readFlagsOf } from '../read-flags.ts';
import { openProgress } from '../show-progress.ts';
import { stopOnInterrupt } from '../stop-on-interrupt.ts';
import { withCase } from '../with-case.ts';
import { countWords, readStoredWithModel } from './reread.ts';

export interface ReadCommandOptions extends ReadFlags, ModelReaderOptions {
  case: string;
  json?: boolean;
  archive?: boolean;
}

/** `sitrep read`: reports into a case file. */
export async function read(named: string[], options: ReadCommandOptions, console: Console): Promise<ExitCode> {
  if (options.reader !== undefined) modelReaderTyped(options);
  if (named.includes(STANDARD_INPUT) && isatty(0))
    await console.err('sitrep: reading from the keyboard; end with ^D\n');
  return withCase(options.case, { create: true }, async (file) => {
    const progress = openProgress(console);
    const stop = stopOnInterrupt(console, 'the report at hand');
    const lines: Promise<void>[] = [];
    const engine = openEngine();
    const documents = new Set<string>();
    const result = await readInto(file, named, engine, {
      flags: readFlagsOf(options),
      now: console.now,
      files: DISK,
      keepBytes: options.archive === true,
      stop: stop.signal,
      onStart: progress.start,
      onInput: (done) => {
        progress.step();
        if (done.outcome !== 'failed') documents.add(done.document.id);
        if (!options.json && !progress.shown()) lines.push(console.out(`${doneWords(done)}\n`));
      },
    }).finally(() => {
      progress.end();
      stop.forget();
    });
    await Promise.all(lines);
    await printProblems(console, result.problems);
    if (!options.json) await console.out(`${resultWords(result, options.case)}\n`);
    const model =
      options.reader === undefined || result.interrupted
        ? null
        : await readStoredWithModel(file, [...documents], { engine, options, console });
    if (options.json) await console.out(`${JSON.stringify(model ? { ...result, model: model.counts } : result)}\n`);
    else if (model) await console.out(`${safeLine(options.case)}: ${countWords(model.counts)}.\n`);
    if (result.interrupted) return EXIT.interrupted;
    if (model && model.code !== EXIT.ok) return model.code;
    return result.failed > 0 ? EXIT.someFailed : EXIT.ok;
  });
}

/** What became of a document, as a line. */
export function doneWords(done: InputDone): string {
  const input = safeLine(done.part === null ? done.input : `${done.input}#${done.part}`);
  if (done.outcome === 'failed') return `failed  ${input}`;
  const claims = done.outcome === 'added' ? `, ${done.claims} claims` : '';
  return `${done.outcome.padEnd(6)}  ${done.document.id}  ${input}${claims}`;
}

function resultWords(result: ReadResult, path: string): string {
  const { added, known, failed, left, interrupted } = result;
  const parts = [`${added} added`, `${known} already there`, `${failed} failed`];
  const stopped = interrupted ? `; stopped with ${left} to go. Give the same command again to go on` : '';
  return `${safeLine(path)}: ${parts.join(', ')}${stopped}.`;
}
