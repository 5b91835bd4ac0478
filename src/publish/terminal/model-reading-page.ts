import type { Claim } from '../../model/claim.ts';
import type { ModelReading } from '../../model/drafted-claim.ts';
import { quoteWords } from './claim-list.ts';
import { claimantWords, claimWords } from './claim-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { type Cell, table } from './table.ts';

/** What a language model read in one report, beside the built-in reader: both are kept, and where they part is listed. */
export function modelReadingPage(reading: ModelReading, ours: readonly Claim[], page: Page): string[] {
  const { paint } = page;
  const { compared, claims, refused, unread, model } = reading;
  const byId = new Map([...ours, ...claims].map((claim) => [claim.id, claim]));
  const line = (id: string) => lineOf(byId.get(id), page);
  const head = [
    `${compared.same.length} read by both alike`,
    `${compared.differ.length} otherwise`,
    `${compared.onlyOurs.length} only by sitrep`,
    `${compared.onlyTheirs.length} only by the model`,
    `${refused.length} not kept`,
  ];
  return [
    paint.strong(`Read by ${safeLine(model)} as well: none of it is in an incident or a toll unless you accept it`),
    wrap(`${head.join(', ')}. ${costWords(reading)}`, page, 2),
    ...(compared.differ.length > 0 ? ['', paint.strong('Read otherwise')] : []),
    ...compared.differ.flatMap(({ ours: own, theirs, fields }) => [
      ...line(own),
      ...line(theirs),
      paint.clash(wrap(`differ in ${fields.join(', ')}`, page, 4)),
    ]),
    ...(compared.onlyTheirs.length > 0 ? ['', paint.strong('Read only by the model')] : []),
    ...compared.onlyTheirs.flatMap(line),
    ...(refused.length > 0 ? ['', paint.strong('Not kept')] : []),
    ...refusedLines(reading, page),
    ...unread.map(({ start, end, why }) =>
      paint.clash(wrap(`characters ${start}–${end} not read: ${safeLine(why)}`, page, 2)),
    ),
  ];
}

/** A row for each model's reading of a report, by how its claims stand to the built-in reader's. */
export function modelReadingTable(
  readings: readonly ModelReading[],
  titles: ReadonlyMap<string, string>,
  page: Page,
): string[] {
  const number = (n: number): Cell => ({ text: String(n) });
  const cells = readings.map(({ document, model, compared, refused, unread }): Cell[] => [
    { text: safeLine(titles.get(document) ?? '') },
    { text: safeLine(model) },
    number(compared.same.length),
    number(compared.differ.length),
    number(compared.onlyOurs.length),
    number(compared.onlyTheirs.length),
    number(refused.length),
    { text: unread.length > 0 ? 'not to the end' : '', mark: page.paint.clash },
    { text: document, mark: page.paint.faint },
  ]);
  return [
    ...table(READING_COLUMNS, cells, page),
    '',
    page.paint.faint(
      wrap(
        'What only a model reads, or reads otherwise, counts nowhere until you say so: `sitrep show readers ID` has it with its ids, `sitrep decide accept`, `prefer` and `reject` take them.',
        page,
      ),
    ),
  ];
}

const READING_COLUMNS = [
  { title: 'Report', stretch: true },
  { title: 'Model' },
  { title: 'Alike', right: true },
  { title: 'Otherwise', right: true },
  { title: 'Only sitrep', right: true },
  { title: 'Only model', right: true },
  { title: 'Refused', right: true },
  { title: '' },
  { title: 'Id' },
];

function lineOf(claim: Claim | undefined, page: Page): string[] {
  if (!claim) return [];
  const { id, claimant, stance } = claim;
  return [
    wrap(
      `${page.paint.faint(id)}  ${page.paint.name(claimantWords(claimant))} ${stance}: ${claimWords(claim)}`,
      page,
      2,
    ),
    wrap(quoteWords(claim.quote), page, 4),
  ];
}

function refusedLines({ refused }: ModelReading, page: Page): string[] {
  const reasons = new Map<string, number>();
  for (const { why } of refused) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return [...reasons].map(([why, n]) => wrap(`${n} × ${safeLine(why)}`, page, 2));
}

function costWords({ cost }: ModelReading): string {
  const { requests, cached, inputTokens, outputTokens, price } = cost;
  const tokens =
    inputTokens === null || outputTokens === null
      ? 'tokens not counted by the server'
      : `${inputTokens} tokens in, ${outputTokens} out`;
  const kept = cached > 0 ? `, ${cached} answered from what was kept` : '';
  return `${requests} request${requests === 1 ? '' : 's'}${kept}; ${tokens}${price === null ? '' : `; ${price.toFixed(4)} in all`}.`;
}
