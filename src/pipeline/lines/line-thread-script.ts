import { parentPort, workerData } from 'node:worker_threads';
import type { LineProblem } from '../../model/given-report.ts';
import { KnowledgeError } from '../knowledge-error.ts';
import { openReader } from '../open-reader.ts';
import { answerLine } from './line-answer.ts';
import type { FromLineThread, LineThreadStart, LineToAnswer } from './line-messages.ts';

/** A coding thread: answers the lines it is sent. Only `LineThread` starts it, with `LineThreadStart`. */
const port = parentPort;
if (!port) throw new Error('this file is run as a worker thread');
const { knowledge, defaults } = workerData as LineThreadStart;
const send = (message: FromLineThread) => port.postMessage(message);
const onBegun = (id: LineProblem['id']) => send({ kind: 'begun', id });

try {
  const engine = openReader(knowledge);
  port.on('message', ({ bytes, number }: LineToAnswer) =>
    send({ kind: 'answer', ...answerLine(bytes, number, { engine, defaults, onBegun }) }),
  );
  send({ kind: 'ready', reader: engine.reader });
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  send({ kind: 'unusable', message: error.message });
}
