import { parentPort } from 'node:worker_threads';
import { caseProblemFrom } from '../../ledger/case-problem.ts';
import { buffersOf } from '../../ledger/claim-index/packed-index.ts';
import { type FromWorker, ownBuffer, sent, type ToWorker } from './messages.ts';
import type { Answers, ReadNews, Task, TaskHooks } from './task.ts';

/** In a thread that `TaskThread` started: performs what it is sent. */
export function answerMessages(perform: (task: Task, hooks: TaskHooks) => Promise<Answers[Task['kind']]>): void {
  const port = parentPort;
  if (!port) throw new Error('this file is run as a worker thread');
  const stops = new Map<number, AbortController>();
  const send = (message: FromWorker) => port.postMessage(message, handedOver(message));
  const answer = async (id: number, task: Task): Promise<void> => {
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const told = (news: ReadNews) => send({ kind: 'told', id, news });
      send({ kind: 'done', id, answer: await perform(task, { stop: stop.signal, told }) });
    } catch (error) {
      send({
        kind: 'failed',
        id,
        failure: sent('path' in task ? (caseProblemFrom(error, task.path) ?? error) : error),
      });
    } finally {
      stops.delete(id);
    }
  };
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') stops.get(message.id)?.abort();
    else void answer(message.id, message.task);
  });
}

/** An index is a hundred megabytes, a page a hundred thousand bytes: they are handed over rather than copied. */
function handedOver(message: FromWorker): ArrayBuffer[] {
  const answer = message.kind === 'done' ? message.answer : null;
  if (answer instanceof Uint8Array) return ownBuffer(answer);
  return answer !== null && typeof answer === 'object' && 'columns' in answer ? buffersOf(answer) : [];
}
