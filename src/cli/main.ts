#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { type Console, processConsole } from './console.ts';
import { CommandEnd, EXIT, type ExitCode } from './exit-codes.ts';
import { buildProgram } from './program.ts';

const console = processConsole();
// Not process.exit: that would cut what is still on its way to a pipe.
process.exitCode = await run(process.argv, console);

async function run(argv: string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  try {
    const program = buildProgram(versionOfPackage(), console, (ended) => {
      code = ended;
    });
    if (argv.length <= 2) {
      await console.out(`${program.helpInformation()}`);
      return EXIT.usage;
    }
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    return reportEnd(error, console);
  }
}

async function reportEnd(error: unknown, console: Console): Promise<ExitCode> {
  // Commander has printed its message by then; help and version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const { safeText } = await import('../publish/terminal/safe-text.ts');
  if (error instanceof CommandEnd) {
    await console.err(`sitrep: ${safeText(error.message)}\n`);
    return error.code;
  }
  const { CaseProblem } = await import('../ledger/case-problem.ts');
  if (error instanceof CaseProblem) {
    await console.err(`sitrep: ${safeText(error.message)}\n`);
    return EXIT.caseFile;
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await console.err(`sitrep: this should not have happened; please report it.\n${safeText(said)}\n`);
  return EXIT.broken;
}

function versionOfPackage(): string {
  const read: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
}
