import type { Joined } from '../link/cluster.ts';
import { linkIncidents } from '../link/link-incidents.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';

/** Why claims were taken to tell of one incident: each joining of two tellings, its reasons with their weights, in order of strength. */
export interface IncidentExplanation {
  joined: { claim: Claim; with: Claim; reasons: Joined['features']; score: number }[];
}

/** Links the case again, which always gives the same result; null where no incident holds the claim. */
export function explainIncident(
  documents: readonly Document[],
  claims: readonly Claim[],
  claimOfIncident: string,
): IncidentExplanation | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const cluster = linkIncidents(documents, claims).find(({ mentions }) =>
    mentions.some((m) => m.claims.some((claim) => claim.id === claimOfIncident)),
  );
  if (!cluster) return null;
  const joined = cluster.why.flatMap(({ mention, with: other, features, score }) => {
    const [claim, second] = [byId.get(mention), byId.get(other)];
    return claim && second ? [{ claim, with: second, reasons: features, score }] : [];
  });
  return { joined: joined.sort((a, b) => b.score - a.score) };
}
