import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

export interface RunningServer {
  /** Address of the case's part of the API. */
  api: string;
  pages: string;
  /** Of the case. */
  name: string;
  /** Memory that the process has now, and had at most, in MB. */
  memory: () => { now: number; most: number };
  /** Processor time that it took so far, all its threads, in ms. */
  processorMs: () => number;
  stop: () => Promise<void>;
}

/** Starts the built program's server with one case file, and waits until it says where it is. */
export async function startServer(main: string, path: string, folder: string): Promise<RunningServer> {
  mkdirSync(folder, { recursive: true });
  const child = spawn(process.execPath, [main, 'serve', path, '--cases', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const listed: unknown = await (await fetch(`${address}/api/v1/cases`)).json();
  const name = firstCase(listed);
  return {
    api: `${address}/api/v1/cases/${name}`,
    pages: address,
    name,
    memory: () => memoryOf(child.pid ?? 0),
    processorMs: () => processorTimeOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function firstCase(listed: unknown): string {
  const named = /"case":"([a-z0-9-]+)"/.exec(JSON.stringify(listed))?.[1];
  if (named === undefined) throw new Error('the server has no case');
  return named;
}

/** As Linux has it; 0 elsewhere. */
function memoryOf(pid: number): { now: number; most: number } {
  const read = (name: string, status: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { now: read('VmRSS', status), most: read('VmHWM', status) };
  } catch {
    return { now: 0, most: 0 };
  }
}

/** Linux counts it in hundredths of a second. */
const TICK_MS = 10;

/** As Linux has it; 0 elsewhere. */
function processorTimeOf(pid: number): number {
  try {
    // What comes before may hold spaces: the name of the program, in brackets.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = after.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) * TICK_MS;
  } catch {
    return 0;
  }
}
