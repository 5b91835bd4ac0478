import { parentPort, workerData } from 'node:worker_threads';
import { caseProblemFrom } from '../../ledger/case-problem.ts';
import { buffersOf } from '../../ledger/claim-search.ts';
import { useKnowledgeOver as layKnowledgeOver } from '../../pipeline/user-knowledge.ts';
import { type FromWorker, sent, type ToWorker, type WorkerStart } from './messages.ts';
import { TaskPerformer } from './perform-task.ts';
import type { ReadNews, Task } from './task.ts';

/** The working thread: performs what it is sent. Only `TaskThread` starts it, with `WorkerStart`. */
const port = parentPort;
if (!port) throw new Error('this file is run as a worker thread');
const performer = newPerformer(workerData as WorkerStart);
const stops = new Map<number, AbortController>();
const send = (message: FromWorker) => port.postMessage(message, handedOver(message));

port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') stops.get(message.id)?.abort();
  else void perform(message.id, message.task);
});

/** An index is a hundred megabytes: it is handed over rather than copied. */
function handedOver(message: FromWorker): ArrayBuffer[] {
  const answer = message.kind === 'done' ? message.answer : null;
  return answer !== null && typeof answer === 'object' && 'columns' in answer ? buffersOf(answer) : [];
}

async function perform(id: number, task: Task): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const told = (news: ReadNews) => send({ kind: 'told', id, news });
    send({ kind: 'done', id, answer: await performer.perform(task, { stop: stop.signal, told }) });
  } catch (error) {
    send({ kind: 'failed', id, failure: sent('path' in task ? (caseProblemFrom(error, task.path) ?? error) : error) });
  } finally {
    stops.delete(id);
  }
}

function newPerformer({ knowledge }: WorkerStart): TaskPerformer {
  layKnowledgeOver(knowledge);
  return new TaskPerformer();
}
