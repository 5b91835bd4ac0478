import { safeLine } from '../publish/terminal/safe-text.ts';
import type { Console } from './console.ts';

export interface ImportStep {
  doing: 'opening' | 'checking' | 'importing';
  behind: number;
  of: number;
  rows: number;
}

/** How often a line is written: over itself where somebody looks on, else as a line of a log. */
const EVERY_MS = { terminal: 250, log: 10_000 };

/** How far an import is, on standard error: share, rows a second, time left. */
export function openImportProgress(
  console: Console,
  path: string,
): { step: (step: ImportStep) => void; end: () => void } {
  const every = console.progress ? EVERY_MS.terminal : EVERY_MS.log;
  let begun: { doing: ImportStep['doing']; at: number; behind: number } | null = null;
  let written = performance.now();
  let drawn = false;
  return {
    step({ doing, behind, of, rows }) {
      const now = performance.now();
      // A run that goes on does not begin at the beginning: its pace is that of what it does itself.
      if (begun?.doing !== doing) begun = { doing, at: now, behind };
      if (now - written < every) return;
      written = now;
      const seconds = (now - begun.at) / 1000;
      const pace = (behind - begun.behind) / seconds;
      const left = pace > 0 ? clockWords((of - behind) / pace) : '…';
      const rate =
        rows > 0 && seconds > 0
          ? `, ${rows.toLocaleString('en')} rows, ${Math.round(rows / seconds).toLocaleString('en')} a second`
          : '';
      const line = `${safeLine(path)}: ${doing} ${of > 0 ? Math.floor((behind / of) * 100) : 100} %${rate}, ${left} left`;
      void console.err(console.progress ? `\r\u001b[K${line}` : `${line}\n`);
      drawn = console.progress;
    },
    end() {
      if (drawn) void console.err('\r\u001b[K');
      drawn = false;
    },
  };
}

function clockWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
