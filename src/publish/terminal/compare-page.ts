import type { CaseComparison, ComparedRow, DatasetBeside, IncidentComparison } from '../../model/comparison.ts';
import { deathWords, differenceWords, spanWords } from '../words/death-words.ts';
import { lossWords, rowWords } from '../words/row-words.ts';
import { type Page, wrap } from './page.ts';
import { BOUND_KEY } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { grid, table } from './table.ts';
import { tollLines } from './toll-lines.ts';

/** Rows that only may be an incident are listed up to so many. */
const MOST_PERHAPS = 5;
/** Of a dataset that counts nobody, many rows say the same of one event. */
const MOST_ROWS = 12;

/** One incident: the dead by claimant, and what each dataset counts. */
export function incidentComparisonPage(comparison: IncidentComparison, page: Page): string[] {
  const { incident, killed, datasets } = comparison;
  const { paint } = page;
  return [
    `${paint.strong(safeLine(incident.title))}  ${paint.faint(incident.id)}`,
    ...figureLines(comparison, page),
    '',
    paint.strong(`Who says how many${killed.length === 0 ? ': nobody gives a number' : ''}`),
    ...tollLines(killed, page, 2),
    ...(killed.length > 0 ? [paint.faint(`  ${BOUND_KEY}`)] : []),
    ...datasets.flatMap((beside) => ['', ...datasetLines(beside, page)]),
    ...(datasets.length === 0
      ? ['', 'Nothing was imported into this case: sitrep import FILE takes rows of other datasets.']
      : []),
  ];
}

/** Ours and each dataset's, one under the other: what the page is opened for. */
function figureLines({ ours, datasets }: IncidentComparison, page: Page): string[] {
  if (datasets.length === 0) return [];
  const columns = [
    { title: 'Killed' },
    { title: 'Theirs', right: true },
    { title: 'Ours, by its rule', right: true },
    { title: '' },
  ];
  const rows = datasets.map(({ dataset, deaths, coded, difference, rows, perhaps }) => [
    { text: dataset.toUpperCase(), mark: page.paint.name },
    {
      text: rows.length === 0 ? 'no row' : deaths === null ? 'counts nobody' : deathWords(deaths),
      mark: page.paint.strong,
    },
    { text: coded === null ? 'no rule' : deathWords(coded) },
    {
      text: [
        ...(difference === null ? [] : [differenceWords(difference)]),
        ...(perhaps.length > 0 ? [`${perhaps.length} more that may be it`] : []),
      ].join('; '),
    },
  ]);
  const own = [
    { text: 'Our reports', mark: page.paint.name },
    { text: '' },
    { text: spanWords(ours), mark: page.paint.strong },
    { text: 'all who give a number' },
  ];
  return ['', ...table(columns, [own, ...rows], page).map((line) => `  ${line}`)];
}

/** A line for each dataset, for the page of an incident. */
export function datasetBriefs(datasets: readonly DatasetBeside[], page: Page): string[] {
  return datasets.flatMap(({ dataset, deaths, coded, rows, perhaps }) => {
    const name = page.paint.name(dataset.toUpperCase());
    const maybe = perhaps.length > 0 ? `; ${perhaps.length} that may be it` : '';
    if (rows.length === 0) return [`  ${name}  no row${maybe}`];
    const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
    const dead =
      deaths === null
        ? ''
        : `${deathWords(deaths)} killed, where our reports come to ${deathWords(coded)} by its rule, `;
    return [`  ${name}  ${dead}in ${count}${maybe}`, ...termLines(rows, page)];
  });
}

function datasetLines(beside: DatasetBeside, page: Page): string[] {
  const { dataset, deaths, zero, coded, difference, rows, perhaps } = beside;
  const { paint } = page;
  const name = paint.strong(dataset.toUpperCase());
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  const head =
    rows.length === 0
      ? `${name}: no row is taken for it`
      : deaths === null
        ? `${name}: ${count}; it counts nobody`
        : `${name}: ${paint.strong(deathWords(deaths))} killed, in ${count}${deaths.best === 0 ? ` (a 0 there is none, ${zero})` : ''}`;
  const ownRule =
    coded === null
      ? []
      : [
          wrap(
            `by its rule our reports come to ${deathWords(coded)}${difference === null ? '' : `: ${differenceWords(difference)}`}`,
            page,
            2,
          ),
        ];
  const more = rows.length > MOST_ROWS ? [`  and ${rows.length - MOST_ROWS} more rows; --json has them`] : [];
  const maybe =
    perhaps.length > 0
      ? [paint.faint(`  ${perhaps.length} that may be it, and too little or another incident speaks against it:`)]
      : [];
  return [
    head,
    ...ownRule,
    ...rows.slice(0, MOST_ROWS).flatMap((row) => rowLines(row, page)),
    ...more,
    ...maybe,
    ...perhaps.slice(0, MOST_PERHAPS).flatMap((row) => rowLines(row, page)),
    ...termLines([...rows, ...perhaps], page),
  ];
}

