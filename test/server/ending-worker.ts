import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../src/server/work/messages.ts';

/** A worker that breaks at the first thing to derive, and answers anything else. */
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'task' && message.task.kind === 'derive') process.exit(7);
  parentPort?.postMessage({ kind: 'done', id: message.id, answer: 'started again' });
});
