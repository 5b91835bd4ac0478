import picocolors from 'picocolors';
import type { Page, Paint } from '../publish/terminal/page.ts';

/** Where a command writes, and what it knows of the terminal; handed in, so that tests can do without one. */
export interface Console {
  /** Resolves once the text is handed over: ending before that would cut long output to a pipe. */
  out(text: string | Uint8Array): Promise<void>;
  err(text: string): Promise<void>;
  page: Page;
  /** Standard error is a terminal: progress may be drawn there. */
  progress: boolean;
  colours: boolean;
  now(): string;
}

/** Narrower than this, tables are not worth fitting. Guess. */
const NARROWEST_PAGE = 60;

export function processConsole(): Console {
  const { stdout, stderr } = process;
  // A reader that has seen enough (`sitrep … | head`) closes the pipe: that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const colours = stdout.isTTY === true && picocolors.isColorSupported;
  return {
    out: (text) => written(stdout, text),
    err: (text) => written(stderr, text),
    page: { width: stdout.isTTY ? Math.max(NARROWEST_PAGE, stdout.columns || 80) : null, paint: paintOf(colours) },
    progress: stderr.isTTY === true,
    colours,
    now: () => new Date().toISOString(),
  };
}

function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export function paintOf(colours: boolean): Paint {
  const colour = picocolors.createColors(colours);
  return {
    strong: colour.bold,
    faint: colour.dim,
    good: colour.green,
    doubt: colour.yellow,
    clash: colour.red,
    name: colour.cyan,
  };
}

export async function printLines(console: Console, lines: readonly string[]): Promise<void> {
  await console.out(`${lines.join('\n')}\n`);
}
