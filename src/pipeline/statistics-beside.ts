import { openCodebooks } from '../knowledge/numbers.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { publishedSpan, reportsByDay } from '../ledger/find-documents.ts';
import { summedIncidents } from '../ledger/incident-extracts.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import type { StatisticClaim } from '../model/claim.ts';
import type { SummedIncident } from '../model/incident-extract.ts';
import type { StatisticRow } from '../model/statistic.ts';
import { rememberedSums, type Window } from '../reconcile/ledger-sum.ts';
import { statisticBeside, windowOf, yearEarlier } from '../reconcile/statistic-beside.ts';

/** Statistics beside what the case itself adds up to for their windows, and beside the year before. */
export async function besideLedger(file: CaseFile, claims: readonly StatisticClaim[]): Promise<StatisticRow[]> {
  if (claims.length === 0) return [];
  const roles = openRoles();
  const rules = { house: openCodebooks().house, classOf: (role: string) => roles.byName.get(role)?.class ?? null };
  const statistics = (await findClaims(file, { kind: 'statistic' })).rows.filter(
    (c): c is StatisticClaim => c.kind === 'statistic',
  );
  const { first, last } = (await publishedSpan(file)) ?? { first: '', last: '' };
  const all = await summedIncidents(file);
  const counts = await reportsByDay(file);
  const { windows, sum } = await keptWhileUnchanged(file, 'sums of windows', async () => ({
    windows: new Map<string, { incidents: SummedIncident[]; reports: number }>(),
    sum: rememberedSums(),
  }));
  const within = (window: Window) => {
    const key = `${window.from}|${window.to}`;
    const known = windows.get(key) ?? ofWindow(window, all, counts);
    windows.set(key, known);
    return known;
  };
  const rows: StatisticRow[] = [];
  for (const claim of claims) {
    const own = within(windowOf(claim.period));
    const before = within(yearEarlier(windowOf(claim.period)));
    const ledger = {
      statistics,
      incidents: own.incidents,
      before: before.incidents,
      reports: { own: own.reports, before: before.reports },
      first,
      last,
      sum,
    };
    rows.push({ ...claim, beside: statisticBeside(claim, ledger, rules) });
  }
  return rows;
}

function ofWindow(
  { from, to }: Window,
  all: readonly SummedIncident[],
  counts: readonly { day: string; reports: number }[],
): { incidents: SummedIncident[]; reports: number } {
  return {
    incidents: all.filter(({ when }) => when !== null && when.from.slice(0, 10) >= from && when.to.slice(0, 10) <= to),
    reports: counts.reduce((sum, { day, reports }) => (day >= from && day <= to ? sum + reports : sum), 0),
  };
}
