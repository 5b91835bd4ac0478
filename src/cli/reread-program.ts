import type { Command } from 'commander';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { addModelReaderOptions } from './model-reader-options.ts';

/** `sitrep reread`. */
export function addReread(program: Command, console: Console, done: (code: ExitCode) => void): void {
  const command = program
    .command('reread')
    .summary('have a language model read the reports of a case as well')
    .description(
      "Has a language model on a server of yours read reports of the case beside the built-in reader. Its claims are kept in the case, each where its words stand in the report, and count nowhere until you accept them. Its answers are kept too: a run that was stopped goes on when it is given again, and `sitrep rebuild` makes the model's claims anew without asking.",
    )
    .argument('[document...]', 'reports (the beginning of an id, or part of a title); all, unless given');
  addModelReaderOptions(command)
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option(
      '--json',
      'the counts as JSON: {reports, known, read, unfinished, claims, refused, agree, differ, onlyModel}',
    )
    .addHelpText(
      'after',
      `
Examples:
  sitrep reread --reader model --endpoint http://127.0.0.1:11434/v1 --model qwen3 --estimate
  sitrep reread 61322a82 --reader model --endpoint http://127.0.0.1:11434/v1 --model qwen3
  sitrep decide accept m-44d0 --why "the built-in reader missed it"`,
    )
    .action(async (documents, options) =>
      done(await (await import('./commands/reread.ts')).reread(documents, options, console)),
    );
}
