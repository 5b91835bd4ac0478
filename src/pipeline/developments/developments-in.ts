import type { CaseFile } from '../../ledger/case-file.ts';
import { soOthersCanGo } from '../../ledger/claim-index/slices.ts';
import { claimsOfIncidents, claimsWithIds } from '../../ledger/find-claims.ts';
import { publishedOf } from '../../ledger/find-documents.ts';
import { findAgreements, incidentsById } from '../../ledger/find-situation.ts';
import { incidentsToldSince } from '../../ledger/told-since.ts';
import type { Development, Told } from '../../model/development.ts';
import { agreementDevelopments, forecastsDue } from '../../reconcile/developments/agreement-developments.ts';
import { incidentDevelopments } from '../../reconcile/developments/incident-developments.ts';
import { allForecasts } from '../forecast-view.ts';

/** Incidents that are taken up in one go. A guess. */
const AT_ONCE = 200;

/** What reports of `since` (ISO date) or later added, thing by thing; of everything where it is null. */
export async function* developmentsIn(file: CaseFile, since: string | null): AsyncGenerator<Told> {
  const published = new Map([...(await publishedOf(file))].map(([id, report]) => [id, report.published]));
  const fresh = ({ day }: Development) => since === null || day >= since;
  const ids = await incidentsToldSince(file, since);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const claims = await claimsOfIncidents(file, part);
    await soOthersCanGo();
    for (const incident of await incidentsById(file, part)) {
      const own = claims.get(incident.id) ?? [];
      yield { developments: incidentDevelopments(incident, own, published).filter(fresh), claims: own };
    }
  }
  for (const agreement of (await findAgreements(file, {})).rows) {
    const words = (agreement.breaches ?? []).flatMap(({ accusers }) => accusers.flatMap((word) => word.claims));
    const claims = await claimsWithIds(file, [...new Set([...agreement.claims, ...words])]);
    yield { developments: agreementDevelopments(agreement, claims, published).filter(fresh), claims };
  }
}

/** Open forecasts of which the time is up on a day (ISO date), with the claims that they are. */
export async function dueIn(file: CaseFile, day: string): Promise<Told> {
  const developments = forecastsDue(await allForecasts(file, false), day);
  return {
    developments,
    claims: await claimsWithIds(
      file,
      developments.flatMap(({ claims }) => claims),
    ),
  };
}
