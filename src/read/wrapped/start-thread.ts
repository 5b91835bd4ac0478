import { Worker, type WorkerOptions } from 'node:worker_threads';

/** This file's own ending: `.ts` when it is run from source, `.js` once it is built. */
const ENDING = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** The script of the reading thread, whichever of both is run. */
export const READING_SCRIPT = new URL(`./reading-script${ENDING}`, import.meta.url);

export function startThread(script: URL, options: WorkerOptions): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, options);
  // Node hands its loaders to no worker's first module, so that this one is plain and loads the other.
  const load = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
    register();
    await import(${JSON.stringify(script.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(load)}`), { ...options, execArgv: [] });
}
