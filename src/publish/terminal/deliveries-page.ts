import type { AlertTarget, Delivery } from '../../model/alert.ts';
import type { Page } from './page.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';

const COLUMNS = [
  { title: 'Id' },
  { title: 'State' },
  { title: 'Noticed' },
  { title: 'Tries', right: true },
  { title: 'To', stretch: true },
  { title: 'Message', stretch: true },
];

/** Messages of alerts with what became of them, a line each. */
export function deliveriesPage(deliveries: readonly Delivery[], page: Page): string[] {
  const marks = {
    waiting: page.paint.doubt,
    delivered: page.paint.good,
    dead: page.paint.clash,
    passed: page.paint.faint,
  };
  const rows = deliveries.map(({ id, state, noticed, attempts, target, message, error }) => [
    { text: id, mark: page.paint.faint },
    { text: state, mark: marks[state] },
    { text: `${noticed.slice(0, 16)}Z` },
    { text: `${attempts}` },
    { text: targetWords(target) },
    { text: safeLine(error ? `${error} – ${message.title}` : message.title) },
  ]);
  return table(COLUMNS, rows, page);
}

/** Where a message goes, in a word. */
export function targetWords(target: AlertTarget): string {
  if ('webhook' in target) return safeLine(target.webhook);
  return safeLine('file' in target ? target.file : target.mail);
}
