import { availableParallelism } from 'node:os';
import type { CaseFile } from '../../ledger/case-file.ts';
import type { Elsewhere } from '../../ledger/claim-search.ts';
import { FewAtOnce } from './few-at-once.ts';
import { HereRunner } from './here.ts';
import { VIEW_WORKER } from './start-worker.ts';
import type { TaskRunner } from './task.ts';
import { TaskPool } from './task-pool.ts';
import { TaskThread } from './task-thread.ts';

/** Who does what takes long, so that the thread that answers is never held up. */
export interface CaseWork {
  /** The only one that writes to case files: reading, deciding, deriving. */
  writer: TaskRunner;
  /** Derives cases as known on a day, and what became of a report's sentences. */
  deriver: TaskRunner;
  /** Makes briefs, so that nobody who looks at another day waits for one. */
  briefer: TaskRunner;
  /** Make pages of large cases, several at a time. */
  readers: TaskRunner;
}

/** A guess: who goes through some days has each derived in the same thread, and what it took is free soon after. */
const RESTS_MS = 30_000;

/** So many briefs are made or wait for it; one with what changed takes up to 10 s. A guess: what a desk asks for at once. */
const MOST_BRIEFS = 4;

const BRIEFS_BUSY =
  'Several briefs are being made at the moment, and no more are taken on before one is done. Please try again in some seconds.';

/** A guess: who reads a page of a large case asks for the next one within minutes. */
const READERS_REST_MS = 300_000;

/** The thread that answers has little to do meanwhile, so that even of two cores each has one. More than four wait for the disk: a guess. */
const READERS = Math.min(4, Math.max(2, availableParallelism() - 1));

/** Threads, each started when it is first needed. `knowledge` is a folder of the user's own, laid over ours. */
export function workInThreads(knowledge: string | null): CaseWork {
  return {
    writer: new TaskThread({ knowledge }),
    deriver: new TaskThread({ knowledge }, { restMs: RESTS_MS }),
    briefer: new FewAtOnce(new TaskThread({ knowledge }, { restMs: RESTS_MS }), MOST_BRIEFS, BRIEFS_BUSY),
    readers: new TaskPool(
      Array.from(
        { length: READERS },
        () => new TaskThread({ knowledge }, { script: VIEW_WORKER, restMs: READERS_REST_MS }),
      ),
    ),
  };
}

/** How the claims of a large case are searched without holding up the thread that answers. */
export function searchElsewhere({ deriver, readers }: CaseWork, { path }: CaseFile): Elsewhere {
  return {
    index: () => deriver.perform({ kind: 'index', path }),
    words: async (text) => new Uint32Array((await readers.perform({ kind: 'words', path, text })).buffer),
  };
}

/** All in the thread that asks: for tests, which then need not wait for threads to start. */
export function workHere(): CaseWork {
  const runner = new HereRunner();
  return { writer: runner, deriver: runner, briefer: runner, readers: runner };
}

export async function closeWork({ writer, deriver, briefer, readers }: CaseWork): Promise<void> {
  await Promise.all([writer.close(), deriver.close(), briefer.close(), readers.close()]);
}
