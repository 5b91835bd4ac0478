import type { Calibration, ScoreRow } from '../../model/forecast-record.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';

/** Scores by analyst and outlet, then each band of likelihood beside what came true. */
export function calibrationPage(calibration: Calibration, page: Page): string[] {
  const { paint } = page;
  const { scale, source, few, open, unscored, all, analysts, outlets, bands } = calibration;
  const head = [
    paint.strong('How forecasts turned out'),
    paint.faint(wrap(`Scale ${scale}: ${source}. A word counts with the middle of its band.`, page)),
  ];
  if (all.resolved === 0)
    return [
      ...head,
      '',
      `No forecast is resolved yet; ${open} ${open === 1 ? 'is' : 'are'} open. \`sitrep show forecasts\` lists them, \`sitrep decide resolve\` settles one.`,
    ];
  return [
    ...head,
    '',
    ...scoreTable('Analyst', [...analysts, { ...all, by: 'all together' }], few, page),
    '',
    ...scoreTable('Outlet', outlets, few, page),
    '',
    ...table(
      [
        { title: 'Called' },
        { title: 'Range', right: true },
        { title: 'Forecasts', right: true },
        { title: 'Came true', right: true },
        { title: 'Share', right: true },
      ],
      bands.map(({ words, low, high, forecasts, cameTrue }) => [
        { text: words.slice(0, 2).join(', ') },
        { text: `${low}–${high} %` },
        { text: String(forecasts) },
        { text: String(cameTrue) },
        { text: forecasts === 0 ? '' : `${Math.round((100 * cameTrue) / forecasts)} %` },
      ]),
      page,
    ),
    '',
    paint.faint(
      wrap(
        `Not scored: ${unscored.noWord} without a word of likelihood ("will" is no probability), ${unscored.offScale} with one that the scale lacks, ${unscored.void} void. ${open} open.`,
        page,
      ),
    ),
    paint.faint(
      wrap(
        'Brier score: the mean of the squared difference between the likelihood (0 to 1) and what happened (1 or 0). 0 is best, 1 worst; even odds for everything get 0.25. Forecasts of easy questions score better than those of hard ones: compare only those on the same questions.',
        page,
      ),
    ),
    ...(all.scored < few || [...analysts, ...outlets].some(({ scored }) => scored < few)
      ? [paint.doubt(wrap(`* fewer than ${few} scored: too few to tell skill from chance.`, page))]
      : []),
  ];
}

function scoreTable(title: string, rows: readonly ScoreRow[], few: number, page: Page): string[] {
  const columns = [
    { title, stretch: true },
    ...['Resolved', 'Came true', 'Did not', 'Void', 'Scored', 'Brier'].map((name) => ({ title: name, right: true })),
  ];
  return table(
    columns,
    rows.map(({ by, resolved, cameTrue, didNot, void: voided, scored, brier }) => [
      { text: safeLine(by), mark: page.paint.name },
      ...[resolved, cameTrue, didNot, voided, scored].map((n) => ({ text: String(n) })),
      { text: brier === null ? '' : `${brier.toFixed(3)}${scored < few ? '*' : ' '}` },
    ]),
    page,
  );
}
