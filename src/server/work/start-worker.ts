import type { Worker } from 'node:worker_threads';
import { scriptBeside, startThread } from '../../pipeline/start-thread.ts';
import type { WorkerStart } from './messages.ts';

/** The script of the working thread. */
export const WORKER = scriptBeside(import.meta.url, 'worker');

export function startWorker(script: URL, start: WorkerStart): Worker {
  return startThread(script, { workerData: start });
}
