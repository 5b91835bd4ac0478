import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../../../src/ledger/case-file.ts';
import type { Incident } from '../../../src/model/situation.ts';
import type { ExportFile } from '../../../src/publish/exports/export-format.ts';
import { caseSourceOf, closeCase, FORMATS, inOneTransaction, openCase, putIncidents } from '../built.ts';

/** How quickly one file of an export was made, and what memory the process took at most. */
export interface Time {
  seconds: number;
  /** Processor time of this process: other programs on the machine do not count. */
  cpuSeconds: number;
  peakRssMb: number;
}

/** One file of an export of a case. */
export interface ExportTime {
  format: string;
  file: string;
  rows: number;
  losses: number;
  mb: number;
  /** The first export of the case: every row is made, and kept where the file is one whose rows are. */
  first: Time;
  /** The next one, nothing having changed; null where no rows are kept, and so all are made each time. */
  again: Time | null;
  /** The next one after incidents all over the case were written anew. */
  changed: Time | null;
}

/** Every so many-th incident gets another title before the third export: 1 of 100. */
const EVERY = 100;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Makes every file of every format from a case three times, those without kept rows once, and writes it nowhere: the disk is not what is measured. */
export async function measureExports(path: string, note: (line: string) => void): Promise<ExportTime[]> {
  const folder = `${path}.export-rows`;
  rmSync(folder, { recursive: true, force: true });
  const file = await openCase(path, { create: false });
  const files = FORMATS.flatMap((format) => format.files.map((each) => ({ format: format.name, each })));
  type Timed = Awaited<ReturnType<typeof timeOf>>;
  const pass = async (said: string, some: typeof files): Promise<Map<ExportFile, Timed>> => {
    const times = new Map<ExportFile, Timed>();
    for (const { format, each } of some) {
      note(`${said}: ${format} ${each.name}`);
      times.set(each, await timeOf(file, each));
    }
    return times;
  };
  try {
    const first = await pass('first', files);
    const kept = files.filter(({ each }) => existsSync(join(folder, `${each.name}.rows`)));
    const again = await pass('again', kept);
    const changed = await withOtherTitles(file, () => pass('after changes', kept));
    return files.flatMap(({ format, each }) => {
      const made = first.get(each);
      if (!made) return [];
      const { time, ...sums } = made;
      const later = { again: again.get(each)?.time ?? null, changed: changed.get(each)?.time ?? null };
      return [{ format, file: each.name, ...sums, first: time, ...later }];
    });
  } finally {
    await closeCase(file);
  }
}

async function timeOf(file: CaseFile, each: ExportFile) {
  const [begun, cpuBegun] = [performance.now(), cpu()];
  const source = await caseSourceOf(file, { keepRows: {} });
  const made = { rows: 0, losses: 0, mb: 0 };
  let peakRssMb = 0;
  for await (const { data, rows, losses, lost } of each.pieces(source)) {
    made.rows += rows;
    made.losses += lost ? Object.values(lost).reduce((sum, count) => sum + count, 0) : losses.length;
    made.mb += data.length / 1e6;
    peakRssMb = Math.max(peakRssMb, process.memoryUsage.rss() / 1e6);
  }
  const time = { seconds: (performance.now() - begun) / 1000, cpuSeconds: cpu() - cpuBegun, peakRssMb };
  return { ...made, time };
}

/** Puts the titles back afterwards: the next bench is to find the case as this one did. */
async function withOtherTitles<T>(file: CaseFile, work: () => Promise<T>): Promise<T> {
  const rows = await file.db.selectFrom('incidents').select(['id', 'body']).orderBy('id').execute();
  // Only the ledger writes these, whole incidents each.
  const some = rows.filter((_, at) => at % EVERY === 0).map(({ body }) => JSON.parse(body) as Incident);
  const put = (incidents: Incident[]) => inOneTransaction(file, (db) => putIncidents(db, incidents, []));
  await put(some.map((incident) => ({ ...incident, title: `${incident.title} (seen again)` })));
  try {
    return await work();
  } finally {
    await put(some);
  }
}

export function exportRows(times: readonly ExportTime[]): [string, string][] {
  const rate = (rows: number, { seconds, cpuSeconds, peakRssMb }: Time) =>
    `${Math.round(rows / seconds)} rows/s (${Math.round(rows / cpuSeconds)} a second of processor time), at most ${peakRssMb.toFixed(0)} MB`;
  return times.flatMap(({ format, file, rows, losses, mb, first, again, changed }): [string, string][] => [
    [`${format}: ${file}`, `${rows} rows, ${mb.toFixed(1)} MB, ${losses} losses in ${first.seconds.toFixed(1)} s`],
    [again ? '  the first export of the case' : '  each export', rate(rows, first)],
    ...(again ? ([['  again, nothing changed', rate(rows, again)]] satisfies [string, string][]) : []),
    ...(changed
      ? ([[`  again, 1 incident in ${EVERY} changed`, rate(rows, changed)]] satisfies [string, string][])
      : []),
  ]);
}
