import type { KnownOn } from '../ledger/as-known-on.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { findDocuments } from '../ledger/find-documents.ts';
import { findAgreements, findIncidents } from '../ledger/find-situation.ts';
import type { SituationView } from './terminal/situation-page.ts';

/** What the page on a whole case shows. */
export async function situationOf(file: CaseFile, title: string, knownOn?: KnownOn): Promise<SituationView> {
  const statistics = (await findClaims(file, { kind: 'statistic' })).rows;
  const forecasts = (await findClaims(file, { kind: 'forecast' })).rows;
  return {
    title,
    ...(knownOn ? { knownOn } : {}),
    documents: (await findDocuments(file, {})).rows,
    claims: (await findClaims(file, { limit: 1 })).total,
    incidents: (await findIncidents(file, {})).rows,
    agreements: (await findAgreements(file, {})).rows,
    statistics: statistics.filter((claim) => claim.kind === 'statistic'),
    forecasts: forecasts.filter((claim) => claim.kind === 'forecast'),
    decisions: await listEntries(file),
  };
}