/** Who is to be named with rows, and their licence: once for all that stand under the same. */
function termLines(rows: readonly ComparedRow[], page: Page): string[] {
  const terms = new Set(rows.map(({ attribution, licence }) => safeLine(`${attribution}; ${licence}`)));
  return [...terms].map((each) => page.paint.faint(wrap(each, page, 2)));
}

function rowLines({ row, link, mentions }: ComparedRow, page: Page): string[] {
  const { paint } = page;
  const told = mentions === null || mentions === 0 ? '' : `, in ${mentions} mentions`;
  const reasons = link.reasons
    .map(({ name, weight }) => `${safeLine(name)} ${weight > 0 ? '+' : ''}${weight}`)
    .join(', ');
  const weighed =
    link.against === undefined ? `${link.score} of ${link.needed}: ${reasons}` : `against it: ${link.against}`;
  const why = link.state === 'confirmed' ? `somebody said so (${link.decision}); ${weighed}` : weighed;
  const losses = lossWords(row);
  return [
    `  ${paint.name(safeLine(row.id))}  ${safeLine(rowWords(row))}${told}`,
    ...(losses === '' ? [] : [wrap(`by side: ${safeLine(losses)}`, page, 6)]),
    paint.faint(wrap(why, page, 6)),
  ];
}

/** A case beside each dataset that was imported. */
export function caseComparisonPage(compared: readonly CaseComparison[], page: Page): string[] {
  if (compared.length === 0)
    return ['Nothing to compare with: sitrep import FILE takes rows of ACLED, UCDP, GDELT or POLECAT into this case.'];
  return compared.flatMap((each, at) => [...(at > 0 ? [''] : []), ...besideLines(each, page)]);
}

function besideLines(compared: CaseComparison, page: Page): string[] {
  const { dataset, reach, both, lacking, unknown, attribution, licence } = compared;
  const { paint } = page;
  const countries = reach.countries.length > 8 ? `${reach.countries.length} countries` : reach.countries.join(', ');
  return [
    `${paint.strong(dataset.toUpperCase())}  ${paint.faint(`${reach.first} to ${reach.last}, ${countries}`)}`,
    '',
    paint.strong(`In both (${both.length})`),
    ...bothLines(both, page),
    '',
    paint.strong(`Incidents with dead that it lacks (${lacking.length})`),
    ...grid(
      [{}, {}, { stretch: true }, {}],
      lacking.map(({ id, title, day, ours, perhaps }) => [
        { text: day ?? '' },
        { text: `${deathWords(ours)} by our reports` },
        { text: safeLine(title) },
        { text: `${id}${perhaps > 0 ? `, ${perhaps} rows may be it` : ''}`, mark: paint.faint },
      ]),
      page,
      2,
    ),
    '',
    paint.strong(
      `Rows in the days and countries of the case that no incident is taken for (${unknown.total.toLocaleString('en')})`,
    ),
    ...unknown.rows.map((row) => `  ${paint.name(safeLine(row.id))}  ${safeLine(rowWords(row))}`),
    ...(unknown.total > unknown.rows.length
      ? [paint.faint(`  the ${unknown.rows.length} with the most dead of ${unknown.total.toLocaleString('en')}`)]
      : []),
    '',
    paint.faint(wrap(`${safeLine(attribution)}; ${safeLine(licence)}`, page)),
  ];
}

function bothLines(both: CaseComparison['both'], page: Page): string[] {
  if (both.length === 0) return [];
  const columns = [
    { title: 'Day' },
    { title: 'Our reports', right: true },
    { title: 'By its rule', right: true },
    { title: 'Theirs', right: true },
    { title: 'Difference' },
    { title: 'Rows', right: true },
    { title: 'Incident', stretch: true },
    { title: 'Id' },
  ];
  const rows = both.map(({ id, title, day, rows: count, told, ours, theirs, difference }) => [
    { text: day ?? '' },
    { text: spanWords(told) },
    { text: deathWords(ours) },
    { text: deathWords(theirs), mark: page.paint.strong },
    { text: difference === null ? '' : differenceWords(difference) },
    { text: String(count) },
    { text: safeLine(title) },
    { text: id, mark: page.paint.faint },
  ]);
  return table(columns, rows, page).map((line) => `  ${line}`);
}
