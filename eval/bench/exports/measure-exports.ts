import { caseSourceOf, closeCase, FORMATS, openCase } from '../built.ts';

/** How quickly one file of an export is made of a case, and what memory it took at most. */
export interface ExportTime {
  format: string;
  file: string;
  rows: number;
  losses: number;
  mb: number;
  seconds: number;
  /** Processor time of this process: other programs on the machine do not count. */
  cpuSeconds: number;
  peakRssMb: number;
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Makes every file of every table format from a case, and writes it nowhere: the disk is not what is measured. */
export async function measureExports(path: string, note: (line: string) => void): Promise<ExportTime[]> {
  const file = await openCase(path, { create: false });
  try {
    const source = await caseSourceOf(file);
    const times: ExportTime[] = [];
    for (const format of FORMATS)
      for (const each of format.files) {
        note(`${format.name} ${each.name}`);
        const [begun, cpuBegun] = [performance.now(), cpu()];
        const time = { format: format.name, file: each.name, rows: 0, losses: 0, mb: 0, peakRssMb: 0 };
        for await (const { data, rows, losses } of each.pieces(source)) {
          time.rows += rows;
          time.losses += losses.length;
          time.mb += data.length / 1e6;
          time.peakRssMb = Math.max(time.peakRssMb, process.memoryUsage.rss() / 1e6);
        }
        times.push({ ...time, seconds: (performance.now() - begun) / 1000, cpuSeconds: cpu() - cpuBegun });
      }
    return times;
  } finally {
    await closeCase(file);
  }
}

export function exportRows(times: readonly ExportTime[]): [string, string][] {
  return times.map(({ format, file, rows, losses, mb, seconds, cpuSeconds, peakRssMb }) => [
    `${format}: ${file}`,
    `${rows} rows, ${mb.toFixed(1)} MB, ${losses} losses in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} rows/s ` +
      `(${Math.round(rows / cpuSeconds)} a second of processor time), at most ${peakRssMb.toFixed(0)} MB`,
  ]);
}
