import type { AnswerTo, Task, TaskHooks, TaskRunner } from './task.ts';

/** Performs tasks that need not wait for one another, each by whoever has least to do. All start with the first task. */
export class TaskPool implements TaskRunner {
  private readonly members: { runner: TaskRunner; busy: number }[];
  private ready = false;

  constructor(runners: readonly TaskRunner[]) {
    this.members = runners.map((runner) => ({ runner, busy: 0 }));
  }

  async perform<T extends Task>(task: T, hooks: TaskHooks = {}): Promise<AnswerTo<T>> {
    const [first, ...others] = this.members;
    if (!first) throw new Error('nobody to perform a task');
    if (!this.ready) for (const { runner } of others) void runner.perform({ kind: 'ready' }).catch(() => undefined);
    this.ready = true;
    const member = others.reduce((least, each) => (each.busy < least.busy ? each : least), first);
    member.busy++;
    try {
      return await member.runner.perform(task, hooks);
    } finally {
      member.busy--;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(({ runner }) => runner.close()));
  }
}
