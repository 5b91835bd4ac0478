import type { Problem } from '../model/problem.ts';
import { safeLine } from '../publish/terminal/safe-text.ts';
import type { Console } from './console.ts';

/** Problems on standard error, one a line: file, line, what is wrong and what to do. */
export async function printProblems(console: Console, problems: readonly Problem[]): Promise<void> {
  for (const problem of problems) await console.err(`${problemWords(problem)}\n`);
}

export function problemWords({ kind, message, file, line }: Problem): string {
  const said = safeLine(message);
  const name = file ? safeLine(file) : '';
  // Some messages name their file themselves; those that do not get it put in front.
  const place = name && !said.startsWith(`${name}:`) ? `${name}${line === null ? '' : `:${line}`}: ` : '';
  return `sitrep: ${place}${said} [${kind}]`;
}
