import { type Command, Option } from 'commander';
import { BRIEF_FORMATS, BRIEF_LANGUAGES } from '../model/brief.ts';
import { caseOption } from './case-option.ts';
import { asKnownOnOption, decidedByOption } from './clock-options.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';

/** Adds `sitrep brief`. */
export function addBrief(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('brief')
    .summary('a brief on a period, with the words behind each figure')
    .description(
      'Writes a brief: headline figures by who gives them, what changed, incidents by day with map and chart, contested tolls, agreements with their clocks, positions, forecasts, statistics, coverage and method, and the words that each sentence stands on. The same case and options give the same bytes.',
    )
    .option('--since <day>', 'from this day on; what changed is told against the day before: 2025-10-11')
    .option('--until <day>', 'up to this day, which is included')
    .option('--actor <name>', 'only what names somebody: a slug (ttp), or part of a name')
    .option('--place <name>', 'only what is placed there: a place, a province, or a country (PK)')
    .addOption(
      new Option('--lang <language>', 'of the fixed phrases; names, figures and quotations stay as claimed')
        .choices([...BRIEF_LANGUAGES])
        .default('en'),
    )
    .addOption(new Option('--format <format>', 'the shape').choices([...BRIEF_FORMATS]).default('md'))
    .option('--out <file>', 'where to write it (standard output, unless given)')
    .addOption(asKnownOnOption())
    .addOption(decidedByOption())
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  sitrep brief --since 2025-10-11 --until 2025-10-17
  sitrep brief --since 2025-10-11 --format pdf --out brief.pdf
  sitrep brief --since 2025-10-11 --as-known-on 2025-10-13 --lang ur --format html --out brief.html
  sitrep brief --actor ttp --place "North Waziristan"`,
    )
    .action(async (options) => done(await (await import('./commands/brief.ts')).brief(options, console)));
}
