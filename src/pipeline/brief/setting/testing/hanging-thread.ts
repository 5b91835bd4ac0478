import { appendFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** `pages` says what to do: throw, grow without end, or note the process's number in a file of that path and hang. */
const { pages } = workerData as { pages: string };
if (pages === 'throw') throw new Error('no such font');
if (pages === 'grow') for (const kept: Buffer[] = []; ; ) kept.push(Buffer.alloc(8 * 2 ** 20, kept.length + 1));
if (pages === 'set') parentPort?.postMessage(new TextEncoder().encode('%PDF-'));
else appendFileSync(pages, `${process.pid}`);
for (;;);
