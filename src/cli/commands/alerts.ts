import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CaseFile } from '../../ledger/case-file.ts';
import { countDeliveries, listDeliveries, type Outcome, reviveDeliveries } from '../../ledger/deliveries.ts';
import type { AlertFile, Delivery } from '../../model/alert.ts';
import { AlertFileProblem, readAlertFile } from '../../pipeline/alerts/alert-file.ts';
import { type Notice, noticeAlerts } from '../../pipeline/alerts/notice-alerts.ts';
import { sendAlerts } from '../../pipeline/alerts/send-alerts.ts';
import { deliveriesPage, targetWords } from '../../publish/terminal/deliveries-page.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { countOf } from '../filter-options.ts';
import { withCase, withSituation } from '../with-case.ts';

/** `sitrep alerts check`: what each rule waits for and where it goes, or what is wrong in the file. */
export async function checkAlerts(path: string, console: Console): Promise<ExitCode> {
  const { alerts } = await rulesOf(path);
  await printLines(
    console,
    alerts.map(({ name, when, to }) => `${name}: ${[when].flat().join(', ')} → ${to.map(targetWords).join(', ')}`),
  );
  return EXIT.ok;
}

export interface RunOptions {
  case: string;
  every?: string;
  dryRun?: boolean;
}

/** `sitrep alerts run`: notices what is new, sends it, and with --every goes on until ^C. */
export async function runAlerts(path: string, options: RunOptions, console: Console): Promise<ExitCode> {
  const every = options.every === undefined ? null : minutesTyped(options.every);
  const stop = new AbortController();
  const stopped = () => stop.abort();
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  try {
    for (;;) {
      const code = await runOnce(await rulesOf(path), options, stop.signal, console);
      if (every === null) return code;
      await wait(every * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return EXIT.interrupted;
    }
  } finally {
    process.off('SIGINT', stopped);
    process.off('SIGTERM', stopped);
  }
}

async function runOnce(
  rules: AlertFile,
  options: RunOptions,
  signal: AbortSignal,
  console: Console,
): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const called = basename(options.case).replace(/\.db$/, '');
    const dry = options.dryRun === true;
    const notices = await noticeAlerts(file, { rules: rules.alerts, called, now: console.now(), dry });
    for (const notice of notices) await printLines(console, noticeLines(notice, dry));
    if (dry) return EXIT.ok;
    await sendAlerts(file, {
      mail: rules.mail,
      secretIn: (name) => process.env[name],
      now: console.now,
      signal,
      told: (delivery, outcome) => console.err(`${outcomeLine(delivery, outcome)}\n`),
    });
    return await standing(file, console);
  });
}

function noticeLines({ rule, messages, passed }: Notice, dry: boolean): string[] {
  const was =
    passed > 0 ? [`${rule}: ${passed} known before its first run, not sent (since: in the rule sends them)`] : [];
  return [...was, ...messages.map(({ title }) => `${rule}: ${dry ? 'would send: ' : ''}${safeLine(title)}`)];
}

function outcomeLine({ target, message }: Delivery, outcome: Outcome): string {
  const to = targetWords(target);
  const what = safeLine(message.title);
  if (outcome.state === 'delivered') return `sent to ${to}: ${what}`;
  const then =
    outcome.state === 'dead'
      ? 'given up; `sitrep alerts retry` tries again'
      : `again after ${outcome.next.slice(0, 16)}Z`;
  return `not sent to ${to}: ${safeLine(outcome.error)}; ${then}: ${what}`;
}

/** What still waits, or was given up, is no success. */
async function standing(file: CaseFile, console: Console): Promise<ExitCode> {
  const { waiting = 0, dead = 0 } = await countDeliveries(file.db);
  if (waiting + dead === 0) return EXIT.ok;
  await console.err(
    `sitrep: ${waiting} waiting to be tried again, ${dead} given up (\`sitrep alerts list --state dead\`)\n`,
  );
  return EXIT.someFailed;
}

export interface ListOptions {
  case: string;
  state?: Delivery['state'];
  limit: string;
  json?: boolean;
}

/** `sitrep alerts list`: messages, the newest first, with what became of them. */
export async function listAlerts(options: ListOptions, console: Console): Promise<ExitCode> {
  const limit = countOf(options.limit);
  const rows = await withCase(options.case, { create: false }, (file) =>
    listDeliveries(file, options.state ?? null, limit),
  );
  if (options.json) {
    await console.out(`${safeJson(JSON.stringify(rows))}\n`);
    return EXIT.ok;
  }
  if (rows.length === 0) {
    await console.out(
      options.state
        ? `No message is ${options.state}.\n`
        : 'No alert has been noticed yet: `sitrep alerts run RULES`.\n',
    );
    return EXIT.ok;
  }
  await printLines(console, deliveriesPage(rows, console.page));
  return EXIT.ok;
}

/** `sitrep alerts retry`: given-up messages are tried again at the next run. */
export async function retryAlerts(
  ids: readonly string[],
  options: { case: string; all?: boolean },
  console: Console,
): Promise<ExitCode> {
  if ((ids.length === 0) === (options.all !== true)) throw usage('name the ids of messages, or --all, and not both');
  const revived = await withCase(options.case, { create: false }, (file) =>
    reviveDeliveries(file, options.all ? 'all' : ids, console.now()),
  );
  if (revived === 0) throw new CommandEnd(EXIT.notFound, 'no message that was given up has such an id');
  await console.out(`${revived} to be tried again at the next \`sitrep alerts run\`\n`);
  return EXIT.ok;
}

async function rulesOf(path: string): Promise<AlertFile> {
  try {
    return await readAlertFile(path);
  } catch (error) {
    if (error instanceof AlertFileProblem) throw usage(error.message);
    throw error;
  }
}

function minutesTyped(typed: string): number {
  const match = /^([1-9]\d{0,3})(m|h)$/.exec(typed);
  if (!match) throw usage(`--every: "${typed}" is no length of time. Write minutes or hours, as 5m or 2h`);
  return Number(match[1]) * (match[2] === 'h' ? 60 : 1);
}
