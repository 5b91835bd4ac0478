import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { PLAIN } from '../src/publish/terminal/page.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the command line from its source, as a user's shell would, with output into pipes. */
export function startCli(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs a command within this process, which is ten times faster; what it writes is gathered. */
export async function runHere(args: readonly string[]): Promise<Ended> {
  const parts = { out: '', err: '' };
  const code = await runCommandLine(args, {
    out: async (text) => {
      parts.out += text;
    },
    err: async (text) => {
      parts.err += text;
    },
    page: PLAIN,
    progress: false,
    colours: false,
    now: () => '2031-04-05T06:07:08.000Z',
  });
  return { code, ...parts };
}

export async function runCli(args: readonly string[], cwd: string, input = ''): Promise<Ended> {
  const child = startCli(args, cwd);
  const parts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    parts.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    parts.err += text;
  });
  child.stdin?.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...parts };
}
