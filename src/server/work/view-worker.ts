import { workerData } from 'node:worker_threads';
import { asOfOneMoment } from '../../ledger/case-file.ts';
import { useKnowledgeOver as layKnowledgeOver } from '../../pipeline/user-knowledge.ts';
import { answerMessages } from './answer-messages.ts';
import { KeptFiles } from './kept-files.ts';
import type { WorkerStart } from './messages.ts';
import { Turns } from './turns.ts';
import { performView } from './view-task.ts';

/** A thread for views alone: without the reader it starts in a fraction of the time, and takes as much less memory. */
layKnowledgeOver((workerData as WorkerStart).knowledge);
const files = new KeptFiles();
const turns = new Turns();
answerMessages(async (task) => {
  if (task.kind === 'ready') return null;
  if (task.kind !== 'view' && task.kind !== 'words')
    throw new Error(`a thread for views was given a task to ${task.kind}`);
  return turns.take('short', async () => {
    const file = await files.at(task.path);
    return asOfOneMoment(file, () => performView(file, task));
  });
});
