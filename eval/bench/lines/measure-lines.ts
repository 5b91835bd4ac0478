import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { LinesRun } from './lines-run.ts';

export interface LinesBench {
  threads: number;
  reports: number;
  /** In turn, so that what else the machine does falls on all: on one core, by one thread of the whole machine, by a thread a core. */
  rounds: { oneCore: LinesRun | null; one: LinesRun; all: LinesRun }[];
}

const ROUNDS = 3;

const PROCESS = fileURLToPath(new URL('./lines-process.ts', import.meta.url));

/** Times `sitrep code --jsonl`: the same lines on one core, where `taskset` is there to hold it to one, and on all. */
export function measureLines(reports: number, note: (text: string) => void): LinesBench {
  const threads = availableParallelism();
  const rounds: LinesBench['rounds'] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const oneCore = hasTaskset() ? runOf(['taskset', '-c', '0', process.execPath], reports, 1) : null;
    const one = runOf([process.execPath], reports, 1);
    const all = runOf([process.execPath], reports, threads);
    const shown = [oneCore, one, all].flatMap((run) => (run ? [run.perSecond.toFixed(1)] : []));
    note(`round ${round} of ${ROUNDS}: ${shown.join(', ')} a second`);
    rounds.push({ oneCore, one, all });
  }
  return { threads, reports, rounds };
}

function hasTaskset(): boolean {
  return spawnSync('taskset', ['--version']).status === 0;
}

function runOf([program = '', ...before]: readonly string[], reports: number, threads: number): LinesRun {
  const args = [...before, '--import', 'tsx', PROCESS, String(reports), String(threads)];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a run ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as LinesRun; // printed by lines-process.ts
}

export function linesRows({ threads, reports, rounds }: LinesBench): [string, string][] {
  const of = (value: (round: LinesBench['rounds'][number]) => number) => `${middle(rounds.map(value)).toFixed(2)}`;
  const speed = (run: (round: LinesBench['rounds'][number]) => LinesRun) =>
    `${of((round) => run(round).perSecond)} a second, on ${of((round) => run(round).cores)} cores`;
  const pinned = rounds.flatMap(({ oneCore, all }) => (oneCore ? [{ oneCore, all }] : []));
  const onOneCore: [string, string][] = [
    ['held to one core', `${middle(pinned.map(({ oneCore }) => oneCore.perSecond)).toFixed(2)} a second`],
    [
      'gain over one core',
      `${middle(pinned.map(({ oneCore, all }) => all.perSecond / oneCore.perSecond)).toFixed(2)} times`,
    ],
  ];
  return [
    ['code --jsonl', `${reports} reports of about 500 words; median of ${rounds.length} rounds`],
    ['one thread', speed(({ one }) => one)],
    [`${threads} threads`, speed(({ all }) => all)],
    ['gain over one thread', `${of(({ one, all }) => all.perSecond / one.perSecond)} times`],
    ...(pinned.length > 0 ? onOneCore : []),
  ];
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
