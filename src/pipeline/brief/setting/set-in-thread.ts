import { startThread } from '../../start-thread.ts';
import type { FromSetting, ToSetting } from './setting-messages.ts';

/** A guess: quick enough to stop what takes a gigabyte a second. */
const LOOK_MS = 100;

/**
 * Sets the PDF that this process is sent, in a thread of it: the thread that waits is free to end the process when whoever
 * asked is gone, or when it takes too much memory, which what is not JavaScript would do unseen.
 */
export function setInThread(script: URL): void {
  process.once('disconnect', endAtOnce);
  process.once('message', ({ pages, memoryMb }: ToSetting) => {
    setInterval(() => {
      if (process.memoryUsage.rss() > memoryMb * 2 ** 20) answer({ kind: 'too large' });
    }, LOOK_MS).unref();
    const thread = startThread(script, { workerData: pages, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    thread.once('message', (pdf: Uint8Array) => answer({ kind: 'set', pdf }));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      answer(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'too large' } : { kind: 'failed', message: error.message },
      ),
    );
  });
}

let isAnswered = false;

function answer(message: FromSetting): void {
  if (isAnswered) return;
  isAnswered = true;
  // An orderly end would wait for the thread, which may be amid what never ends.
  process.send?.(message, undefined, undefined, endAtOnce);
}

function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
