import type { Command } from 'commander';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';

/** `sitrep verify`. */
export function addVerify(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('verify')
    .summary('check that the case is what was read into it')
    .description(
      "Checks SQLite's own structure, the log of decisions, each document's text and bytes by their hashes, that each claim's words stand at their place, and what today's reader makes of the bytes that are kept. Changes nothing. Ends with 1 where something is damaged, and names the document.",
    )
    .option('--document <id>', 'only this one')
    .option('--write <file>', 'with --document: write the bytes that it was read from into a new file')
    .addOption(caseOption())
    .option(
      '--json',
      'as JSON: {damage, checked, readAgain, claims, documents: [{document, damage, extractionChanged, notes}]}',
    )
    .addHelpText(
      'after',
      `
Examples:
  sitrep verify --case border.db
  sitrep verify --document 61322a82 --write page.html --case border.db`,
    )
    .action(async (options) => done(await (await import('./commands/verify.ts')).verify(options, console)));
}
