import { accessSync, constants, createReadStream, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isatty } from 'node:tty';
import { codeLines } from '../../pipeline/lines/code-lines.ts';
import { type InputLine, splitLines } from '../../pipeline/lines/split-lines.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import type { ModelReaderOptions } from '../model-reader-options.ts';
import { readFlagsOf } from '../read-flags.ts';

export interface CodeLinesCommandOptions extends ReadFlags, ModelReaderOptions {
  threads?: string;
  skip: string;
  timeLimit: string;
  knowledge?: string;
}

const STANDARD_INPUT = '-';
/** More threads than cores gain nothing; this bound is only for slips of the hand. */
const MOST_THREADS = 512;

/** `sitrep code --jsonl`: one report a line in, one answer a line out. Each line is written as a whole. */
export async function codeJsonl(
  named: readonly string[],
  options: CodeLinesCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const files = named.length === 0 ? [STANDARD_INPUT] : named;
  const skip = numberTyped('--skip', options.skip, { least: 0, most: Number.MAX_SAFE_INTEGER });
  const threads = numberTyped('--threads', options.threads ?? String(availableParallelism()), {
    least: 1,
    most: MOST_THREADS,
  });
  const secondsPerReport = numberTyped('--time-limit', options.timeLimit, { least: 1, most: 86_400 });
  for (const file of files) checkFile(file);
  if (files.includes(STANDARD_INPUT) && isatty(0))
    await console.err('sitrep: reading lines from the keyboard; end with ^D\n');
  const begun = performance.now();
  const counts = { coded: 0, problems: 0 };
  const model =
    options.reader === undefined
      ? null
      : await (await import('./code-lines-with-model.ts')).openModelOnLines(options, console, {
          lines: files.includes(STANDARD_INPUT) ? null : () => linesAfter(skip, linesOf(files)),
        });
  if (model !== null && options.estimate) return EXIT.ok;
  const stop = stopBetweenLines();
  const answers = codeLines(linesAfter(skip, linesOf(files)), {
    threads,
    secondsPerReport,
    knowledge: options.knowledge ?? null,
    defaults: readFlagsOf(options),
  });
  for await (const { json, coded } of answers) {
    counts[coded ? 'coded' : 'problems'] += 1;
    const line = coded && model !== null ? await model.read(json) : json;
    await stop.hold(() => console.out(`${line}\n`));
  }
  stop.forget();
  await model?.tell();
  await console.err(`sitrep: ${countWords(counts, (performance.now() - begun) / 1_000)}\n`);
  return EXIT.ok;
}

function countWords({ coded, problems }: { coded: number; problems: number }, seconds: number): string {
  const all = coded + problems;
  const failed = problems === 0 ? '' : `, ${problems} with a problem in the place of claims`;
  return `${all} ${all === 1 ? 'line' : 'lines'} answered${failed}; ${(all / Math.max(seconds, 0.001)).toFixed(1)} a second`;
}

function checkFile(path: string): void {
  if (path === STANDARD_INPUT) return;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw usage(`${path}: there is no such file`);
  if (found.isDirectory()) throw usage(`${path}: --jsonl takes files of lines, and this is a folder`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw usage(`${path}: cannot be read. Check that you may read it`);
  }
}

/** The lines of all files, counted through. */
async function* linesOf(files: readonly string[]): AsyncGenerator<InputLine> {
  let number = 0;
  for (const file of files) {
    const pieces: AsyncIterable<Buffer> = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
    for await (const { bytes } of splitLines(pieces)) {
      number += 1;
      yield { number, bytes };
    }
  }
}

async function* linesAfter(skip: number, lines: AsyncIterable<InputLine>): AsyncGenerator<InputLine> {
  for await (const line of lines) if (line.number > skip) yield line;
}

/** ^C and SIGTERM end the process at once, but never within a line; a second one does not wait for that either. */
function stopBetweenLines() {
  let isWriting = false;
  let isAsked = false;
  const end = () => process.exit(EXIT.interrupted);
  const ask = () => {
    if (!isWriting || isAsked) end();
    isAsked = true;
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return {
    async hold(write: () => Promise<void>) {
      isWriting = true;
      await write();
      isWriting = false;
      if (isAsked) end();
    },
    forget() {
      process.off('SIGINT', ask);
      process.off('SIGTERM', ask);
    },
  };
}

function numberTyped(flag: string, typed: string, { least, most }: { least: number; most: number }): number {
  const number = Number(typed);
  if (!/^\d+$/.test(typed) || number < least || number > most)
    throw usage(`${flag}: "${typed}" is no whole number from ${least} to ${most}`);
  return number;
}
