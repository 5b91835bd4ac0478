import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A script beside the module at `from` (its `import.meta.url`), whichever of source and built is run. */
export function scriptBeside(from: string, name: string): URL {
  return new URL(`./${name}${from.slice(from.lastIndexOf('.'))}`, from);
}

/** Starts a script of ours as a thread. */
export function startThread(script: URL, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'>): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, options);
  // Node hands its loaders to no worker's first module, so that this one is plain and loads the other.
  const load = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
    register();
    await import(${JSON.stringify(script.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(load)}`), { ...options, execArgv: [] });
}
