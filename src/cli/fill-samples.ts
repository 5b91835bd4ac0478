import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeCase, copyCase, openCase } from '../ledger/case-file.ts';
import { caseProblemFrom } from '../ledger/case-problem.ts';
import { readByOthers, readerOf } from '../ledger/find-documents.ts';
import { stateOf } from '../ledger/situation.ts';
import { DERIVATION } from '../pipeline/derive/state-names.ts';
import type { Engine } from '../pipeline/engine.ts';
import { readerNow } from '../pipeline/reader-version.ts';
import { CaseShelf } from '../server/cases/case-shelf.ts';
import type { Console } from './console.ts';
import { SAMPLES } from './sample-cases.ts';

type Sample = (typeof SAMPLES)[number];

/**
 * Reads the samples that the package brings into cases of the folder. Those that are there and that another version read or
 * derived are read again from what they store, so that they show what this version does; what people decided in them holds.
 */
export async function fillSamples(
  folder: string,
  console: Console,
  samples: readonly Sample[] = SAMPLES,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const open = engineOnce();
  for (const sample of samples) {
    if (existsSync(fileOf(folder, sample))) await readAgain(folder, sample, console, open);
    else await readFirst(folder, sample, console, open);
  }
}

function fileOf(folder: string, { name }: Sample): string {
  return join(folder, `${name}.db`);
}

/** The reader takes a second to open: only where some sample is to be read. */
function engineOnce(): () => Promise<Engine> {
  let engine: Engine | null = null;
  return async () => {
    engine ??= (await import('../pipeline/engine.ts')).openEngine();
    return engine;
  };
}

async function readFirst(
  folder: string,
  { name, title, reports }: Sample,
  console: Console,
  open: () => Promise<Engine>,
): Promise<void> {
  const { DISK } = await import('../pipeline/input-files.ts');
  const { readInto } = await import('../pipeline/read-into.ts');
  await console.err(`Reading the sample “${title}” …\n`);
  // Under another name until it is whole: a run that was stopped leaves no half of a sample.
  const half = join(folder, `${name}.half`);
  removeCase(half);
  const { file } = await new CaseShelf(folder).openFile(half, title);
  await readInto(file, [reports], await open(), {
    flags: { sample: true },
    now: console.now,
    files: DISK,
    stop: new AbortController().signal,
    onStart: () => undefined,
    onInput: () => undefined,
  });
  await copyCase(file, join(folder, `${name}.db`));
  await closeCase(file);
  removeCase(half);
}

function removeCase(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

/** A sample that cannot be written is shown as it is. */
async function readAgain(folder: string, sample: Sample, console: Console, open: () => Promise<Engine>): Promise<void> {
  const path = fileOf(folder, sample);
  try {
    const file = await openCase(path, { create: false });
    try {
      const others = await readByOthers(file, readerNow());
      const derived = await stateOf(file.db, DERIVATION.name);
      if (others.length === 0 && derived === DERIVATION.version) return;
      const why =
        others.length > 0
          ? `was read by ${await readerOf(file)}; ${readerNow()} reads it again`
          : 'was put together by an older version; this one does it again';
      await console.err(`The sample “${sample.title}” ${why}. What was decided in it is kept …\n`);
      const { rebuild } = await import('../pipeline/rebuild.ts');
      await rebuild(file, await open(), { now: console.now, all: false });
    } finally {
      await closeCase(file).catch(() => undefined);
    }
  } catch (error) {
    const problem = caseProblemFrom(error, path);
    if (problem === null) throw error;
    await console.err(`${problem.message}\nThe sample “${sample.title}” stays as it is.\n`);
  }
}
