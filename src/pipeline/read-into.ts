import { addDocument } from '../ledger/add-document.ts';
import { type Arrived, keepArrival } from '../ledger/archive.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { isKnown } from '../ledger/find-documents.ts';
import { addProblem, endRun, type RunCounts, type RunOutcome, startRun } from '../ledger/runs.ts';
import type { Document } from '../model/document.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Engine } from './engine.ts';
import { findInputs } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';
import type { InputPart, ReadOut } from './read-came.ts';
import { type ReadFlags, readInput } from './read-input.ts';
import { tryCoding } from './try-coding.ts';
import { updateSituation } from './update-situation.ts';

/** The clock, the file system and the user's ^C, handed in. */
export interface ReadOptions {
  flags: ReadFlags;
  now: () => string; // ISO date-time
  files: InputFiles;
  stop: AbortSignal;
  /** Keeps the bytes of files in the case, too; those of addresses always are. */
  keepBytes?: boolean | undefined;
  /** Told after each input; an `added` document is safely stored by then. */
  onInput: (input: InputDone) => void;
  /** Told once, when it is known how many inputs there are. */
  onStart: (inputs: number) => void;
}

/** What became of one document of an input; `part` says which, where it holds several. */
export type InputDone = { input: string; part: string | null } & (
  | { outcome: 'added'; document: Document; claims: number; problems: Problem[] }
  | { outcome: 'known'; document: Document }
  | { outcome: 'failed'; problem: Problem }
);

export interface ReadResult extends RunCounts {
  run: number;
  interrupted: boolean;
  left: number; // inputs not reached, and what was not reached of the one at hand
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
      let documents = 0;
      for await (const done of readOne(file, input, { engine, run, options })) {
        // An input counts as one until it turns out to hold more.
        if (++documents > 1) counts.found += 1;
        counts[done.outcome] += 1;
        if (done.outcome === 'failed') problems.push(done.problem);
        if (done.outcome === 'added') problems.push(...done.problems);
        options.onInput(done);
        if (options.stop.aborted) break;
      }
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
  options: Pick<ReadOptions, 'flags' | 'now' | 'files' | 'keepBytes'>;
}

async function* readOne(file: CaseFile, input: Outcome<string>, work: Work): AsyncGenerator<InputDone> {
  if (!input.ok) {
    const name = input.problem.file ?? '';
    yield await storePart(file, { input: name, part: null, outcome: input }, work);
    return;
  }
  for await (const each of readInput(input.value, work.options))
    yield await storePart(file, { input: input.value, ...each }, work);
}

/** Codes and stores one document, or keeps the problem that it is; known ones change nothing. */
export async function storePart(
  file: CaseFile,
  { input, part, outcome: read }: InputPart & { input: string },
  { engine, run, options }: Work,
): Promise<InputDone> {
  const refused = async (problem: Problem): Promise<InputDone> => {
    await addProblem(file, run, options.now(), problem);
    return { input, part, outcome: 'failed', problem };
  };
  if (!read.ok) return refused(read.problem);
  const { document } = read.value;
  const arrived = arrivedAs(read.value, options.keepBytes);
  if (await isKnown(file, document.id)) {
    await keepArrival(file, document.id, arrived);
    return { input, part, outcome: 'known', document };
  }
  const coded = tryCoding(document, engine);
  if (!coded.ok) return refused(coded.problem);
  const { claims } = coded.value;
  const problems = [...(read.value.remarks ?? []), ...coded.value.problems];
  const reading = { document, claims, problems, reader: engine.reader, run, at: options.now(), arrived };
  const outcome = await addDocument(file, reading);
  if (outcome === 'known') return { input, part, outcome, document };
  return { input, part, outcome, document, claims: claims.length, problems };
}

function arrivedAs({ archived, bytes }: ReadOut, keepBytes = false): Arrived {
  return { archived, bytes: keepBytes || archived.from === 'address' ? bytes : null };
}
