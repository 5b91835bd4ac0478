import { FewAtOnce } from './few-at-once.ts';
import { HereRunner } from './here.ts';
import type { TaskRunner } from './task.ts';
import { TaskThread } from './task-thread.ts';

/** Who does what takes long, so that the thread that answers is never held up. */
export interface CaseWork {
  /** The only one that writes to case files: reading, deciding, deriving. */
  writer: TaskRunner;
  /** Derives cases as known on a day, and what became of a report's sentences. */
  deriver: TaskRunner;
  /** Makes briefs, so that nobody who looks at another day waits for one. */
  briefer: TaskRunner;
}

/** A guess: who goes through some days has each derived in the same thread, and what it took is free soon after. */
const RESTS_MS = 30_000;

/** So many briefs are made or wait for it; one with what changed takes up to 10 s. A guess: what a desk asks for at once. */
const MOST_BRIEFS = 4;

const BRIEFS_BUSY =
  'Several briefs are being made at the moment, and no more are taken on before one is done. Please try again in some seconds.';

/** Three threads, each started when it is first needed. `knowledge` is a folder of the user's own, laid over ours. */
export function workInThreads(knowledge: string | null): CaseWork {
  return {
    writer: new TaskThread({ knowledge }),
    deriver: new TaskThread({ knowledge }, { restMs: RESTS_MS }),
    briefer: new FewAtOnce(new TaskThread({ knowledge }, { restMs: RESTS_MS }), MOST_BRIEFS, BRIEFS_BUSY),
  };
}

/** All in the thread that asks: for tests, which then need not wait for threads to start. */
export function workHere(): CaseWork {
  const runner = new HereRunner();
  return { writer: runner, deriver: runner, briefer: runner };
}

export async function closeWork({ writer, deriver, briefer }: CaseWork): Promise<void> {
  await Promise.all([writer.close(), deriver.close(), briefer.close()]);
}
