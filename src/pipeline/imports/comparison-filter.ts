import type { CaseFile } from '../../ledger/case-file.ts';
import { slugsMeant } from '../../ledger/filter.ts';
import { incidentIds } from '../../ledger/incident-ids.ts';
import type { ComparisonSums, DifferenceKind } from '../../model/comparison.ts';
import type { RowDeaths } from '../../model/dataset.ts';
import type { ComparisonIndex, IndexedIncident, IndexedRow } from './comparison-index.ts';

/** What a comparison is narrowed by. Days are ISO and inclusive; place and actor as lists of incidents have them. */
export interface ComparisonFilter {
  since?: string | undefined;
  until?: string | undefined;
  place?: string | undefined;
  actor?: string | undefined;
  /** Incidents of both that differ in any of these. */
  differs?: readonly DifferenceKind[] | undefined;
}

/** What is left of a comparison. */
export interface Narrowed {
  both: readonly IndexedIncident[];
  /** Of both, whichever differences were asked for. */
  undiffering: readonly IndexedIncident[];
  /** How many of both would be there, had they a day. */
  undated: number;
  lacking: readonly IndexedIncident[];
  alone: ComparisonIndex['alone'];
}

export async function narrowed(file: CaseFile, index: ComparisonIndex, filter: ComparisonFilter): Promise<Narrowed> {
  const { place, actor, since, until, differs } = filter;
  const ids = place || actor ? await incidentIds(file, { place, actor }) : null;
  const fits = ({ id, day, until: last }: IndexedIncident) =>
    (ids === null || ids.has(id)) && isWithin(day, last, filter);
  const asked = new Set(differs);
  const isAsked = ({ differs: own }: IndexedIncident) => asked.size === 0 || own.some(({ what }) => asked.has(what));
  const undiffering = index.both.filter(fits);
  const undated = index.both.filter((each) => each.day === null && (ids === null || ids.has(each.id)) && isAsked(each));
  const isWhole = !place && !actor && !since && !until;
  return {
    undiffering,
    both: undiffering.filter(isAsked),
    undated: since || until ? undated.length : 0,
    lacking: index.lacking.filter(fits),
    alone: isWhole ? index.alone : rowsFitting(index.alone.rows, filter, actor ? await slugsMeant(file, actor) : []),
  };
}

/** Whether some day of a stretch is among those asked for; what has no day is left out once one is. */
function isWithin(
  from: string | null,
  to: string | null,
  { since, until }: Pick<ComparisonFilter, 'since' | 'until'>,
): boolean {
  if (since === undefined && until === undefined) return true;
  if (from === null || to === null) return false;
  return (since === undefined || to >= since) && (until === undefined || from <= until);
}

function rowsFitting(
  rows: readonly IndexedRow[],
  { place, actor, ...days }: ComparisonFilter,
  slugs: readonly string[],
): ComparisonIndex['alone'] {
  const [typedPlace, typedActor] = [place?.toLowerCase(), actor?.toLowerCase()];
  const fitting = rows.filter(
    ({ from, to, names, areas, sides, slugs: own }) =>
      isWithin(from, to, days) &&
      (!typedPlace || names.some((name) => name.startsWith(typedPlace)) || areas.includes(typedPlace)) &&
      (!typedActor || slugs.some((slug) => own.includes(slug)) || sides.some((name) => name.includes(typedActor))),
  );
  return { rows: fitting, total: fitting.length, deaths: summed(fitting.map(({ deaths }) => deaths)) };
}

/** The sums that stand above a comparison. */
export function sumsOf(
  { left, alone: all }: ComparisonIndex,
  { both, undiffering, lacking, alone }: Narrowed,
): ComparisonSums {
  const differing = (what: DifferenceKind) =>
    undiffering.filter(({ differs }) => differs.some((each) => each.what === what)).length;
  const of = (incidents: readonly IndexedIncident[], which: 'told' | 'ours' | 'theirs') =>
    summed(incidents.flatMap((each) => each[which] ?? []));
  return {
    both: {
      incidents: both.length,
      rows: both.reduce((sum, { rows }) => sum + rows, 0),
      told: of(both, 'told'),
      ours: of(both, 'ours'),
      theirs: of(both, 'theirs'),
      differing: {
        number: differing('number'),
        day: differing('day'),
        place: differing('place'),
        sides: differing('sides'),
      },
    },
    ours: {
      incidents: lacking.length,
      ours: of(lacking, 'ours'),
      perhaps: lacking.filter(({ perhaps }) => perhaps > 0).length,
    },
    theirs: { rows: alone.total, theirs: alone.deaths },
    left,
    searched: all.rows.length,
  };
}

/** Added up, those without a number left out. An end that stays open for one, where a best is given, stays open for all. */
function summed(deaths: readonly RowDeaths[]): RowDeaths {
  const sum = (of: (each: RowDeaths) => number | null) => {
    const given = deaths.map(of).filter((n) => n !== null);
    return given.length > 0 ? given.reduce((a, b) => a + b, 0) : null;
  };
  const isOpen = deaths.some(({ best, high }) => best !== null && high === null);
  return { low: sum((each) => each.low), best: sum((each) => each.best), high: isOpen ? null : sum((d) => d.high) };
}
