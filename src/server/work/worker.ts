import { workerData } from 'node:worker_threads';
import { useKnowledgeOver as layKnowledgeOver } from '../../pipeline/user-knowledge.ts';
import { answerMessages } from './answer-messages.ts';
import type { WorkerStart } from './messages.ts';
import { TaskPerformer } from './perform-task.ts';

/** The working thread, for every kind of task. Only `TaskThread` starts it, with `WorkerStart`. */
layKnowledgeOver((workerData as WorkerStart).knowledge);
const performer = new TaskPerformer();
answerMessages((task, hooks) => performer.perform(task, hooks));
