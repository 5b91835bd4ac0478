import { loadCodebooks } from '../knowledge/numbers.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { findDocuments, publishedSpan } from '../ledger/find-documents.ts';
import { findIncidents } from '../ledger/find-situation.ts';
import type { StatisticClaim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import type { StatisticRow } from '../model/statistic.ts';
import type { Window } from '../reconcile/ledger-sum.ts';
import { statisticBeside, windowOf, yearEarlier } from '../reconcile/statistic-beside.ts';

/** Statistics beside what the case itself adds up to for their windows, and beside the year before. */
export async function besideLedger(file: CaseFile, claims: readonly StatisticClaim[]): Promise<StatisticRow[]> {
  if (claims.length === 0) return [];
  const roles = openRoles();
  const rules = { house: loadCodebooks().house, classOf: (role: string) => roles.byName.get(role)?.class ?? null };
  const statistics = (await findClaims(file, { kind: 'statistic' })).rows.filter(
    (c): c is StatisticClaim => c.kind === 'statistic',
  );
  const { first, last } = (await publishedSpan(file)) ?? { first: '', last: '' };
  const windows = new Map<string, Promise<{ incidents: Incident[]; reports: number }>>();
  const within = (window: Window) => {
    const key = `${window.from}|${window.to}`;
    const known = windows.get(key) ?? ofWindow(file, window);
    windows.set(key, known);
    return known;
  };
  const rows: StatisticRow[] = [];
  for (const claim of claims) {
    const own = await within(windowOf(claim.period));
    const before = await within(yearEarlier(windowOf(claim.period)));
    const ledger = {
      statistics,
      incidents: own.incidents,
      before: before.incidents,
      reports: { own: own.reports, before: before.reports },
      first,
      last,
    };
    rows.push({ ...claim, beside: statisticBeside(claim, ledger, rules) });
  }
  return rows;
}

async function ofWindow(file: CaseFile, { from, to }: Window): Promise<{ incidents: Incident[]; reports: number }> {
  const incidents = (await findIncidents(file, { since: from, until: to })).rows;
  const reports = (await findDocuments(file, { since: from, until: to, limit: 0 })).total;
  return { incidents, reports };
}
