import { expect, test } from 'vitest';
import { FewAtOnce } from './few-at-once.ts';
import type { Answers, Task, TaskRunner } from './task.ts';

/** Performs a task when it is told to. */
class ToldRunner implements TaskRunner {
  readonly begun: Task[] = [];
  private done: (() => void)[] = [];

  perform<T extends Task>(task: T): Promise<Answers[T['kind']]> {
    this.begun.push(task);
    // Of this runner only "derive" is asked, which answers null.
    return new Promise((resolve) => this.done.push(() => resolve(null as Answers[T['kind']])));
  }

  async next(): Promise<void> {
    this.done.shift()?.();
    await turn();
  }

  async close(): Promise<void> {}
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const task = (path: string) => ({ kind: 'derive', path }) as const;

test('one more than it takes is refused, and taken once there is room', async () => {
  const runner = new ToldRunner();
  const few = new FewAtOnce(runner, 2, 'busy');
  const [first, second] = [few.perform(task('1')), few.perform(task('2'))];
  await expect(few.perform(task('3'))).rejects.toMatchObject({ code: 'not ready', message: 'busy' });
  await turn();
  expect(runner.begun).toEqual([task('1')]);
  await runner.next();
  await first;
  const fourth = few.perform(task('4'));
  await runner.next();
  await runner.next();
  await Promise.all([second, fourth]);
  expect(runner.begun).toEqual([task('1'), task('2'), task('4')]);
});

test('what nobody waits for any more leaves its place, and is not begun', async () => {
  const runner = new ToldRunner();
  const few = new FewAtOnce(runner, 2, 'busy');
  const gone = new AbortController();
  const first = few.perform(task('1'));
  const left = few.perform(task('2'), { stop: gone.signal });
  const told = expect(left).rejects.toMatchObject({ code: 'not ready' });
  gone.abort();
  const third = few.perform(task('3'));
  await turn();
  await runner.next();
  await runner.next();
  await Promise.all([first, third, told]);
  expect(runner.begun).toEqual([task('1'), task('3')]);
});
