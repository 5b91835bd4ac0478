import type { LedgerSum, OtherCount, StatisticRow } from '../../model/statistic.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { claimLines } from './claim-list.ts';
import { claimantWords, namesOf, placeWords } from './claim-words.ts';
import { type Page, wrap } from './page.ts';
import { BOUND_KEY, quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { pairs, table } from './table.ts';

/** Statistics, each beside what the case itself adds up to for its scope and window, and for the same days a year earlier. */
export function statisticTable(statistics: readonly StatisticRow[], page: Page): string[] {
  const columns = [
    { title: 'Figure', right: true },
    { title: 'Of' },
    { title: 'Period' },
    { title: 'Scope', stretch: true },
    { title: 'Where', stretch: true },
    { title: 'According to', stretch: true },
    { title: 'Ledger', right: true },
    { title: 'Year before', right: true },
    { title: 'Id' },
  ];
  const rows = statistics.map(({ beside, ...claim }) => [
    { text: quantityWords(claim.quantity) },
    { text: claim.measure },
    { text: timeWords(claim.period) },
    { text: safeLine(claim.scope) },
    { text: placeWords(claim.where) },
    { text: claimantWords(claim.claimant), mark: page.paint.name },
    { text: sumWords(beside.ledger) },
    { text: beforeWords(beside) },
    { text: claim.id, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}

/** One statistic with what it is laid beside, and why they need not agree. */
export function statisticPage({ beside, ...claim }: StatisticRow, page: Page): string[] {
  const { paint } = page;
  const { ledger, yearBefore, others, differences } = beside;
  return [
    paint.strong(`${quantityWords(claim.quantity)} ${claim.measure}, ${timeWords(claim.period)}`),
    ...pairs(
      [
        ['id', claim.id],
        ['scope', safeLine(claim.scope)],
        ['where', placeWords(claim.where) || 'no place said'],
        ['whom', claim.victims ? namesOf([claim.victims]) : 'not said'],
        ['by', namesOf(claim.agents ?? []) || 'not said'],
        ['kinds', (claim.types ?? []).join(', ') || 'all'],
        ['counter', claimantWords(claim.claimant)],
        ['ledger', `${sumWords(ledger)}${sumOf(ledger)}`],
        ['year before', `${sumWords(yearBefore.ledger)}${sumOf(yearBefore.ledger)}`],
      ],
      page,
    ),
    ...section('What counters gave for the year before', yearBefore.counts.map(countWords), page),
    ...(yearBefore.change
      ? [wrap(`The same counter: ${signed(yearBefore.change.n)} (${signed(yearBefore.change.percent)} %).`, page, 2)]
      : []),
    ...section('Other counts of the same window', others.map(countWords), page),
    ...section(
      'Why they differ',
      differences.map(({ kind, words }) => `${kind}: ${safeLine(words)}`),
      page,
    ),
    '',
    ...claimLines(claim, page),
    '',
    paint.faint(
      wrap(
        `The ledger adds up, by the house rule, the incidents of these reports that lie within scope and window: lowest–best–highest. ${BOUND_KEY}`,
        page,
      ),
    ),
  ];
}

function beforeWords({ yearBefore: { counts, ledger, change } }: StatisticRow['beside']): string {
  const [first] = counts;
  if (first) return `${quantityWords(first.quantity)}${change ? ` (${signed(change.percent)} %)` : ''}`;
  return ledger.incidents > 0 ? `ledger ${sumWords(ledger)}` : '';
}

/** "12", "12–14–20", "12–14 or more"; "none" where no incident lies in it. */
export function sumWords({ low, best, high, figures }: LedgerSum): string {
  if (figures === 0) return 'none';
  if (low === best && best === high) return String(best);
  return high === null ? `${low}–${best} or more` : [...new Set([low, best, high])].join('–');
}

function sumOf({ incidents, figures, reports }: LedgerSum): string {
  return `  from ${figures} of ${incidents} incident${incidents === 1 ? '' : 's'}; ${reports} report${reports === 1 ? '' : 's'} came out in these days`;
}

function countWords({ counter, quantity, period, claim }: OtherCount): string {
  return `${quantityWords(quantity)}  ${safeLine(counter)}, ${momentWords(period.from)} to ${momentWords(period.to)}  ${claim}`;
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n);
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length > 0 ? ['', page.paint.strong(title), ...lines.map((line) => wrap(line, page, 2))] : [];
}
