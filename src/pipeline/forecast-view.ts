import { DEFAULT_SCALE, openLikelihoodScales } from '../knowledge/likelihood-scales.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { publishedOf } from '../ledger/find-documents.ts';
import { actorFacts, findAgreements, incidentsById, placedIncidents } from '../ledger/find-situation.ts';
import type { ForecastClaim, IncidentType } from '../model/claim.ts';
import type { Calibration, ForecastRecord } from '../model/forecast-record.ts';
import { calibrationOf } from '../reconcile/forecasts/calibration.ts';
import { forecastRecords, type Outcomes } from '../reconcile/forecasts/forecast-records.ts';
import { canBeSought, fulfilling } from '../reconcile/forecasts/matching.ts';

/** Forecasts with their state and, with `propose`, what the case suggests of those that are open. */
export async function forecastView(
  file: CaseFile,
  forecasts: readonly ForecastClaim[],
  propose = true,
): Promise<ForecastRecord[]> {
  const facts = await actorFacts(file);
  const reports = await publishedOf(file);
  return forecastRecords(forecasts, {
    reports,
    ...(propose ? await candidates(file, forecasts, reports) : { incidents: [], agreements: [] }),
    nameOf: (slug) => facts.get(slug)?.name ?? null,
    dismissed: (await listEntries(file)).flatMap(({ holds, ruling, fate }) => {
      const [claim, ...evidence] = fate?.claims ?? [];
      if (!holds || ruling?.kind !== 'dismiss' || claim === undefined) return [];
      return [{ claim, outcome: ruling.outcome, evidence: new Set(evidence) }];
    }),
  });
}

/** Every forecast of the case. */
export async function allForecasts(file: CaseFile, propose = true): Promise<ForecastRecord[]> {
  const { rows } = await findClaims(file, { kind: 'forecast' });
  return forecastView(
    file,
    rows.filter((claim) => claim.kind === 'forecast'),
    propose,
  );
}

export const scaleNames = (): string[] => [...openLikelihoodScales().keys()];

/** How resolved forecasts turned out against the words they were made in; null where there is no such scale. */
export async function calibrationIn(file: CaseFile, name: string = DEFAULT_SCALE): Promise<Calibration | null> {
  const scale = openLikelihoodScales().get(name);
  return scale ? calibrationOf(await allForecasts(file, false), { name, ...scale }) : null;
}

/** Only what could fulfil one of the open forecasts is fetched. */
async function candidates(
  file: CaseFile,
  forecasts: readonly ForecastClaim[],
  reports: Outcomes['reports'],
): Promise<Pick<Outcomes, 'incidents' | 'agreements'>> {
  const sought = forecasts.flatMap(({ deed, resolution }) =>
    deed && resolution === undefined && canBeSought(deed) ? [deed.type] : [],
  );
  if (sought.length === 0) return { incidents: [], agreements: [] };
  const types = new Set<IncidentType>(sought.flatMap((type) => fulfilling(type)));
  const placed = await placedIncidents(file, [...types]);
  const dated = placed.flatMap(({ id, from }) => (from === null ? [] : [id]));
  const told = new Map(
    (await findClaims(file, { kind: 'agreement' })).rows.map(({ id, document }) => [
      id,
      (reports.get(document)?.published ?? '').slice(0, 10),
    ]),
  );
  const agreements = (await findAgreements(file, {})).rows.flatMap((agreement) => {
    const days = agreement.claims.flatMap((id) => told.get(id) ?? []).sort();
    const day = agreement.starts?.from.slice(0, 10) ?? days[0];
    return day === undefined ? [] : [{ agreement, day }];
  });
  return { incidents: await incidentsById(file, dated), agreements };
}
