/** Wall-clock and processor time of a piece of work, in ms. The two differ where other work shares the machine. */
export interface Spent {
  ms: number;
  cpuMs: number;
}

export async function spentOn(work: () => Promise<unknown> | unknown): Promise<Spent> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function add(a: Spent, b: Spent): Spent {
  return { ms: a.ms + b.ms, cpuMs: a.cpuMs + b.cpuMs };
}
