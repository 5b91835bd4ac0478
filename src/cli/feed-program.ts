import { Argument, type Command, Option } from 'commander';
import { FEED_FORMATS, FEEDS } from '../model/feed.ts';
import { caseOption } from './case-option.ts';
import { asKnownOnOption, decidedByOption } from './clock-options.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';

/** `sitrep feed`. */
export function addFeed(program: Command, console: Console, done: (code: ExitCode) => void): void {
  program
    .command('feed')
    .summary('incidents, changes or agreements for a feed reader')
    .description(
      'Writes a feed, the newest entry first: an entry an incident, or an agreement, with all its figures; or an entry a change: a new incident, a figure given, revised or taken back, a turn of an agreement, a violation charged or derived. Each entry quotes the words it stands on.',
    )
    .addArgument(new Argument('<feed>', 'what it is of').choices([...FEEDS]))
    .addOption(
      new Option('--format <format>', 'Atom 1.0, RSS 2.0 or JSON Feed 1.1').choices([...FEED_FORMATS]).default('atom'),
    )
    .option('--since <day>', 'only what reports of this day or later told: 2025-10-12')
    .option('--place <name>', 'at a place (or what its name begins with), in a province, or in a country (PK)')
    .option('--actor <name>', 'about somebody, or said by him: a slug (ttp), or part of a name')
    .option('--limit <n>', 'the newest so many entries', '100')
    .option('--base <address>', 'where the workbench is reached: entries then lead there')
    .option('--out <file>', 'into a file, which is there as a whole or not at all')
    .addOption(asKnownOnOption())
    .addOption(decidedByOption())
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
The same case gives the same feed, letter for letter. The workbench serves the same under
/api/v1/cases/CASE/feeds/incidents.atom (.rss, .json), and so for changes and agreements.

Examples:
  sitrep feed changes --since 2025-10-12 --format rss --out changes.rss
  sitrep feed incidents --place Kabul --base https://desk.example.org > kabul.atom`,
    )
    .action(async (name, options) => done(await (await import('./commands/feed.ts')).feed(name, options, console)));
}
