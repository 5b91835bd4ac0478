import { appendLine } from '../../deliver/append-line.ts';
import type { Sent } from '../../deliver/outcome.ts';
import { sendMail } from '../../deliver/send-mail.ts';
import { sendWebhook } from '../../deliver/send-webhook.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { dueDeliveries, type Outcome, settleDelivery, settleOthersTo, takeDelivery } from '../../ledger/deliveries.ts';
import type { Delivery, MailServer } from '../../model/alert.ts';

export interface SendOptions {
  mail: MailServer | undefined;
  /** The value of an environment variable; undefined where it is not set. */
  secretIn: (name: string) => string | undefined;
  now: () => string;
  signal: AbortSignal;
  /** How long a webhook may take, in milliseconds; ten seconds unless given. */
  patienceMs?: number | undefined;
  told: (delivery: Delivery, outcome: Outcome) => Promise<void>;
}

/** Waits between attempts, in minutes; after the last one a message is dead. A guess: a server that is down is back within two days. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];
/** How long one attempt keeps others off: longer than any may take. */
const LEASE_MINUTES = 2;
const AT_ONCE = 50;

/**
 * Sends what waits and whose time has come. A message counts as delivered once its target said so and that is on disk: a run
 * that is killed between the two sends it again, under the same id. A target that does not answer is asked once, whatever
 * waits for it: whoever watches must not wait ten seconds for each.
 */
export async function sendAlerts(file: CaseFile, options: SendOptions): Promise<void> {
  const { now, signal, told } = options;
  const silent = new Set<string>();
  for (;;) {
    const due = await dueDeliveries(file, now(), AT_ONCE);
    let isTried = false;
    for (const delivery of due) {
      if (signal.aborted) return;
      if (silent.has(JSON.stringify(delivery.target))) continue;
      if (!(await takeDelivery(file, delivery, later(now(), LEASE_MINUTES * 60_000)))) continue;
      isTried = true;
      const sent = await send(delivery, options);
      const outcome = outcomeOf(delivery, sent, now());
      await settleDelivery(file, delivery.id, outcome);
      if (!sent.ok && sent.silent && outcome.state !== 'delivered') {
        silent.add(JSON.stringify(delivery.target));
        await settleOthersTo(file, delivery, outcome, now());
      }
      await told(delivery, outcome);
    }
    if (due.length < AT_ONCE || !isTried) return;
  }
}

async function send(
  { target, message, noticed }: Delivery,
  { mail, secretIn, patienceMs }: SendOptions,
): Promise<Sent> {
  if ('file' in target) return appendLine(message, target.file);
  if ('webhook' in target) {
    const { webhook: address, secret_from: from } = target;
    const secret = from === undefined ? null : secretIn(from);
    if (secret === undefined) return unset(from ?? '');
    return sendWebhook(message, { address, secret, patienceMs });
  }
  if (!mail) return { ok: false, lasting: false, message: 'the rules name no mail server any more' };
  const password = mail.password_from === undefined ? null : secretIn(mail.password_from);
  if (password === undefined) return unset(mail.password_from ?? '');
  return sendMail(message, { to: target.mail, server: mail, password, noticed });
}

function unset(name: string): Sent {
  return { ok: false, lasting: false, message: `the environment variable ${name} is not set` };
}

function outcomeOf({ attempts }: Delivery, sent: Sent, now: string): Outcome {
  if (sent.ok) return { state: 'delivered', at: now };
  const wait = WAITS[attempts];
  if (sent.lasting || wait === undefined) return { state: 'dead', error: sent.message };
  return { state: 'waiting', next: later(now, Math.max(wait * 60_000, sent.waitMs ?? 0)), error: sent.message };
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
