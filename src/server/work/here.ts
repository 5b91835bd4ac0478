import type { TaskPerformer } from './perform-task.ts';
import type { AnswerTo, Task, TaskHooks, TaskRunner } from './task.ts';

/** Performs tasks in the thread that asks for them: for tests, which need no thread of their own. */
export class HereRunner implements TaskRunner {
  private performer: Promise<TaskPerformer> | null = null;

  async perform<T extends Task>(task: T, hooks: TaskHooks = {}): Promise<AnswerTo<T>> {
    this.performer ??= import('./perform-task.ts').then((loaded) => new loaded.TaskPerformer());
    // A performer answers each kind of task with what `Answers` says of it.
    return (await (await this.performer).perform(task, hooks)) as AnswerTo<T>;
  }

  async close(): Promise<void> {
    await (await this.performer)?.close();
    this.performer = null;
  }
}
