import type { KnownOn } from '../../ledger/as-known-on.ts';
import type { CaseCounts } from '../../ledger/find-situation.ts';
import type { ForecastClaim, StatisticClaim } from '../../model/claim.ts';
import type { DecisionEntry } from '../../model/decision.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { agreementLines } from './agreement-lists.ts';
import { claimLines } from './claim-list.ts';
import { knownLines } from './known-on.ts';
import { statusMark } from './lists.ts';
import { type Page, wrap } from './page.ts';
import { BOUND_KEY } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { type Cell, grid } from './table.ts';
import { deathsBrief, tollLines } from './toll-lines.ts';

/** What a page on the whole situation is made from. */
export interface SituationView {
  title: string;
  /** Set where it is only what was known on a day. */
  knownOn?: KnownOn;
  /** Set where the case has more than a page holds: what there is, where the lists below have only some of it. */
  counts?: CaseCounts;
  documents: readonly { published: string; source: string | null; party: string | null; sample: boolean }[];
  claims: number;
  incidents: readonly Incident[];
  agreements: readonly Agreement[];
  statistics: readonly StatisticClaim[];
  forecasts: readonly ForecastClaim[];
  /** What people decided, in order. */
  decisions?: readonly DecisionEntry[];
}

export function situationPage(view: SituationView, page: Page): string[] {
  const { paint } = page;
  const rule = paint.faint('─'.repeat(Math.min(page.width ?? 80, 100)));
  return [
    paint.strong(safeLine(view.title)),
    ...knownLines(view.knownOn, page),
    wrap(coverageWords(view), page),
    ...decidedLines(view.decisions ?? [], page),
    ...(view.counts
      ? [
          wrap(
            `The last ${view.incidents.length} incidents are below; \`sitrep show incidents\` lists all, day by day.`,
            page,
          ),
        ]
      : []),
    ...(view.counts?.sample || view.documents.some((document) => document.sample)
      ? [paint.doubt('Invented reports, shipped as a demonstration.')]
      : []),
    ...section('Incidents', rule, page, incidentsByDay(view.incidents, page)),
    ...section(
      'Agreements',
      rule,
      page,
      view.agreements.flatMap((agreement) => agreementLines(agreement, page)),
    ),
    ...section(
      'Statistics',
      rule,
      page,
      view.statistics.flatMap((claim) => claimLines(claim, page)),
    ),
    ...section(
      'Forecasts',
      rule,
      page,
      view.forecasts.flatMap((claim) => claimLines(claim, page)),
    ),
    '',
    rule,
    paint.faint(wrap(BOUND_KEY, page)),
  ];
}

/** How much of the page is somebody's judgement, and what of it fell by the way. */
function decidedLines(decisions: readonly DecisionEntry[], page: Page): string[] {
  const holding = decisions.filter(({ holds, kind }) => holds && kind !== 'revoke');
  if (holding.length === 0) return [];
  const lost = holding.filter(({ fate }) => fate?.state === 'orphan').length;
  const words = lost > 0 ? `; ${lost} without effect, \`sitrep history --orphans\` lists them` : '';
  return [wrap(`${count(holding.length, 'decision')} laid over it${words}.`, page)];
}

function section(title: string, rule: string, page: Page, lines: string[]): string[] {
  return ['', rule, page.paint.strong(title), ...(lines.length > 0 ? lines : [page.paint.faint('  none')])];
}

/** What the page rests on: how many reports, from how many desks, which days, and how much of it has one leg only. */
export function coverageWords(view: SituationView): string {
  const counts = view.counts ?? countsOf(view);
  if (counts.documents === 0) return 'No documents yet.';
  const [first, last] = [momentWords(counts.first.slice(0, 10)), momentWords(counts.last.slice(0, 10))];
  return [
    `Rests on ${count(counts.documents, 'document')} from ${count(counts.sources, 'source')}`,
    counts.sides > 0 ? ` (${counts.sides} of them a side of the conflict)` : '',
    first === last ? `, published ${first}` : `, published ${first} to ${last}`,
    `: ${count(view.claims, 'claim')}, ${count(counts.incidents, 'incident')}`,
    counts.incidents > 0
      ? `; ${counts.single} from a single source, ${counts.undated} without a date, ${counts.unplaced} without a place`
      : '',
    '.',
  ].join('');
}

function countsOf({ documents, incidents }: SituationView): CaseCounts {
  const days = documents.map((document) => document.published).sort();
  return {
    documents: documents.length,
    sources: new Set(documents.map((document) => document.source ?? 'unnamed')).size,
    sides: new Set(documents.filter((document) => document.party !== null).map((document) => document.source)).size,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
    sample: documents.some((document) => document.sample),
    incidents: incidents.length,
    single: incidents.filter((incident) => incident.status === 'single source').length,
    undated: incidents.filter((incident) => incident.when === null).length,
    unplaced: incidents.filter((incident) => incident.where.length === 0).length,
  };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Incidents under their day with who says how many; those without one in brief, so that they neither vanish nor crowd out the rest. */
function incidentsByDay(incidents: readonly Incident[], page: Page): string[] {
  const dated = incidents.filter((incident) => incident.when !== null);
  const undated = incidents.filter((incident) => incident.when === null);
  const heads = grid(
    [{ stretch: true }, {}, {}],
    dated.map((incident) => headCells(incident, page)),
    page,
    4,
  );
  const byDay = dated.flatMap((incident, at) => {
    const day = timeWords(incident.when);
    const before = dated[at - 1];
    const heading = before && timeWords(before.when) === day ? [] : [`  ${page.paint.strong(day)}`];
    return [...heading, heads[at] ?? '', ...tollLines(incident.tolls, page, 6)];
  });
  if (undated.length === 0) return byDay;
  const brief = undated.map((incident) => {
    const [title, ...rest] = headCells(incident, page);
    return [title, { text: deathsBrief(incident.tolls) }, ...rest].filter((cell) => cell !== undefined);
  });
  const columns = [{ stretch: true }, { stretch: true }, {}, {}];
  return [...byDay, '', `  ${page.paint.strong('No date said')}`, ...grid(columns, brief, page, 4)];
}

function headCells({ title, status, id }: Incident, page: Page): Cell[] {
  return [
    { text: safeLine(title) },
    { text: status, mark: statusMark(status, page) },
    { text: id, mark: page.paint.faint },
  ];
}
