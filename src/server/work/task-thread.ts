import type { Worker } from 'node:worker_threads';
import { RequestProblem } from '../api/request-problem.ts';
import { type FromWorker, ownBuffer, received, type ToWorker, type WorkerStart } from './messages.ts';
import { startWorker, WORKER } from './start-worker.ts';
import type { Answers, AnswerTo, Task, TaskHooks, TaskRunner } from './task.ts';

interface Pending {
  hooks: TaskHooks;
  resolve(answer: Answers[Task['kind']]): void;
  reject(error: Error): void;
}

const ENDED =
  'The part of Sitrep that reads and derives has ended and is started again. What was stored is kept; please try once more.';

/** Performs tasks in a thread of its own, started with the first one. Should it end, what it had is refused and the next task starts it again. */
export class TaskThread implements TaskRunner {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private next = 1;
  private readonly start: WorkerStart;
  private readonly script: URL;
  /** A thread that had nothing to do for so long ends, and its memory with it; null: never. */
  private readonly restMs: number | null;
  private resting: NodeJS.Timeout | undefined;

  constructor(start: WorkerStart, { script = WORKER, restMs = null }: { script?: URL; restMs?: number | null } = {}) {
    this.start = start;
    this.script = script;
    this.restMs = restMs;
  }

  perform<T extends Task>(task: T, hooks: TaskHooks = {}): Promise<AnswerTo<T>> {
    clearTimeout(this.resting);
    const id = this.next++;
    const worker = this.started();
    return new Promise<AnswerTo<T>>((resolve, reject) => {
      // The worker answers each kind of task with what `Answers` says of it.
      this.pending.set(id, { hooks, resolve: resolve as Pending['resolve'], reject });
      worker.ref();
      worker.postMessage({ kind: 'task', id, task } satisfies ToWorker, moved(task));
      const stop = () => this.worker?.postMessage({ kind: 'stop', id } satisfies ToWorker);
      if (hooks.stop?.aborted) stop();
      else hooks.stop?.addEventListener('abort', stop, { once: true });
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.resting);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker(this.script, this.start);
    worker.on('message', (message: FromWorker) => this.onMessage(message, worker));
    worker.on('error', (error) => console.error('sitrep: a working thread ended:', error));
    worker.on('exit', () => this.onExit(worker));
    this.worker = worker;
    return worker;
  }

  private onMessage(message: FromWorker, worker: Worker): void {
    const pending = this.pending.get(message.id);
    if (!pending) return;
    if (message.kind === 'told') {
      pending.hooks.told?.(message.news);
      return;
    }
    this.pending.delete(message.id);
    // An idle worker keeps nobody from ending.
    if (this.pending.size === 0) this.rest(worker);
    if (message.kind === 'done') pending.resolve(message.answer);
    else pending.reject(received(message.failure));
  }

  private rest(worker: Worker): void {
    worker.unref();
    if (this.restMs !== null) this.resting = setTimeout(() => void this.close(), this.restMs).unref();
  }

  private onExit(worker: Worker): void {
    if (this.worker !== null && this.worker !== worker) return;
    this.worker = null;
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of lost) reject(new RequestProblem('failed', ENDED));
  }
}

/** What is read is handed over rather than copied. */
function moved(task: Task): ArrayBuffer[] {
  if (task.kind !== 'read') return [];
  return [...new Set(task.inputs.flatMap(({ bytes }) => ownBuffer(bytes)))];
}
