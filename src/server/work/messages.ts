import { CaseProblem, type CaseProblemKind } from '../../ledger/case-problem.ts';
import { KnowledgeError } from '../../pipeline/knowledge-error.ts';
import { type FailureCode, RequestProblem } from '../api/request-problem.ts';
import type { Answers, ReadNews, Task } from './task.ts';

/** What the answering thread sends; `id` is of the task. */
export type ToWorker = { kind: 'task'; id: number; task: Task } | { kind: 'stop'; id: number };

/** What the working thread sends back: any number of `told`, then one of the others. */
export type FromWorker =
  | { kind: 'told'; id: number; news: ReadNews }
  | { kind: 'done'; id: number; answer: Answers[Task['kind']] }
  | { kind: 'failed'; id: number; failure: Sent };

/** What a worker is started with. */
export interface WorkerStart {
  /** A folder of the user's own knowledge, laid over ours. */
  knowledge: string | null;
}

/** An error as it goes from one thread to another, where classes are lost. */
export type Sent =
  | { of: 'request'; code: FailureCode; message: string; field: string | null }
  | { of: 'case'; problem: CaseProblemKind; path: string }
  | { of: 'bug'; message: string };

export function sent(error: unknown): Sent {
  if (error instanceof RequestProblem)
    return { of: 'request', code: error.code, message: error.message, field: error.field };
  // It names the file, the line and what to do.
  if (error instanceof KnowledgeError) return { of: 'request', code: 'failed', message: error.message, field: null };
  if (error instanceof CaseProblem) return { of: 'case', problem: error.kind, path: error.path };
  return { of: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function received(failure: Sent): Error {
  if (failure.of === 'request') return new RequestProblem(failure.code, failure.message, failure.field);
  if (failure.of === 'case') return new CaseProblem(failure.problem, failure.path);
  return new Error(`in a worker: ${failure.message}`);
}

/** What can be handed over rather than copied: nothing of bytes that lie in a buffer with others. */
export function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [];
}
