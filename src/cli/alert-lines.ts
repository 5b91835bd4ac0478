import type { CaseFile } from '../ledger/case-file.ts';
import { countDeliveries, type Outcome } from '../ledger/deliveries.ts';
import type { Delivery } from '../model/alert.ts';
import type { Notice } from '../pipeline/alerts/notice-alerts.ts';
import { targetWords } from '../publish/terminal/deliveries-page.ts';
import { safeLine } from '../publish/terminal/safe-text.ts';

/** What a rule noticed, a line each. */
export function noticeLines({ rule, messages, passed }: Notice, dry: boolean): string[] {
  const was =
    passed > 0 ? [`${rule}: ${passed} known before its first run, not sent (since: in the rule sends them)`] : [];
  return [...was, ...messages.map(({ title }) => `${rule}: ${dry ? 'would send: ' : ''}${safeLine(title)}`)];
}

/** What became of one attempt. */
export function outcomeLine({ target, message }: Delivery, outcome: Outcome): string {
  const to = targetWords(target);
  const what = safeLine(message.title);
  if (outcome.state === 'delivered') return `sent to ${to}: ${what}`;
  const then =
    outcome.state === 'dead'
      ? 'given up; `sitrep alerts retry` tries again'
      : `again after ${outcome.next.slice(0, 16)}Z`;
  return `not sent to ${to}: ${safeLine(outcome.error)}; ${then}: ${what}`;
}

/** What still waits, or was given up, in a line; null where there is neither. */
export async function standingLine(file: CaseFile): Promise<string | null> {
  const { waiting = 0, dead = 0 } = await countDeliveries(file.db);
  if (waiting + dead === 0) return null;
  return `sitrep: ${waiting} waiting to be tried again, ${dead} given up (\`sitrep alerts list --state dead\`)`;
}
