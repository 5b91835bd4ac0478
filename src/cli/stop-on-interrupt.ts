import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

/** The first ^C lets what is at hand finish; the second one ends at once, which loses nothing that was reported. */
export function stopOnInterrupt(console: Console, atHand: string): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController();
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    void console.err(`\nsitrep: finishing ${atHand}; ^C again ends at once\n`);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  return {
    signal: controller.signal,
    forget: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
}
