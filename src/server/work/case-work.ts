import { HereRunner } from './here.ts';
import type { TaskRunner } from './task.ts';
import { TaskThread } from './task-thread.ts';

/** Who does what takes long, so that the thread that answers is never held up. */
export interface CaseWork {
  /** The only one that writes to case files: reading, deciding, deriving. */
  writer: TaskRunner;
  /** Derives cases as known on a day, and what became of a report's sentences. */
  deriver: TaskRunner;
}

/** A guess: who goes through some days has each derived in the same thread, and what it took is free soon after. */
const DERIVER_RESTS_MS = 30_000;

/** Two threads, each started when it is first needed. `knowledge` is a folder of the user's own, laid over ours. */
export function workInThreads(knowledge: string | null): CaseWork {
  return {
    writer: new TaskThread({ knowledge }),
    deriver: new TaskThread({ knowledge }, { restMs: DERIVER_RESTS_MS }),
  };
}

/** All in the thread that asks: for tests, which then need not wait for threads to start. */
export function workHere(): CaseWork {
  const runner = new HereRunner();
  return { writer: runner, deriver: runner };
}

export async function closeWork({ writer, deriver }: CaseWork): Promise<void> {
  await Promise.all([writer.close(), deriver.close()]);
}
