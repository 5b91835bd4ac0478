import type { CaseFile } from '../ledger/case-file.ts';
import { datesOf } from '../ledger/find-documents.ts';
import { foesOfCase, gapsTold } from '../ledger/incident-extracts.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import type { PartyGaps, TollHistory } from '../model/toll-history.ts';
import { gapsOfPairs } from '../reconcile/toll-gaps.ts';
import { tollHistories } from '../reconcile/toll-history.ts';

/** Each voice's figures on one incident, whose claims these are, in the order of time. */
export async function historiesOf(
  file: CaseFile,
  incident: Incident,
  claims: readonly Claim[],
): Promise<TollHistory[]> {
  const published = new Map((await datesOf(file.db, incident.documents)).map((d) => [d.id, d.published]));
  return tollHistories(incident, claims, published);
}

/** What each party says another lost beside what that one admits, over the whole case. */
export async function gapsOf(file: CaseFile): Promise<PartyGaps[]> {
  return gapsOfPairs(await gapsTold(file), await foesOfCase(file));
}
