import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './messages.ts';

/** This file's own ending: `.ts` when it is run from source, `.js` once it is built. */
const ENDING = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** The script of the working thread, whichever of both is run. */
export const WORKER = new URL(`./worker${ENDING}`, import.meta.url);

export function startWorker(script: URL, start: WorkerStart): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, { workerData: start });
  // Node hands its loaders to no worker's first module, so that this one is plain and loads the other.
  const load = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
    register();
    await import(${JSON.stringify(script.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(load)}`), { workerData: start, execArgv: [] });
}
