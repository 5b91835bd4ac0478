import { availableParallelism } from 'node:os';
import type { Document } from '../../../src/model/document.ts';
import { codeLines } from '../built.ts';

/** One run, between its first answers and its last: when all threads are open, warm and busy. */
interface LinesRun {
  perSecond: number;
  /** Reports in a second of processor time, of all threads together. */
  perProcessorSecond: number;
  /** How many cores the machine gave: under the number of threads where others want them too. */
  cores: number;
}

export interface LinesBench {
  threads: number;
  reports: number;
  /** One thread and all, in turn, so that what else the machine does falls on both. */
  pairs: { one: LinesRun; all: LinesRun }[];
}

const PAIRS = 3;
/** Answers a thread that are not counted: it opens the reader, and its hot loops are compiled. */
const WARM_UP = 150;
/** At the end threads run dry one after the other. */
const RUN_DRY = 6;

/** Times `sitrep code --jsonl` within this process: the same lines by one thread and by one a core. */
export async function measureLines(documents: readonly Document[], note: (text: string) => void): Promise<LinesBench> {
  const threads = availableParallelism();
  const lines = documents.map(({ text, published, source }, at) =>
    new TextEncoder().encode(JSON.stringify({ id: at, text, published, source })),
  );
  const pairs: LinesBench['pairs'] = [];
  for (let pair = 1; pair <= PAIRS; pair++) {
    const one = await runOf(lines, 1);
    const all = await runOf(lines, threads);
    note(`pair ${pair} of ${PAIRS}: ${one.perSecond.toFixed(1)} and ${all.perSecond.toFixed(1)} a second`);
    pairs.push({ one, all });
  }
  return { threads, reports: documents.length, pairs };
}

async function runOf(lines: readonly Uint8Array[], threads: number): Promise<LinesRun> {
  async function* input() {
    for (const [at, bytes] of lines.entries()) yield { number: at + 1, bytes };
  }
  const from = WARM_UP * threads;
  const to = lines.length - RUN_DRY * threads;
  if (to - from < threads * 20) throw new Error(`${lines.length} reports are too few for ${threads} threads`);
  let begun = { at: 0, cpu: process.cpuUsage() };
  let ended: LinesRun | null = null;
  const options = { threads, knowledge: null, defaults: {}, secondsPerReport: 600 };
  for await (const { number } of codeLines(input(), options)) {
    if (number === from) begun = { at: performance.now(), cpu: process.cpuUsage() };
    if (number !== to) continue;
    const seconds = (performance.now() - begun.at) / 1_000;
    const { user, system } = process.cpuUsage(begun.cpu);
    const processor = (user + system) / 1_000_000;
    ended = {
      perSecond: (to - from) / seconds,
      perProcessorSecond: (to - from) / processor,
      cores: processor / seconds,
    };
  }
  if (!ended) throw new Error('a run ended before its last answer');
  return ended;
}

export function linesRows({ threads, reports, pairs }: LinesBench): [string, string][] {
  const of = (value: (pair: LinesBench['pairs'][number]) => number) => middle(pairs.map(value));
  return [
    ['code --jsonl', `${reports} reports of about 500 words; median of ${pairs.length} pairs of runs`],
    [
      'one thread',
      `${of(({ one }) => one.perSecond).toFixed(1)} a second, on ${of(({ one }) => one.cores).toFixed(2)} cores`,
    ],
    [
      `${threads} threads`,
      `${of(({ all }) => all.perSecond).toFixed(1)} a second, on ${of(({ all }) => all.cores).toFixed(2)} cores`,
    ],
    ['gain', `${of(({ one, all }) => all.perSecond / one.perSecond).toFixed(2)} times`],
    [
      'reports per second of processor',
      `${of(({ one }) => one.perProcessorSecond).toFixed(1)} by one thread, ${of(({ all }) => all.perProcessorSecond).toFixed(1)} by ${threads}`,
    ],
    [
      'gain, were all cores free',
      `${(threads * of(({ one, all }) => all.perProcessorSecond / one.perProcessorSecond)).toFixed(2)} times`,
    ],
  ];
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
