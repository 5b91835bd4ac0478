import type { CaseFile } from '../../ledger/case-file.ts';
import type { Changes } from '../../ledger/changes.ts';
import { soOthersCanGo } from '../../ledger/claim-index/slices.ts';
import { claimsOfIncidents, claimsWithIds } from '../../ledger/find-claims.ts';
import { publishedOf } from '../../ledger/find-documents.ts';
import { findAgreements, incidentsById } from '../../ledger/find-situation.ts';
import { claimIdsOf, incidentsToldSince, incidentsTouched } from '../../ledger/told-since.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Development, Told } from '../../model/development.ts';
import type { Incident } from '../../model/situation.ts';
import { agreementDevelopments, forecastsDue } from '../../reconcile/developments/agreement-developments.ts';
import { type DerivedBreach, derivedDevelopments } from '../../reconcile/developments/breach-developments.ts';
import { incidentDevelopments } from '../../reconcile/developments/incident-developments.ts';
import type { Published } from '../../reconcile/toll-history.ts';
import { breachesAmong, breachesOf } from '../agreement-breaches.ts';
import { allForecasts } from '../forecast-view.ts';

/** Incidents, or accords, that are taken up in one go. A guess. */
const AT_ONCE = 200;

export interface Within {
  /** Only what reports of this day (ISO date) or later added; null for everything. */
  since: string | null;
  /** Only things of which this was written; all of them unless given. */
  changes?: Changes | 'all';
}

/** What reports added, thing by thing. */
export async function* developmentsIn(file: CaseFile, { since, changes = 'all' }: Within): AsyncGenerator<Told> {
  const published: Published = new Map([...(await publishedOf(file))].map(([id, report]) => [id, report.published]));
  const fresh = ({ day }: Development) => since === null || day >= since;
  const ids = changes === 'all' ? await incidentsToldSince(file, since) : await incidentsTouched(file, changes);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const claims = await claimsOfIncidents(file, part);
    await soOthersCanGo();
    for (const incident of await incidentsById(file, part)) {
      const own = claims.get(incident.id) ?? [];
      yield { developments: incidentDevelopments(incident, own, published).filter(fresh), claims: own };
    }
  }
  for await (const { agreement, breaches } of touched(file, changes === 'all' ? null : { changes, incidents: ids })) {
    const told = await toldOf(file, { agreement, breaches, published });
    yield { ...told, developments: told.developments.filter(fresh) };
  }
}

interface Bound {
  agreement: Agreement;
  /** What is derived of it, of the incidents that were asked for. */
  breaches: DerivedBreach[];
}

/** Accords of which something is to be told, with what is derived of each; all of them where nothing narrows them. */
async function* touched(
  file: CaseFile,
  within: { changes: Changes; incidents: readonly string[] } | null,
): AsyncGenerator<Bound> {
  const all = (await findAgreements(file, {})).rows;
  if (within === null) {
    for (const agreement of all) yield await wholly(file, agreement);
    return;
  }
  if (all.length === 0) return;
  const own = await claimIdsOf(file, within.changes.claims);
  const incidents = await incidentsById(file, within.incidents);
  const ids = new Set(within.incidents);
  for (const agreement of all) {
    if (claimsOf(agreement).some((id) => own.has(id))) {
      yield await wholly(file, agreement);
      continue;
    }
    const breaches = withIncidents(breachesAmong(agreement, incidents), incidents);
    // A charge may be put to another accord, or its incident linked otherwise.
    const isCharged = (agreement.breaches ?? []).some(({ incident }) => ids.has(incident ?? ''));
    if (breaches.length > 0 || isCharged) yield { agreement, breaches };
  }
}

async function wholly(file: CaseFile, agreement: Agreement): Promise<Bound> {
  const derived = (await breachesOf(file, agreement)).filter(({ basis }) => basis === 'derived');
  const incidents = await incidentsById(
    file,
    derived.flatMap(({ incident }) => incident ?? []),
  );
  return { agreement, breaches: withIncidents(derived, incidents) };
}

function withIncidents(violations: readonly DerivedBreach['violation'][], incidents: readonly Incident[]) {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return violations.flatMap((violation) => {
    const incident = byId.get(violation.incident ?? '');
    return incident ? [{ violation, incident }] : [];
  });
}

function claimsOf({ claims, course = [], breaches = [] }: Agreement): string[] {
  const words = breaches.flatMap(({ accusers, deniers }) => [...accusers, ...deniers]);
  return [...claims, ...course.flatMap((turn) => turn.claims), ...words.flatMap((word) => word.claims)];
}

async function toldOf(
  file: CaseFile,
  { agreement, breaches, published }: Bound & { published: Published },
): Promise<Told> {
  const ids = [...claimsOf(agreement), ...breaches.flatMap(({ incident }) => incident.claims)];
  const claims = await claimsWithIds(file, [...new Set(ids)]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const accord = new Set(claimsOf(agreement));
  const said = agreementDevelopments(
    agreement,
    claims.filter(({ id }) => accord.has(id)),
    published,
  );
  return { developments: [...said, ...derivedDevelopments(agreement, breaches, byId, published)], claims };
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
