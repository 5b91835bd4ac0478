import { RequestProblem } from '../api/request-problem.ts';
import type { AnswerTo, Task, TaskHooks, TaskRunner } from './task.ts';

/**
 * Hands one task after the other to a runner, and keeps few waiting: one more is refused as "not ready", in the words of `busy`. What nobody
 * waits for any more (`stop`) before its turn comes is left out.
 */
export class FewAtOnce implements TaskRunner {
  private last: Promise<unknown> = Promise.resolve();
  private taken = 0;
  private readonly runner: TaskRunner;
  private readonly most: number;
  private readonly busy: string;

  constructor(runner: TaskRunner, most: number, busy: string) {
    this.runner = runner;
    this.most = most;
    this.busy = busy;
  }

  async perform<T extends Task>(task: T, hooks: TaskHooks = {}): Promise<AnswerTo<T>> {
    const { stop } = hooks;
    if (this.taken >= this.most) throw new RequestProblem('not ready', this.busy);
    this.taken++;
    let isHeld = true;
    const leave = () => {
      if (isHeld) this.taken--;
      isHeld = false;
    };
    stop?.addEventListener('abort', leave, { once: true });
    const answer = this.last.then(() => {
      if (stop?.aborted) throw new RequestProblem('not ready', 'Whoever asked for this no longer waits for it.');
      // From here on it takes the runner's time, whoever waits.
      stop?.removeEventListener('abort', leave);
      return this.runner.perform(task);
    });
    this.last = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      leave();
    }
  }

  close(): Promise<void> {
    return this.runner.close();
  }
}
