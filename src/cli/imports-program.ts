import { type Command, Option } from 'commander';
import { DATASETS, ROW_FORMATS } from '../model/dataset.ts';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';

/** Adds `sitrep import` and `sitrep compare`. */
export function addImports(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .summary("rows of ACLED, UCDP, GDELT or POLECAT, or somebody else's case, into a case file")
    .description(
      'Takes rows of other datasets into a case, beside its reports: what each dataset says stays its own word, with its licence. Or takes the reports and decisions of a case that `sitrep export` wrote, and reads the reports anew. What a file is, is found from its first line, and said.',
    )
    .argument(
      '[file...]',
      'CSV or tab-separated tables, plain, as .gz or as .zip with one table in it; or JSON of ours',
    )
    .addOption(
      new Option('--format <name>', 'what the file is, where its first line does not tell').choices([
        ...ROW_FORMATS,
        'sitrep-json',
      ]),
    )
    .addOption(new Option('--encoding <name>', 'utf-8, or latin1').choices(['utf-8', 'latin1']))
    .option('--licence <text>', "the terms its rows stand under (the dataset's own, unless given)")
    .option('--attribution <text>', 'who is to be named with its rows (as the dataset asks, unless given)')
    .addOption(
      new Option('--redistribute <yes|no>', 'whether its rows may leave in exports (as the dataset allows)').choices([
        'yes',
        'no',
      ]),
    )
    .option('--strict', 'all rows or none: the whole file is checked before the first row is stored')
    .option('--rejects <file>', 'write the refused lines there, each with what is wrong with it, as CSV')
    .option('--list', 'what was imported into the case, with its terms')
    .option('--remove <number>', 'take an import out again, with all its rows (--list has the numbers)')
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'what became of each file, as JSON')
    .addHelpText(
      'after',
      `
Sound rows are kept and bad ones told as FILE:LINE field: what is wrong; the exit code is then 1. A run that was stopped or killed
goes on where it was when the same command is given again. docs/imports.md has the columns, checks and terms.

Examples:
  sitrep import ged251.csv --case border.db
  sitrep import 2025-*.tsv.gz --rejects bad.csv
  sitrep import acled.csv --strict --licence "our agreement of May 2025" --redistribute yes
  sitrep import case.json                      another case's reports and decisions
  sitrep import --list`,
    )
    .action(async (files, options) =>
      done(await (await import('./commands/import.ts')).importFiles(files, options, console)),
    );
  program
    .command('compare')
    .summary('what imported datasets count where our reports count what they count')
    .description(
      'Sets a case beside the datasets that were imported into it: incidents that both have, with our figure by the rule of that dataset; incidents that it lacks; and rows of it that no incident is taken for. Of one incident: who says how many, what each dataset counts in which rows, and why these rows are taken for it.',
    )
    .argument('[incident]', 'its id, or the beginning of it')
    .addOption(new Option('--dataset <name>', 'only this one').choices([...DATASETS]))
    .addOption(
      new Option(
        '--format <name>',
        'csv: a table with the terms of each row; rows that may not be passed on stay out of it and of --json',
      ).choices(['csv']),
    )
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option(
      '--json',
      'as JSON: {datasets: [{dataset, both, lacking, unknown}], heldBack}, or {incident, killed, ours, datasets, claims, heldBack}',
    )
    .addHelpText(
      'after',
      `
Examples:
  sitrep compare --dataset ucdp
  sitrep compare i-3f2a                 what UCDP counts where we count 23 to 58
  sitrep compare --format csv > beside.csv`,
    )
    .action(async (incident, options) =>
      done(await (await import('./commands/compare.ts')).compare(incident, options, console)),
    );
}
