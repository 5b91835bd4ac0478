import type { CaseFile } from '../../ledger/case-file.ts';
import type { Filter, Found } from '../../ledger/filter.ts';
import { findClaims } from '../../ledger/find-claims.ts';
import { findDocuments } from '../../ledger/find-documents.ts';
import { findActors, findAgreements, findIncidents, listActors } from '../../ledger/find-situation.ts';
import type { ForecastClaim, StatisticClaim } from '../../model/claim.ts';
import { violationsIn } from '../../pipeline/agreement-breaches.ts';
import { forecastView } from '../../pipeline/forecast-view.ts';
import { positionsIn } from '../../pipeline/positions.ts';
import { besideLedger } from '../../pipeline/statistics-beside.ts';
import { agreementTable, violationTable } from '../../publish/terminal/agreement-lists.ts';
import { claimsByKind } from '../../publish/terminal/claim-list.ts';
import { forecastTable } from '../../publish/terminal/forecast-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { actorTable, documentTable, incidentTable } from '../../publish/terminal/lists.ts';
import type { Page } from '../../publish/terminal/page.ts';
import { positionLines } from '../../publish/terminal/position-lines.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { statisticTable } from '../../publish/terminal/statistic-page.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { type FilterOptions, filterOf, LISTS, type List } from '../filter-options.ts';
import { type CaseOptions, withSituation } from '../with-case.ts';
import { dayOf, gradesTyped } from './show-incident.ts';
import { PAGES, pageAsked } from './show-pages.ts';

export type ShowOptions = FilterOptions &
  CaseOptions & { json?: boolean; year?: string; on?: string; scale?: string; grades?: string };

/** `sitrep show`: a list of the case, or one incident. */
export async function show(
  what: string,
  id: string | undefined,
  options: ShowOptions,
  console: Console,
): Promise<ExitCode> {
  const { case: path, asKnownOn, decidedBy, json = false, ...filters } = options;
  const of: CaseOptions = {
    case: path,
    ...(asKnownOn === undefined ? {} : { asKnownOn }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
  };
  const page = PAGES[what];
  if (page) {
    const asked = pageAsked(what, page, { id, json, options: filters });
    return withSituation(of, (file) => page.show(file, asked, console));
  }
  const list = LISTS.find((each) => each === what);
  if (!list)
    throw usage(
      `show: there is no list of "${what}". There are: ${LISTS.join(', ')}; or ${Object.keys(PAGES).join(', ')}`,
    );
  if (id !== undefined)
    throw usage(`show ${list} takes no id; narrow it with options, or use \`sitrep show incident ID\``);
  const { grades, ...narrowing } = filters;
  if (grades !== undefined && list !== 'incidents') throw usage(`--grades is of incidents, and not of ${list}`);
  const filter = limited(list, filterOf(list, narrowing), json);
  return withSituation(of, async (file) => {
    const { found, lines } =
      grades === undefined
        ? await LISTERS[list](file, filter, console.page, json)
        : await gradedIncidents(file, filter, grades, console.page);
    if (json)
      await console.out(
        `${safeJson(JSON.stringify({ ...dayOf(file), total: found.total, undated: found.undated, [list]: found.rows }))}\n`,
      );
    else
      await printLines(console, [
        ...knownLines(file.knownOn, console.page),
        ...(found.rows.length > 0 ? lines : []),
        ...footer(list, found, console.page),
      ]);
    return EXIT.ok;
  });
}

/** So many rows are printed where --limit does not say; JSON has all. A list that long is read by narrowing it. */
const SHOWN: Partial<Record<List, number>> = {
  incidents: 500,
  claims: 300,
  documents: 500,
  statistics: 300,
  forecasts: 300,
};

function limited(list: List, filter: Filter, json: boolean): Filter {
  const most = SHOWN[list];
  return json || most === undefined || filter.limit !== undefined ? filter : { ...filter, limit: most };
}

interface Listed {
  found: Found<unknown>;
  lines: string[];
}
type Lister = (file: CaseFile, filter: Filter, page: Page, json: boolean) => Promise<Listed>;

async function gradedIncidents(file: CaseFile, filter: Filter, scheme: string, page: Page): Promise<Listed> {
  const { rows, ...counts } = await findIncidents(file, filter);
  const grades = await gradesTyped(file, rows, scheme);
  const graded = rows.map((incident, at) => ({ ...incident, grade: grades[at] }));
  return { found: { ...counts, rows: graded }, lines: incidentTable(rows, page, grades) };
}

const LISTERS: Record<List, Lister> = {
  incidents: async (file, filter, page) => {
    const found = await findIncidents(file, filter);
    return { found, lines: incidentTable(found.rows, page) };
  },
  claims: async (file, filter, page) => {
    const found = await findClaims(file, filter);
    return { found, lines: claimsByKind(found.rows, page).slice(1) };
  },
  actors: async (file, filter, page, json) => {
    if (json) return { found: await findActors(file, filter), lines: [] };
    const found = await listActors(file, filter);
    return { found, lines: actorTable(found.rows, page) };
  },
  agreements: async (file, filter, page) => {
    const found = await findAgreements(file, filter);
    return { found, lines: agreementTable(found.rows, page) };
  },
  violations: async (file, filter, page) => {
    const rows = await violationsIn(file, filter);
    const found = { rows: rows.slice(0, filter.limit), total: rows.length, undated: 0 };
    return { found, lines: violationTable(found.rows, page) };
  },
  positions: async (file, filter, page) => {
    const found = await positionsIn(file, filter);
    return { found, lines: positionLines(found.rows, page) };
  },
  statistics: async (file, filter, page) => {
    const found = await findClaims(file, { ...filter, kind: 'statistic' });
    const rows = await besideLedger(
      file,
      found.rows.filter((claim): claim is StatisticClaim => claim.kind === 'statistic'),
    );
    return { found: { ...found, rows }, lines: statisticTable(rows, page) };
  },
  forecasts: async (file, filter, page) => {
    const { rows, ...counts } = await findClaims(file, { ...filter, kind: 'forecast' });
    const forecasts = rows.filter((claim): claim is ForecastClaim => claim.kind === 'forecast');
    const records = await forecastView(file, forecasts);
    const told = forecasts.map((claim, at) => {
      const { state, said, until, proposal, outlet } = records[at] ?? {};
      return { ...claim, standing: { state, said, until, outlet, proposal } };
    });
    return { found: { ...counts, rows: told }, lines: forecastTable(records, page) };
  },
  documents: async (file, filter, page) => {
    const found = await findDocuments(file, filter);
    return { found, lines: documentTable(found.rows, page) };
  },
};

/** How many there are beside those shown, so that nothing goes missing in silence. */
function footer(list: List, { rows, total, undated }: Found<unknown>, { paint }: Page): string[] {
  const notes = [
    rows.length < total
      ? `${rows.length} of ${total} ${list} shown; narrow the list, or ask for more with --limit`
      : `${total} ${list}`,
  ];
  if (undated > 0) notes.push(`${undated} more have no date and cannot be placed by --since and --until`);
  return ['', paint.faint(notes.join('; '))];
}
