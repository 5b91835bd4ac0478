import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import type { Filter } from '../ledger/filter.ts';
import { claimsWithIds, findClaims } from '../ledger/find-claims.ts';
import type { ForecastClaim } from '../model/claim.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { ForecastRecord } from '../model/forecast-record.ts';
import { claimRows } from '../publish/claim-rows.ts';
import { forecastView } from './forecast-view.ts';

/** Everything that the page on one forecast shows. */
export interface ForecastPage {
  forecast: ForecastRecord;
  claim: ClaimRow;
  /** Claims that speak for an outcome. */
  evidence: ClaimRow[];
  decisions: DecisionEntry[];
}

export async function forecastPage(file: CaseFile, claim: ForecastClaim): Promise<ForecastPage> {
  const [forecast] = await forecastView(file, [claim]);
  const [row] = await claimRows(file, [claim]);
  if (!forecast || !row) throw new Error(`forecast ${claim.id} gave no record`);
  const told = (forecast.proposal?.evidence ?? []).flatMap(({ claims }) => claims);
  return {
    forecast,
    claim: row,
    evidence: await claimRows(file, await claimsWithIds(file, [...new Set(told)])),
    decisions: await decisionsOnForecast(file, forecast),
  };
}

/** Those that touch it, and those that say what does not settle it. */
export async function decisionsOnForecast(
  file: CaseFile,
  { claim, decided }: ForecastRecord,
): Promise<DecisionEntry[]> {
  const own = new Set(decided);
  return (await listEntries(file)).filter(
    ({ id, ruling }) => own.has(id) || (ruling?.kind === 'dismiss' && ruling.claim.claim === claim),
  );
}

/** Forecasts of a filter by the day they were made; with `state` or `proposed` only such, while the counts are of all. */
export async function forecastsIn(
  file: CaseFile,
  { state, proposed, ...filter }: Filter & { state?: string | undefined; proposed?: boolean | undefined },
): Promise<{ rows: ForecastRecord[]; undated: number; open: number; due: number }> {
  const found = await findClaims(file, { ...filter, kind: 'forecast' });
  const claims = found.rows.flatMap((claim) => (claim.kind === 'forecast' ? [claim] : []));
  const all = await forecastView(file, claims);
  return {
    rows: all.filter(
      (one) =>
        (state === undefined || one.state === state) &&
        (proposed === undefined || (one.proposal !== null) === proposed),
    ),
    undated: found.undated,
    open: all.filter((one) => one.state === 'open').length,
    due: all.filter(({ proposal }) => proposal !== null).length,
  };
}
