import type { CaseFile } from '../ledger/case-file.ts';
import { claimsOfIncident, findClaims } from '../ledger/find-claims.ts';
import { datesOf, findDocuments } from '../ledger/find-documents.ts';
import { findIncidents } from '../ledger/find-situation.ts';
import type { Incident } from '../model/situation.ts';
import type { PartyGaps, TollHistory } from '../model/toll-history.ts';
import { partyGaps } from '../reconcile/toll-gaps.ts';
import { type Published, tollHistories } from '../reconcile/toll-history.ts';

/** Each voice's figures on one incident in the order of time. */
export async function historiesOf(file: CaseFile, incident: Incident): Promise<TollHistory[]> {
  const published = new Map((await datesOf(file.db, incident.documents)).map((d) => [d.id, d.published]));
  return tollHistories(incident, await claimsOfIncident(file, incident.id), published);
}

/** What each party says another lost beside what that one admits, over the whole case. */
export async function gapsOf(file: CaseFile): Promise<PartyGaps[]> {
  const published = await publishedIn(file);
  const tolls = new Map((await findClaims(file, { kind: 'toll' })).rows.map((claim) => [claim.id, claim]));
  const incidents = (await findIncidents(file, {})).rows;
  return partyGaps(
    incidents.map((incident) => {
      const claims = incident.claims.flatMap((id) => tolls.get(id) ?? []);
      return { incident, histories: tollHistories(incident, claims, published) };
    }),
  );
}

async function publishedIn(file: CaseFile): Promise<Published> {
  return new Map((await findDocuments(file, {})).rows.map(({ id, published }) => [id, published]));
}
