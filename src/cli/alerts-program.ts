import { type Command, Option } from 'commander';
import { DELIVERY_STATES } from '../model/alert.ts';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';

/** `sitrep alerts …`. */
export function addAlerts(program: Command, console: Console, done: (code: ExitCode) => void): void {
  const alerts = program
    .command('alerts')
    .summary('send what you wait for to a webhook, a file or a mail address')
    .description(
      'Notices what new reports bring that your rules wait for, and sends it, with the words it stands on. What cannot be sent is tried again for two days, then kept as given up; nothing is lost and nothing is noticed twice.',
    )
    .addHelpText('after', RULES);
  const load = () => import('./commands/alerts.ts');
  alerts
    .command('check <rules>')
    .summary('what is wrong in a file of rules, with line and field; or what each rule does')
    .description('Reads a file of rules without using it.')
    .action(async (path) => done(await (await load()).checkAlerts(path, console)));
  alerts
    .command('run <rules>')
    .summary('notice what is new and send it')
    .description(
      'Looks through the case for what each rule waits for and has not noticed yet, then sends what waits. A rule that runs for the first time sends nothing of what was known before, unless it has `since`. Ends with 1 where something could not be sent.',
    )
    .option('--every <time>', 'again and again until ^C: 5m, 2h')
    .option('--dry-run', 'print what would be sent; nothing is noticed or sent')
    .addOption(caseOption())
    .action(async (path, options) => done(await (await load()).runAlerts(path, options, console)));
  alerts
    .command('list')
    .summary('messages and what became of them, the newest first')
    .addOption(
      new Option('--state <state>', 'only such').choices(DELIVERY_STATES.filter((state) => state !== 'passed')),
    )
    .option('--limit <n>', 'at most so many', '100')
    .addOption(caseOption())
    .option('--json', 'as JSON: [{id, rule, target, state, message, attempts, noticed, next, error, delivered}]')
    .action(async (options) => done(await (await load()).listAlerts(options, console)));
  alerts
    .command('retry [id...]')
    .summary('try messages again that were given up')
    .option('--all', 'all of them')
    .addOption(caseOption())
    .action(async (ids, options) => done(await (await load()).retryAlerts(ids, options, console)));
}

const RULES = `
A file of rules is YAML:

  workbench: http://127.0.0.1:8710     where it is reached, for links to its pages; may be left out
  mail:                                the server that you have an account with; only for rules that mail
    host: mail.example.org
    port: 587                          587 unless given
    security: starttls                 tls, starttls or none
    user: desk
    password_from: SITREP_MAIL_PASSWORD    the environment variable that has it
    from: sitrep@example.org
  alerts:
    - name: many-dead
      when: toll over                  or new incident, toll revised, violation charged, violation derived,
      over: 20                           new agreement, agreement turned, forecast due; or a list of them
      effect: killed                   killed, injured, missing, captured, displaced, destroyed
      place: Kabul                     the beginning of a name, a province, a country (PK)
      actor: ttp                       a slug, a party, or part of a name
      type: [air strike, drone strike]
      within_days: 14                  only what happened so many days before the report that tells of it
      since: 2025-10-01                what reports of this day or later told is sent at the first run, too
      to:
        - webhook: https://hooks.example.org/desk
          secret_from: SITREP_HOOK_SECRET   signs each message (HMAC-SHA256 in Sitrep-Signature)
        - file: alerts.jsonl           a line of JSON each
        - mail: desk@example.org

A message may come twice, never with another id. docs/alerts.md has its fields.

Examples:
  sitrep alerts check alerts.yaml
  sitrep alerts run alerts.yaml --dry-run
  sitrep alerts run alerts.yaml --every 5m
  sitrep alerts list --state dead
  sitrep alerts retry --all`;
