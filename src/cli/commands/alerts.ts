import { setTimeout as wait } from 'node:timers/promises';
import { listDeliveries, reviveDeliveries } from '../../ledger/deliveries.ts';
import type { AlertFile, Delivery } from '../../model/alert.ts';
import { AlertFileProblem, readAlertFile } from '../../pipeline/alerts/alert-file.ts';
import { noticeAlerts } from '../../pipeline/alerts/notice-alerts.ts';
import { sendAlerts } from '../../pipeline/alerts/send-alerts.ts';
import { deliveriesPage, targetWords } from '../../publish/terminal/deliveries-page.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { noticeLines, outcomeLine, standingLine } from '../alert-lines.ts';
import { caseCalled, rulesOf } from '../alert-rules.ts';
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
  let rules = await rulesOf(path);
  const stop = new AbortController();
  const stopped = () => stop.abort();
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  try {
    for (;;) {
      const code = await runOnce(rules, options, stop.signal, console);
      if (every === null) return code;
      await wait(every * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return EXIT.interrupted;
      rules = await rulesOrThose(path, rules, console);
    }
  } finally {
    process.off('SIGINT', stopped);
    process.off('SIGTERM', stopped);
  }
}

/** Rules that were changed for the worse while alerts run are told of; those before stay. */
async function rulesOrThose(path: string, before: AlertFile, console: Console): Promise<AlertFile> {
  try {
    return await readAlertFile(path);
  } catch (error) {
    if (!(error instanceof AlertFileProblem)) throw error;
    await console.err(`sitrep: ${error.message}\nThe rules as they stood before are used until that is mended.\n`);
    return before;
  }
}

async function runOnce(
  rules: AlertFile,
  options: RunOptions,
  signal: AbortSignal,
  console: Console,
): Promise<ExitCode> {
  const { alerts, mail, workbench = null } = rules;
  return withSituation(options, async (file) => {
    const called = caseCalled(options.case);
    const dry = options.dryRun === true;
    const notices = await noticeAlerts(file, { rules: alerts, called, workbench, now: console.now(), dry });
    for (const notice of notices) await printLines(console, noticeLines(notice, dry));
    if (dry) return EXIT.ok;
    await sendAlerts(file, {
      mail,
      secretIn: (name) => process.env[name],
      now: console.now,
      signal,
      told: (delivery, outcome) => console.err(`${outcomeLine(delivery, outcome)}\n`),
    });
    // What still waits, or was given up, is no success.
    const standing = await standingLine(file);
    if (standing === null) return EXIT.ok;
    await console.err(`${standing}\n`);
    return EXIT.someFailed;
  });
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

function minutesTyped(typed: string): number {
  const match = /^([1-9]\d{0,3})(m|h)$/.exec(typed);
  if (!match) throw usage(`--every: "${typed}" is no length of time. Write minutes or hours, as 5m or 2h`);
  return Number(match[1]) * (match[2] === 'h' ? 60 : 1);
}
