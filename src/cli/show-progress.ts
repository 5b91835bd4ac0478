import { SingleBar } from 'cli-progress';
import type { Console } from './console.ts';

export interface Progress {
  start: (inputs: number) => void;
  step: () => void;
  end: () => void;
  /** Whether a bar is drawn: a line for each input would then be in its way. */
  shown: () => boolean;
}

/** Fewer inputs are done before a bar is read. Guess. */
const MANY = 20;

/** A bar on standard error when there are many inputs and a person is watching. */
export function openProgress(console: Console): Progress {
  let bar: SingleBar | null = null;
  return {
    start(inputs) {
      if (!console.progress || inputs < MANY) return;
      bar = new SingleBar({
        stream: process.stderr,
        format: 'reading {bar} {value}/{total} reports, {duration_formatted}, {eta_formatted} to go',
        hideCursor: false,
        // Switching wrapping off would outlive a run that is killed.
        linewrap: true,
        etaBuffer: 50,
        clearOnComplete: true,
      });
      bar.start(inputs, 0);
    },
    step: () => bar?.increment(),
    end: () => bar?.stop(),
    shown: () => bar !== null,
  };
}
