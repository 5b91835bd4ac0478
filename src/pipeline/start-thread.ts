import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A script beside the module at `from` (its `import.meta.url`), whichever of source and built is run. */
export function scriptBeside(from: string, name: string): URL {
  return new URL(`./${name}${from.slice(from.lastIndexOf('.'))}`, from);
}

/** Starts a script of ours as a thread. */
export function startThread(script: URL, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'>): Worker {
  if (!isSource(script)) return new Worker(script, options);
  // Node hands its loaders to no worker's first module, so that this one is plain and loads the other.
  const load = `${takesTypeScript()} await import(${JSON.stringify(script.href)});`;
  return new Worker(asModule(load), { ...options, execArgv: [] });
}

/**
 * Starts a script of ours as a process, with a channel for messages and its errors to be read. It lives on when this process
 * is killed, unless it ends itself on `disconnect`.
 */
export function startProcess(script: URL, args: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(script), args, {
    execArgv: isSource(script) ? ['--import', asModule(takesTypeScript()).href] : [],
    // What somebody set for this process, such as a debugger's port, is not for that one.
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Makes Node take TypeScript, where we are run from source. */
const takesTypeScript = () =>
  `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register();`;

const isSource = (script: URL) => script.pathname.endsWith('.ts');

const asModule = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
