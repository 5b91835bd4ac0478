import { parentPort, workerData } from 'node:worker_threads';
import { useKnowledgeOver as layKnowledgeOver } from '../../knowledge/files.ts';
import { failed } from '../../model/problem.ts';
import { boundArrays } from '../pdf/bounded-arrays.ts';
import { type ReadPart, readWrapped } from './read-wrapped.ts';
import type { Asked, Told } from './reading-thread.ts';

/** The reading thread: takes one file after the other apart. Only `ReadingThread` starts it. */
const port = parentPort;
if (!port) throw new Error('this file is run as a worker thread');
boundArrays();
// ReadingThread hands over nothing else.
layKnowledgeOver((workerData as { knowledge: string | null }).knowledge);

port.on('message', async ({ id, bytes, format, from }: Asked) => {
  port.postMessage({ id, parts: await partsOf({ id, bytes, format, from }) } satisfies Told);
});
port.postMessage({ id: 0, parts: [] } satisfies Told);

async function partsOf({ bytes, format, from }: Asked): Promise<ReadPart[]> {
  try {
    return await readWrapped(bytes, format, from);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `The reader failed on this file (${said}). Please report it with the file.`;
    return [{ part: null, outcome: failed('failed', message, { file: from.file }) }];
  }
}
