import type { KnownOn } from '../ledger/as-known-on.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { findDocuments } from '../ledger/find-documents.ts';
import { caseCounts, findAgreements, findIncidents, lastIncidents } from '../ledger/find-situation.ts';
import type { SituationView } from './terminal/situation-page.ts';

/** More incidents than these are no page that anybody reads: then only the last ones are on it. */
const MOST_INCIDENTS = 300;
const MOST_CLAIMS = 100;

/** What the page on a whole case shows, with what there is of everything counted. */
export async function situationOnPage(file: CaseFile, title: string, knownOn?: KnownOn): Promise<SituationView> {
  const counts = await caseCounts(file);
  if (counts.incidents <= MOST_INCIDENTS) return situationOf(file, title, knownOn);
  const statistics = (await findClaims(file, { kind: 'statistic', limit: MOST_CLAIMS })).rows;
  const forecasts = (await findClaims(file, { kind: 'forecast', limit: MOST_CLAIMS })).rows;
  return {
    title,
    ...(knownOn ? { knownOn } : {}),
    counts,
    documents: [],
    claims: (await findClaims(file, { limit: 1 })).total,
    incidents: await lastIncidents(file, MOST_INCIDENTS),
    agreements: (await findAgreements(file, { limit: MOST_CLAIMS })).rows,
    statistics: statistics.filter((claim) => claim.kind === 'statistic'),
    forecasts: forecasts.filter((claim) => claim.kind === 'forecast'),
    decisions: await listEntries(file),
  };
}

/** Everything of a case that its page is made from. */
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
