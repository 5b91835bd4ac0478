import type { Worker } from 'node:worker_threads';
import { knowledgeFolderOver } from '../../knowledge/files.ts';
import { failed } from '../../model/problem.ts';
import type { ReadFrom } from '../read-flags.ts';
import type { ReadPart } from './read-wrapped.ts';
import { READING_SCRIPT, startThread } from './start-thread.ts';
import type { WrappedFormat } from './wrapped-format.ts';

export interface Asked {
  id: number;
  bytes: Uint8Array;
  format: WrappedFormat;
  from: ReadFrom;
}
export interface Told {
  /** 0 once, when the thread is ready. */
  id: number;
  parts: ReadPart[];
}

export interface Bounds {
  /** Of one file, from when the thread is ready for it. */
  timeMs: number;
  /** Of the thread's own objects; what is unpacked is bounded where it is unpacked. */
  memoryMb: number;
}

/** Guess: 1,200 pages of a report take 8 s and 200 MB here. */
const BOUNDS: Bounds = { timeMs: 60_000, memoryMb: 768 };

interface Waiting {
  asked: Asked;
  give: (parts: ReadPart[]) => void;
}

/**
 * Takes files apart in a thread of its own, one after the other. A file that takes more than the bounds ends the thread
 * and becomes a problem; the next file gets a new one. While nothing is asked of it, it keeps no process from ending.
 */
export class ReadingThread {
  private readonly bounds: Bounds;
  private readonly script: URL;
  private readonly waiting: Waiting[] = [];
  private now: Waiting | null = null;
  private worker: Worker | null = null;
  private knowledge: string | null = null;
  private ready = false;
  private timer: NodeJS.Timeout | null = null;
  private next = 1;

  constructor(bounds: Bounds = BOUNDS, script: URL = READING_SCRIPT) {
    this.bounds = bounds;
    this.script = script;
  }

  read(bytes: Uint8Array, format: WrappedFormat, from: ReadFrom): Promise<ReadPart[]> {
    return new Promise((give) => {
      this.waiting.push({ asked: { id: this.next++, bytes, format, from }, give });
      this.go();
    });
  }

  async close(): Promise<void> {
    await this.end();
  }

  private go(): void {
    if (this.now !== null) return;
    const next = this.waiting.shift();
    if (!next) {
      this.worker?.unref();
      return;
    }
    this.now = next;
    const worker = this.started();
    worker.ref();
    worker.postMessage(next.asked);
    if (this.ready) this.watch();
  }

  private started(): Worker {
    const knowledge = knowledgeFolderOver();
    if (this.worker && this.knowledge === knowledge) return this.worker;
    void this.end();
    const worker = startThread(this.script, {
      workerData: { knowledge },
      resourceLimits: { maxOldGenerationSizeMb: this.bounds.memoryMb },
      stderr: true,
    });
    worker.on('message', (told: Told) => this.onTold(worker, told));
    worker.on('error', (error) => this.onEnd(worker, error));
    worker.on('exit', () => this.onEnd(worker, null));
    this.worker = worker;
    this.knowledge = knowledge;
    this.ready = false;
    return worker;
  }

  private onTold(worker: Worker, { id, parts }: Told): void {
    if (worker !== this.worker) return;
    if (id === 0) {
      this.ready = true;
      if (this.now) this.watch();
    } else if (id === this.now?.asked.id) this.settle(parts);
  }

  private watch(): void {
    const seconds = Math.round(this.bounds.timeMs / 1000);
    this.timer = setTimeout(() => {
      void this.end();
      this.refuse(`It took more than ${seconds} seconds to take this file apart.`);
    }, this.bounds.timeMs);
  }

  private onEnd(worker: Worker, error: unknown): void {
    if (worker !== this.worker) return;
    this.worker = null;
    this.ready = false;
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isMemory) this.refuse(`It took more than ${this.bounds.memoryMb} MB of memory to take this file apart.`);
    else this.refuse(`Taking this file apart broke off${error instanceof Error ? ` (${error.message})` : ''}.`);
  }

  private refuse(why: string): void {
    const advice = 'Split it, or save its text as a .txt file, and read that.';
    const file = this.now?.asked.from.file ?? null;
    this.settle([{ part: null, outcome: failed('took too much', `${why} ${advice}`, { file }) }]);
  }

  private settle(parts: ReadPart[]): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { now } = this;
    this.now = null;
    now?.give(parts);
    this.go();
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.ready = false;
    await worker?.terminate();
  }
}
