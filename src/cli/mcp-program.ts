import type { Command } from 'commander';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { DEFAULT_CASE } from './with-case.ts';

/** `sitrep mcp`. */
export function addMcp(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('mcp')
    .summary('offer cases to an assistant as tools (Model Context Protocol)')
    .description(
      'Serves tools that look into case files: search, incident, who_said, tolls, agreements, as_known_on, brief; each answer with claim ids and the words they stand on. Over standard input and output, for a program that starts it; or over HTTP. Nothing in a case is decided or read anew by them.',
    )
    .argument('[case...]', `case files (${DEFAULT_CASE}, unless given)`)
    .option('--http <port>', 'serve Streamable HTTP at /mcp on this port instead; 0 for any that is free')
    .option('--host <address>', 'with --http: the address to bind; only this machine can reach 127.0.0.1', '127.0.0.1')
    .option(
      '--token <word>',
      'with --http: what who asks must know, 16 characters or more; or SITREP_TOKEN. Needed with any other --host',
    )
    .addOption(knowledgeOption())
    .addHelpText(
      'after',
      `
A program that starts servers is told: command "sitrep", arguments "mcp" and the path of the case. docs/programs.md has more.

Examples:
  sitrep mcp border.db
  sitrep mcp border.db goma.db --http 8720`,
    )
    .action(async (cases, options) => done(await (await import('./commands/mcp.ts')).mcp(cases, options, console)));
}
