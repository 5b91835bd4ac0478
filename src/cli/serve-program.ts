import type { Command } from 'commander';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';

/** `sitrep serve`. */
export function addServe(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('serve')
    .summary('open the workbench: the situation in a browser')
    .description(
      'Serves the workbench and its API on this machine and prints the address. Cases are files of a folder; each that is named goes in beside them.',
    )
    .argument('[case...]', 'case files to show beside those of the folder')
    .option('--cases <dir>', 'the folder of the case files that it shows and makes', './.sitrep/cases')
    .option('--samples', 'fill the folder with the sample cases, once')
    .option('--port <number>', 'the port; the next free one where it is taken and was not asked for', '8710')
    .option('--host <address>', 'the address to bind; only this machine can reach 127.0.0.1', '127.0.0.1')
    .option(
      '--token <word>',
      'what who asks must know, 16 characters or more; or SITREP_TOKEN. Needed with any other --host',
    )
    .addOption(knowledgeOption())
    .addHelpText(
      'after',
      `
^C ends it; nothing is lost by that. The API is described at /api/v1/openapi.json.

Examples:
  sitrep serve --samples
  sitrep serve border.db --port 9000`,
    )
    .action(async (cases, options) => done(await (await import('./commands/serve.ts')).serve(cases, options, console)));
}
