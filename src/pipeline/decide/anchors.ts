import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsAsReadOf } from '../../ledger/decided-claims.ts';
import { addedClaims } from '../../ledger/decisions.ts';
import { claimsOfIncident } from '../../ledger/find-claims.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimAnchor, IncidentAnchor } from '../../model/decision.ts';
import type { Incident } from '../../model/situation.ts';
import { anchorOf } from '../../reconcile/decisions/anchor.ts';

/** A claim of the case, as it is to be remembered by a decision: by what was read, not by what was decided since. */
export async function anchorClaim(file: CaseFile, { id, document }: Claim): Promise<ClaimAnchor> {
  const added = (await addedClaims(file)).filter((claim) => claim.document === document);
  const beside = [...(await claimsAsReadOf(file, document)), ...added];
  const claim = beside.find((each) => each.id === id);
  if (!claim) throw new Error(`claim ${id} is not among those of document ${document}`);
  return anchorOf(claim, beside);
}

/** An incident is known again by so many of its claims, the earliest. A guess: most have fewer. */
const MOST_ANCHORS = 12;

/** An incident of the case, as it is to be remembered by a decision. */
export async function anchorIncident(file: CaseFile, { id, title, claims }: Incident): Promise<IncidentAnchor> {
  const stored = new Map((await claimsOfIncident(file, id)).map((claim) => [claim.id, claim]));
  const anchors: ClaimAnchor[] = [];
  for (const claim of claims.slice(0, MOST_ANCHORS).flatMap((each) => stored.get(each) ?? []))
    anchors.push(await anchorClaim(file, claim));
  return { incident: id, title, claims: anchors };
}
