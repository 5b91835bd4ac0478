import { parentPort, workerData } from 'node:worker_threads';
import type { FromLineThread, LineThreadStart, LineToAnswer } from '../line-messages.ts';

/** In the place of a coding thread: does what the line says. */
const send = (message: FromLineThread) => parentPort?.postMessage(message);
const { knowledge } = workerData as LineThreadStart;

if (knowledge === 'broken') send({ kind: 'unusable', message: 'actors.yaml:3: broken' });
else {
  parentPort?.on('message', ({ number, bytes }: LineToAnswer) => {
    const said = new TextDecoder().decode(bytes);
    send({ kind: 'begun', id: said });
    if (said === 'hang') for (;;);
    if (said === 'throw') throw new Error('as told');
    if (said === 'exit') process.exit(3);
    if (said === 'eat') for (const eaten: string[][] = []; ; ) eaten.push(new Array(1_000_000).fill(said));
    if (said === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    send({ kind: 'answer', json: `${number} ${said}`, coded: true });
  });
  send({ kind: 'ready', reader: 'acting' });
}
