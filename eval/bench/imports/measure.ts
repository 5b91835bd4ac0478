import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURED, type Measured, writeInvented } from './invented-rows.ts';

/** One file imported into a new case by the built program. */
export interface ImportTimes {
  format: Measured;
  rows: number;
  fileMb: number;
  caseMb: number;
  seconds: number;
  rowsPerSecond: number;
  /** Of the processor, user and system: what other programs on the machine do not change. */
  rowsPerCpuSecond: number;
  peakRssMb: number;
}

const REPORT_USE =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nused="+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';

/** Imports an invented file of each format; `program` is the built command line. Files are made in `folder` and removed. */
export function measureImports(rows: number, folder: string, program: string): ImportTimes[] {
  mkdirSync(folder, { recursive: true });
  return MEASURED.map((format) => {
    const file = join(folder, `imports-${format}.csv`);
    const path = join(folder, `imports-${format}.db`);
    const gone = () => {
      for (const each of [file, path, `${path}-wal`, `${path}-shm`]) rmSync(each, { force: true });
    };
    gone();
    try {
      writeInvented(file, format, rows);
      const begun = performance.now();
      const run = spawnSync(
        process.execPath,
        ['--import', REPORT_USE, program, 'import', file, '--case', path, '--json'],
        {
          encoding: 'utf8',
        },
      );
      const seconds = (performance.now() - begun) / 1000;
      if (run.status !== 0) throw new Error(`import ended with ${run.status}: ${run.stderr.slice(0, 500)}`);
      const [, rss = '', cpu = ''] = /used=(\d+) (\d+)/.exec(run.stderr) ?? [];
      return {
        format,
        rows,
        fileMb: statSync(file).size / 1e6,
        caseMb: statSync(path).size / 1e6,
        seconds,
        rowsPerSecond: rows / seconds,
        rowsPerCpuSecond: rows / (Number(cpu) / 1e6),
        peakRssMb: Number(rss) / 1024,
      };
    } finally {
      gone();
    }
  });
}

export function importRowsShown(times: readonly ImportTimes[]): [string, string][] {
  return times.flatMap(({ format, rows, fileMb, caseMb, seconds, rowsPerSecond, rowsPerCpuSecond, peakRssMb }) => [
    [`import of ${format}`, `${rows.toLocaleString('en')} rows, ${fileMb.toFixed(0)} MB, in ${seconds.toFixed(1)} s`],
    [
      '',
      `${Math.round(rowsPerSecond).toLocaleString('en')} rows/s; ${Math.round(rowsPerCpuSecond).toLocaleString('en')} per second of processor time`,
    ],
    ['', `peak memory ${peakRssMb.toFixed(0)} MB; the case file has ${caseMb.toFixed(0)} MB`],
  ]);
}
