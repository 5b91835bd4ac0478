import { errorWords } from '../../deliver/outcome.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { caseProblemFrom } from '../../ledger/case-problem.ts';
import type { Outcome } from '../../ledger/deliveries.ts';
import type { AlertFile, Delivery } from '../../model/alert.ts';
import { AlertFileProblem, readAlertFile } from './alert-file.ts';
import { type Notice, noticeAlerts } from './notice-alerts.ts';
import { sendAlerts } from './send-alerts.ts';

/** The clock, secrets and the user's ^C, handed in; and who is told of what goes on. */
export interface AlertingOptions {
  /** What the case is called in messages. */
  called: string;
  now: () => string; // ISO date-time
  /** The value of an environment variable; undefined where it is not set. */
  secretIn: (name: string) => string | undefined;
  signal: AbortSignal;
  /** How long a webhook may take, in milliseconds; ten seconds unless given. */
  patienceMs?: number;
  noticed: (notice: Notice) => void;
  sent: (delivery: Delivery, outcome: Outcome) => void;
  /** Why nothing could be noticed or sent this time, or why the rules as they stand in the file now are not used. */
  failed: (message: string) => void;
}

/** Notices and sends, for those who do it by the way: whatever goes wrong is told, and tried again the next time. */
export class Alerting {
  private readonly path: string;
  private readonly options: AlertingOptions;
  private rules: AlertFile;
  private fault = '';

  private constructor(path: string, rules: AlertFile, options: AlertingOptions) {
    this.path = path;
    this.rules = rules;
    this.options = options;
  }

  /** Throws AlertFileProblem where the file cannot be used. */
  static async open(path: string, options: AlertingOptions): Promise<Alerting> {
    return new Alerting(path, await readAlertFile(path), options);
  }

  /** Never throws: reports must come in whatever becomes of alerts. */
  async run(file: CaseFile): Promise<void> {
    const { called, now, secretIn, signal, patienceMs, noticed, sent } = this.options;
    await this.readAgain();
    const { alerts: rules, mail, workbench = null } = this.rules;
    try {
      const notices = await noticeAlerts(file, { rules, called, workbench, now: now(), dry: false });
      for (const notice of notices) noticed(notice);
      await sendAlerts(file, { mail, secretIn, now, signal, patienceMs, told: async (...what) => sent(...what) });
    } catch (error) {
      const said = caseProblemFrom(error, file.path)?.message ?? `Sitrep itself failed: ${errorWords(error)}.`;
      this.options.failed(`${said} What was to be noticed or sent is, the next time.`);
    }
  }

  /** Rules that were changed for the worse are told of once, and the last good ones stay. */
  private async readAgain(): Promise<void> {
    try {
      this.rules = await readAlertFile(this.path);
      this.fault = '';
    } catch (error) {
      if (!(error instanceof AlertFileProblem)) throw error;
      if (error.message !== this.fault)
        this.options.failed(`${error.message}\nThe rules as they stood before are used until that is mended.`);
      this.fault = error.message;
    }
  }
}

/** The environment variables that rules name and that are not set: what needs them cannot be sent. */
export function secretsMissing({ mail, alerts }: AlertFile, secretIn: AlertingOptions['secretIn']): string[] {
  const named = [
    mail?.password_from,
    ...alerts.flatMap(({ to }) => to.map((target) => ('webhook' in target ? target.secret_from : undefined))),
  ];
  return [...new Set(named.flatMap((name) => (name !== undefined && secretIn(name) === undefined ? [name] : [])))];
}
