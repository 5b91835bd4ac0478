import { addDocument } from '../ledger/add-document.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { isKnown } from '../ledger/find-documents.ts';
import { addProblem, endRun, type RunCounts, type RunOutcome, startRun } from '../ledger/runs.ts';
import type { Document } from '../model/document.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Engine } from './engine.ts';
import { findInputs } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';
import { type ReadFlags, readInput } from './read-input.ts';
import { tryCoding } from './try-coding.ts';
import { updateSituation } from './update-situation.ts';

/** The clock, the file system and the user's ^C, handed in. */
export interface ReadOptions {
  flags: ReadFlags;
  now: () => string; // ISO date-time
  files: InputFiles;
  stop: AbortSignal;
  /** Told after each input; an `added` document is safely stored by then. */
  onInput: (input: InputDone) => void;
  /** Told once, when it is known how many inputs there are. */
  onStart: (inputs: number) => void;
}

export type InputDone =
  | { input: string; outcome: 'added'; document: Document; claims: number; problems: Problem[] }
  | { input: string; outcome: 'known'; document: Document }
  | { input: string; outcome: 'failed'; problem: Problem };

export interface ReadResult extends RunCounts {
  run: number;
  interrupted: boolean;
  left: number; // inputs not reached
  problems: Problem[];
}

/**
 * Reads inputs into a case: each document in a transaction of its own, then the situation over all of them.
 * What is there already is passed over, so that a run that was stopped goes on when it is given again.
 */
export async function readInto(
  file: CaseFile,
  named: readonly string[],
  engine: Engine,
  options: ReadOptions,
): Promise<ReadResult> {
  const inputs = findInputs(named, options.files);
  const run = await startRun(file, { command: 'read', reader: engine.reader, at: options.now() });
  const counts: RunCounts = { found: inputs.length, added: 0, known: 0, failed: 0 };
  const problems: Problem[] = [];
  let outcome: RunOutcome = 'failed';
  options.onStart(inputs.length);
  try {
    for (const input of inputs) {
      if (options.stop.aborted) break;
      const done = await readOne(file, input, { engine, run, options });
      counts[done.outcome] += 1;
      if (done.outcome === 'failed') problems.push(done.problem);
      if (done.outcome === 'added') problems.push(...done.problems);
      options.onInput(done);
    }
    await updateSituation(file, engine);
    outcome = options.stop.aborted ? 'interrupted' : 'done';
  } finally {
    await endRun(file, run, { at: options.now(), outcome, counts });
  }
  const left = counts.found - counts.added - counts.known - counts.failed;
  return { ...counts, run, interrupted: options.stop.aborted, left, problems };
}

interface Work {
  engine: Engine;
  run: number;
  options: ReadOptions;
}

async function readOne(file: CaseFile, input: Outcome<string>, work: Work): Promise<InputDone> {
  const { engine, run, options } = work;
  const read = input.ok ? await readInput(input.value, options.flags, options.files) : input;
  const name = input.ok ? input.value : (input.problem.file ?? '');
  if (!read.ok) {
    await addProblem(file, run, options.now(), read.problem);
    return { input: name, outcome: 'failed', problem: read.problem };
  }
  const document = read.value;
  if (await isKnown(file, document.id)) return { input: name, outcome: 'known', document };
  const coded = tryCoding(document, engine);
  if (!coded.ok) {
    await addProblem(file, run, options.now(), coded.problem);
    return { input: name, outcome: 'failed', problem: coded.problem };
  }
  const { claims, problems } = coded.value;
  const reading = { document, claims, problems, reader: engine.reader, run, at: options.now() };
  const outcome = await addDocument(file, reading);
  if (outcome === 'known') return { input: name, outcome, document };
  return { input: name, outcome, document, claims: claims.length, problems };
}
