import type { Worker } from 'node:worker_threads';
import { KnowledgeError } from '../../knowledge/knowledge-error.ts';
import type { LineProblem } from '../../model/given-report.ts';
import { scriptBeside, startThread } from '../start-thread.ts';
import type { FromLineThread, LineThreadStart, LineToAnswer } from './line-messages.ts';
import type { LineAnswer } from './problem-line.ts';

/** Why a thread ended with a line at hand. */
export type ThreadEnd = 'too slow' | 'too much memory' | 'broke';

export interface LineThreadHooks {
  /** The reader is open; what it is called. */
  onReady(reader: string): void;
  /** The line at hand has its answer. */
  onAnswer(answer: LineAnswer): void;
  /** The thread is no more. `error` is what broke it, if anything did; KnowledgeError where no thread could do better. */
  onEnd(end: ThreadEnd, error: Error | null): void;
}

const LINE_SCRIPT = scriptBeside(import.meta.url, 'line-thread-script');

export interface LineThreadOptions extends LineThreadStart {
  /** The most memory for the reader and what it makes of a report. */
  memoryMb: number;
  /** For tests: another script than `LINE_SCRIPT`. */
  script?: URL | undefined;
}

/** Room for what a report leaves behind at once: with V8's own 48 MB two threads did 31.8 reports a second, with 96 34.0. */
const YOUNG_MB = 96;

/** One thread that answers lines, one after the other. It is not started again: what comes after it is a new one. */
export class LineThread {
  /** How long it has been at the line at hand, in ms: while this process runs and looks, so that a machine that sleeps costs no report. */
  private age = 0;
  private isOpen = false;
  private isLeft = false;
  /** What the line at hand calls itself. */
  id: LineProblem['id'] = null;
  private end: ThreadEnd | null = null;
  private error: Error | null = null;
  private readonly worker: Worker;
  private readonly hooks: LineThreadHooks;

  constructor({ script = LINE_SCRIPT, memoryMb, ...start }: LineThreadOptions, hooks: LineThreadHooks) {
    this.hooks = hooks;
    this.worker = startThread(script, {
      workerData: start satisfies LineThreadStart,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.worker.on('message', (message: FromLineThread) => this.onMessage(message));
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.error = error;
      this.end ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too much memory' : 'broke';
    });
    this.worker.on('exit', () => this.hooks.onEnd(this.end ?? 'broke', this.error));
  }

  send({ number, bytes }: LineToAnswer): void {
    // A copy, so that the line is still at hand should this thread end.
    const copy = bytes.slice();
    this.worker.postMessage({ number, bytes: copy } satisfies LineToAnswer, [copy.buffer]);
  }

  /** Counts time spent on the line at hand, and ends the thread where that comes to over `mostMs`. */
  spend(ms: number, mostMs: number): void {
    if (!this.isOpen || this.end !== null) return;
    this.age += ms;
    if (this.age <= mostMs) return;
    this.end = 'too slow';
    this.isLeft = true;
    void this.worker.terminate();
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private onMessage(message: FromLineThread): void {
    // Told to end, it may answer on the way; its line has been answered for it by then. One that broke still has messages on their way.
    if (this.isLeft) return;
    if (message.kind === 'begun') {
      this.id = message.id;
      return;
    }
    this.age = 0;
    this.id = null;
    if (message.kind === 'ready') {
      this.isOpen = true;
      this.hooks.onReady(message.reader);
    } else if (message.kind === 'answer') this.hooks.onAnswer(message);
    else {
      this.end = 'broke';
      this.error = new KnowledgeError(message.message);
      void this.worker.terminate();
    }
  }
}
