import type { Command } from 'commander';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { addReadFlags } from './read-flags.ts';

/** `sitrep watch`. */
export function addWatch(program: Command, console: Console, done: (code: ExitCode) => void): void {
  const command = program
    .command('watch')
    .summary('read what comes into a folder, a feed or a mailbox')
    .description(
      'Watches folders, feeds (RSS, Atom, JSON Feed) and mailbox files (mbox), and reads what is new into the case until ^C. What is watched, and how far it is read, is kept in the case: without a target, all of it is watched again.',
    )
    .argument('[target...]', 'folders, addresses of feeds, mailbox files');
  addReadFlags(command)
    .option('--every <time>', 'how often a feed is looked at: 90s, 15m, 2h; never oftener than 5m for a host', '15m')
    .option('--once', 'look once at each that is due, and end')
    .option('--list', 'what is watched, when it was looked at, and what fails')
    .option('--forget <target>', 'watch it no more; what was read stays')
    .option(
      '--allow-private <host>',
      'ask this host of your own network, as feeds.lan or localhost:8080; may be given several times, and is asked of you each time',
      (host: string, hosts: string[]) => [...hosts, host],
      [],
    )
    .option('--archive', 'keep the bytes of files in the case, as those of addresses are')
    .option(
      '--alerts <rules>',
      'notice and send what a file of alert rules waits for, after each look that brought something (see `sitrep alerts`)',
    )
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'each document, each look, and with --alerts each alert and delivery as a line of JSON')
    .addHelpText(
      'after',
      `
A site is asked only as often as it allows (Cache-Control, ttl, Retry-After), and less often after each failure. A feed that fails is
kept and tried again. ^C ends after the report at hand; the next run goes on where this one was.

Examples:
  sitrep watch reports/ https://example.org/feed.xml --every 30m --case border.db
  sitrep watch --alerts alerts.yaml --case border.db
  sitrep watch export.mbox --once --source "Desk letter"
  sitrep watch --list
  sitrep watch --forget https://example.org/feed.xml`,
    )
    .action(async (targets, options) =>
      done(await (await import('./commands/watch.ts')).watch(targets, options, console)),
    );
}
