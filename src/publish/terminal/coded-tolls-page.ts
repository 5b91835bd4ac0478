import type { CodebookToll } from '../../model/coded-toll.ts';
import type { Incident } from '../../model/situation.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';

/** An incident's deaths and injuries as each dataset would write them down, and the rules. */
export function codedTollsPage(
  { title, id }: Pick<Incident, 'title' | 'id'>,
  tolls: readonly CodebookToll[],
  page: Page,
): string[] {
  const columns = [
    { title: 'Codebook' },
    { title: 'Of' },
    { title: 'Low', right: true },
    { title: 'Best', right: true },
    { title: 'High', right: true },
    { title: 'Claims', right: true },
  ];
  const number = (n: number | null): string => (n === null ? '–' : String(n));
  const rows = tolls.map(({ codebook, effect, low, best, high, claims }) => [
    { text: codebook },
    { text: effect },
    { text: number(low) },
    { text: number(best) },
    { text: number(high) },
    { text: String(claims.length) },
  ]);
  const rules = new Map(tolls.map(({ codebook, rule }) => [codebook, rule]));
  return [
    `${page.paint.strong(safeLine(title))}  ${page.paint.faint(id)}`,
    ...table(columns, rows, page),
    '',
    page.paint.strong('By these rules'),
    ...[...rules].map(([codebook, rule]) => wrap(`${codebook}: ${rule}.`, page, 2)),
    '',
    page.paint.faint(
      wrap('– where the dataset writes no such figure, leaves it open, or nobody gives one that it counts.', page),
    ),
  ];
}
