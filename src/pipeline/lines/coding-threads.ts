import { KnowledgeError } from '../../knowledge/knowledge-error.ts';
import { failed, type Problem } from '../../model/problem.ts';
import type { LineThreadStart, LineToAnswer } from './line-messages.ts';
import { LineThread, type ThreadEnd } from './line-thread.ts';
import { type LineAnswer, problemLine } from './problem-line.ts';

export interface ThreadsOptions extends LineThreadStart {
  threads: number;
  /** A report may take so long; then its thread is ended, and it has no claims. */
  secondsPerReport: number;
  memoryMb?: number;
  /** What whoever asked calls `secondsPerReport`; `--time-limit` unless given. */
  limitName?: string;
  /** For tests: the script of a thread. */
  script?: URL;
}

interface Job extends LineToAnswer {
  resolve(answer: LineAnswer): void;
  reject(error: Error): void;
}

interface Working {
  thread: LineThread;
  /** The one at hand first. */
  jobs: Job[];
}

/** The most memory of one thread in MB. A report of 1 MB takes some 300. Guess. */
const MOST_MEMORY_MB = 1_024;
/** One at hand and one on the table, so that a thread need not wait for the next. */
const JOBS_AT_ONCE = 2;
const TICK_MS = 250;
/** Between two ticks no more than this is counted: the rest this process slept, or waited for who reads its answers. */
const MOST_TICK_MS = 2 * TICK_MS;

/**
 * Threads that answer lines, each started when there is something for it. A report that takes too long or too much memory, or
 * breaks its thread, is answered with a problem; the thread is replaced, and what waited behind goes to another.
 */
export class CodingThreads {
  private readonly options: ThreadsOptions;
  private readonly waiting: Job[] = [];
  private working: Working[] = [];
  private ticking: NodeJS.Timeout | null = null;
  private lastTick = 0;
  /** What the threads' reader is called; null until one is open. */
  reader: string | null = null;

  constructor(options: ThreadsOptions) {
    this.options = options;
  }

  /** Rejects with KnowledgeError, or where no thread can be started. */
  answer(line: LineToAnswer): Promise<LineAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...line, resolve, reject });
      this.handOut();
    });
  }

  async close(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking);
    this.ticking = null;
    const open = this.working;
    this.working = [];
    await Promise.all(open.map(({ thread }) => thread.close()));
  }

  private handOut(): void {
    for (;;) {
      const free = this.leastBusy();
      const job = free ? this.waiting.shift() : undefined;
      if (!free || !job) return;
      free.jobs.push(job);
      free.thread.send(job);
      this.tick();
    }
  }

  /** An idle thread, a new one, or one with room on its table; null where all have enough. */
  private leastBusy(): Working | null {
    if (this.waiting.length === 0) return null;
    const least = this.working.reduce<Working | null>(
      (best, each) => (best === null || each.jobs.length < best.jobs.length ? each : best),
      null,
    );
    if (least?.jobs.length === 0) return least;
    if (this.working.length < this.options.threads) return this.started();
    return least !== null && least.jobs.length < JOBS_AT_ONCE ? least : null;
  }

  private started(): Working {
    const { knowledge, defaults, memoryMb = MOST_MEMORY_MB, script } = this.options;
    const hooks = {
      onReady: (reader: string) => {
        this.reader = reader;
      },
      onAnswer: (answer: LineAnswer) => {
        working.jobs.shift()?.resolve(answer);
        this.handOut();
      },
      onEnd: (end: ThreadEnd, error: Error | null) => this.onEnd(working, end, error),
    };
    const working: Working = {
      thread: new LineThread({ knowledge, defaults, memoryMb, script }, hooks),
      jobs: [],
    };
    this.working.push(working);
    return working;
  }

  private onEnd(working: Working, end: ThreadEnd, error: Error | null): void {
    if (!this.working.includes(working)) return;
    this.working = this.working.filter((each) => each !== working);
    const [atHand, ...behind] = working.jobs;
    this.waiting.unshift(...behind);
    if (error instanceof KnowledgeError) {
      for (const job of [...working.jobs, ...this.waiting.splice(0)]) job.reject(error);
      return;
    }
    const problem = problemOf(end, error, this.options);
    atHand?.resolve(problemLine(atHand.number, working.thread.id, problem));
    this.handOut();
  }

  private tick(): void {
    if (this.ticking) return;
    this.lastTick = performance.now();
    this.ticking = setInterval(() => {
      const now = performance.now();
      const passed = Math.min(now - this.lastTick, MOST_TICK_MS);
      this.lastTick = now;
      for (const { thread, jobs } of this.working)
        if (jobs.length > 0) thread.spend(passed, this.options.secondsPerReport * 1_000);
    }, TICK_MS).unref();
  }
}

function problemOf(
  end: ThreadEnd,
  error: Error | null,
  { secondsPerReport: seconds, limitName = '--time-limit' }: ThreadsOptions,
): Problem {
  if (end === 'too slow')
    return failed(
      'too slow',
      `This report took over ${seconds} s and was left. Split it into its reports, or give it longer with ${limitName}.`,
    ).problem;
  if (end === 'too much memory')
    return failed('too large', 'This report needs more memory than a report may. Split it into its reports.').problem;
  const said = error?.message ?? 'its thread ended';
  return failed('failed', `Coding failed (${said}). The other reports went on; please report this with the text.`)
    .problem;
}
