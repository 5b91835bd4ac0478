import type { Document } from '../../../src/model/document.ts';
import { codeLines } from '../built.ts';

/** One run, between its first answers and its last: when all threads are open, warm and busy. */
export interface LinesRun {
  perSecond: number;
  /** Reports in a second of processor time, of all threads together. */
  perProcessorSecond: number;
  /** How many cores the machine gave: with one thread over 1, since V8 clears up and compiles beside it. */
  cores: number;
}

/** Answers a thread that are not counted: it opens the reader, and its hot loops are compiled. */
const WARM_UP = 150;
/** At the end threads run dry one after the other. */
const RUN_DRY = 6;

/** Times `sitrep code --jsonl` within this process. */
export async function runLines(documents: readonly Document[], threads: number): Promise<LinesRun> {
  async function* input() {
    for (const [at, { text, published, source }] of documents.entries())
      yield { number: at + 1, bytes: new TextEncoder().encode(JSON.stringify({ id: at, text, published, source })) };
  }
  const from = WARM_UP * threads;
  const to = documents.length - RUN_DRY * threads;
  if (to - from < threads * 20) throw new Error(`${documents.length} reports are too few for ${threads} threads`);
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
