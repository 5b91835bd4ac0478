import type { CaseFile } from '../../ledger/case-file.ts';
import { Alerting, secretsMissing } from '../../pipeline/alerts/alerting.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { noticeLines, outcomeLine, standingLine } from '../alert-lines.ts';
import { caseCalled, rulesOf } from '../alert-rules.ts';
import type { Console } from '../console.ts';

/** Alerts while `sitrep watch` runs. */
export interface WatchAlerts {
  run: (file: CaseFile) => Promise<void>;
  /** Says what waits or was given up; false where something does. */
  end: (file: CaseFile) => Promise<boolean>;
}

export interface WatchAlertsOptions {
  rules: string;
  case: string;
  json: boolean;
  signal: AbortSignal;
  console: Console;
}

/** Rules that cannot be used are refused, with a line for each fault. */
export async function watchAlerts(options: WatchAlertsOptions): Promise<WatchAlerts> {
  const { rules, json, signal, console } = options;
  const told: Promise<void>[] = [];
  const say = (lines: readonly string[]) => told.push(...lines.map((line) => console.err(`${line}\n`)));
  const event = (what: object) => told.push(console.out(`${safeJson(JSON.stringify(what))}\n`));
  const secretIn = (name: string) => process.env[name];
  const missing = secretsMissing(await rulesOf(rules), secretIn);
  for (const name of missing)
    say([`sitrep: ${rules}: the environment variable ${name} is not set; what needs it waits until it is.`]);
  const alerting = await Alerting.open(rules, {
    called: caseCalled(options.case),
    now: console.now,
    secretIn,
    signal,
    noticed: (notice) => {
      if (!json) say(noticeLines(notice, false));
      else for (const message of notice.messages) event({ event: 'alert', ...message });
    },
    sent: (delivery, outcome) => {
      const { id, rule, target } = delivery;
      if (json) event({ event: 'delivery', id, rule, target, ...outcome });
      else say([outcomeLine(delivery, outcome)]);
    },
    failed: (message) => say([`sitrep: alerts: ${message}`]),
  });
  return {
    run: (file) => alerting.run(file),
    end: async (file) => {
      const standing = await standingLine(file);
      if (standing !== null) say([standing]);
      await Promise.all(told);
      return standing === null;
    },
  };
}
