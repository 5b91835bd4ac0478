import { spawnSync } from 'node:child_process';

const RUNS = 10;

/** Median wall-clock ms of starting a command from nothing, and of starting Node alone beside it. */
export interface ColdStart {
  medianMs: number;
  leastMs: number;
  nodeMs: number;
  /** Peak memory of the command, in MB, as the process itself saw it. */
  peakRssMb: number;
}

const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';

export function coldStart(args: string[]): ColdStart {
  const times = Array.from({ length: RUNS }, () => timeOf(args)).sort((a, b) => a - b);
  const node = Array.from({ length: RUNS }, () => timeOf(['-e', '0'])).sort((a, b) => a - b);
  return { medianMs: middle(times), leastMs: times[0] ?? 0, nodeMs: middle(node), peakRssMb: peakOf(args) };
}

function peakOf(args: string[]): number {
  const run = spawnSync(process.execPath, ['--import', REPORT_MEMORY, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return Number(/peak=(\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024;
}

function timeOf(args: string[]): number {
  const begun = performance.now();
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const time = performance.now() - begun;
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}: ${run.stderr.slice(0, 500)}`);
  return time;
}

function middle(sorted: number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
