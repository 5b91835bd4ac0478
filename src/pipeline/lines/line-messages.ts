import type { LineProblem } from '../../model/given-report.ts';
import type { ReadFlags } from '../read-input.ts';
import type { LineAnswer } from './problem-line.ts';

/** What a coding thread is started with. */
export interface LineThreadStart {
  knowledge: string | null;
  defaults: ReadFlags;
}

/** One line to answer. Lines are answered in the order in which they are sent. */
export interface LineToAnswer {
  number: number;
  bytes: Uint8Array;
}

/** `ready` names the reader, with its knowledge; `unusable` where the reader cannot be opened, as its knowledge cannot; `begun` and `answer` are of the line at hand. */
export type FromLineThread =
  | { kind: 'ready'; reader: string }
  | { kind: 'unusable'; message: string }
  | { kind: 'begun'; id: LineProblem['id'] }
  | ({ kind: 'answer' } & LineAnswer);
