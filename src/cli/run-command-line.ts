import { type Command, CommanderError } from 'commander';
import { safeText } from '../publish/terminal/safe-text.ts';
import type { Console } from './console.ts';
import { CommandEnd, EXIT, type ExitCode } from './exit-codes.ts';
import { packageVersion } from './package-version.ts';
import { buildProgram } from './program.ts';

/** Runs one command, `args` without the program's own name. Never throws: what ends a command early is told and coded. */
export async function runCommandLine(args: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const said: Promise<void>[] = [];
  const program = buildProgram(packageVersion(), console, (ended) => {
    code = ended;
  });
  for (const command of withInner(program))
    command.configureOutput({
      writeOut: (text) => void said.push(console.out(text)),
      writeErr: (text) => void said.push(console.err(safeText(text))),
    });
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    code = await reportEnd(error, console);
  }
  await Promise.all(said);
  return code;
}

function withInner(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withInner)];
}

async function reportEnd(error: unknown, console: Console): Promise<ExitCode> {
  // Commander has printed its message by then; help and version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CommandEnd) {
    await console.err(`sitrep: ${safeText(error.message)}\n`);
    return error.code;
  }
  const { CaseProblem } = await import('../ledger/case-problem.ts');
  if (error instanceof CaseProblem) {
    await console.err(`sitrep: ${safeText(error.message)}\n`);
    return EXIT.caseFile;
  }
  const { KnowledgeError } = await import('../pipeline/knowledge-error.ts');
  if (error instanceof KnowledgeError) {
    await console.err(`sitrep: ${safeText(error.message)}\n`);
    return EXIT.knowledge;
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await console.err(`sitrep: this should not have happened; please report it.\n${safeText(said)}\n`);
  return EXIT.broken;
}
