import { spawnSync } from 'node:child_process';

/** How long a command took from nothing, by the clock and by the processor, in ms. */
export interface CommandTime {
  command: string;
  ms: number;
  cpuMs: number;
}

const RUNS = 3;
const REPORT_CPU =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\ncpu="+(user+system)/1000)})';

/** The best of three runs of each: anything else on the machine only ever adds time. */
export function commandTimes(main: string, commands: readonly (readonly string[])[]): CommandTime[] {
  return commands.map((args) => {
    const runs = Array.from({ length: RUNS }, () => timeOf(main, args));
    return {
      command: `sitrep ${args.slice(0, -2).join(' ')}`,
      ms: Math.min(...runs.map((run) => run.ms)),
      cpuMs: Math.min(...runs.map((run) => run.cpuMs)),
    };
  });
}

function timeOf(main: string, args: readonly string[]): { ms: number; cpuMs: number } {
  const begun = performance.now();
  const run = spawnSync(process.execPath, ['--import', REPORT_CPU, main, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const ms = performance.now() - begun;
  if (run.status !== 0)
    throw new Error(`sitrep ${args.join(' ')} ended with ${run.status}: ${run.stderr.slice(0, 500)}`);
  return { ms, cpuMs: Number(/cpu=([\d.]+)/.exec(run.stderr)?.[1] ?? Number.NaN) };
}
