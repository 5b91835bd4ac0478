import { claimsAbout, isAnyAbout } from '../../ledger/case-claims.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { datesOf, lastPublished } from '../../ledger/find-documents.ts';
import { incidentBodies, putAgreements, putState, stateOf } from '../../ledger/situation.ts';
import type { Claim } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import { AGREEMENTS, byDay, readsClaim } from './case-part.ts';
import { LAST_REPORT } from './state-names.ts';

interface News {
  /** The claims of the reports that came in or changed. */
  claims: readonly Claim[];
  /** Whether claims may have gone of which nothing is known any more. */
  unknown: boolean;
  /** The claims of the incidents that came, went or changed. */
  incidents: { claims: readonly string[] };
}

/** Makes the agreements anew where anything that they are made from changed. Returns the ids of those that did. */
export async function updateAgreements({ db }: CaseFile, { claims, unknown, incidents }: News): Promise<string[]> {
  const last = await lastPublished(db);
  const isLater = last !== (await stateOf(db, LAST_REPORT));
  const isTouched = unknown || isLater || claims.some((claim) => readsClaim(AGREEMENTS, claim));
  if (!isTouched && !(await isAnyAbout(db, incidents.claims, AGREEMENTS.reads))) return [];
  await putState(db, LAST_REPORT, last);
  const own = await claimsAbout(db, AGREEMENTS.reads);
  const bodies = await incidentBodies(db, [...new Set(own.flatMap(({ incident }) => incident ?? []))]);
  const dates = await datesOf(db, [...new Set(own.map(({ document }) => document))]);
  const agreements = AGREEMENTS.derive({
    documents: [...dates, { id: '', published: last }],
    claims: own,
    incidents: [...bodies.values()].map((body) => JSON.parse(body) as Incident).sort(byDay),
  });
  return putAgreements(db, agreements);
}
