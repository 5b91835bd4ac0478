import type { Command } from 'commander';
import { caseOption } from './case-option.ts';
import { asKnownOnOption, decidedByOption } from './clock-options.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';

/** Adds `sitrep export`. */
export function addExport(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('export')
    .summary("the whole case, as JSON or in one of the field's formats")
    .description(
      'Writes the whole case: as JSON, in the same shape as `sitrep code --json`, or in a format that others use. What the rows of such a format lose is counted on standard error and written down with --losses.',
    )
    .option('--format <name>', 'json, or one that --list names', 'json')
    .option('--list', 'the formats, and nothing else')
    .option('--out <path>', 'a file, or a folder for the files of a format (standard output)')
    .option(
      '--losses <file>',
      'what each row lost, with the claims in which it can be found: JSONL, or CSV for a name in .csv',
    )
    .option('--coverage', 'json: with what became of each sentence; the first time every report is parsed again for it')
    .addOption(knowledgeOption())
    .addOption(asKnownOnOption())
    .addOption(decidedByOption())
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  sitrep export > case.json
  sitrep export --list
  sitrep export --format acled --out border-acled.csv --losses border-lost.csv
  sitrep export --format tables --out tables/ --as-known-on 2025-10-12

docs/exports.md says what each column holds and by which rule. Cells that a spreadsheet would run as a formula begin with an apostrophe.`,
    )
    .action(async (options) => done(await (await import('./commands/export.ts')).exportCase(options, console)));
}
