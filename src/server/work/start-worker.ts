import type { Worker } from 'node:worker_threads';
import { scriptBeside, startThread } from '../../pipeline/start-thread.ts';
import type { WorkerStart } from './messages.ts';

/** The script of a working thread, and of one that only makes views. */
export const WORKER = scriptBeside(import.meta.url, 'worker');
export const VIEW_WORKER = scriptBeside(import.meta.url, 'view-worker');

export function startWorker(script: URL, start: WorkerStart): Worker {
  return startThread(script, { workerData: start });
}
