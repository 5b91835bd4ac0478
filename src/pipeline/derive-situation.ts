import { linkIncidents } from '../link/link-incidents.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import { actorRecords } from '../reconcile/actor-records.ts';
import { agreementsOf } from '../reconcile/agreements.ts';
import { incidentOf } from '../reconcile/incident-view.ts';
import type { Engine } from './engine.ts';

export interface DerivedSituation {
  /** The same claims, each with the incident it belongs to. */
  claims: Claim[];
  incidents: Incident[];
  agreements: Agreement[];
  actors: ActorRecord[];
}

/** Everything that follows from the claims of a whole case and people's decisions on them. */
export function deriveSituation(
  documents: readonly Document[],
  claims: readonly Claim[],
  _decisions: readonly unknown[],
  engine: Engine,
): DerivedSituation {
  const incidents = linkIncidents(documents, claims).map(incidentOf);
  const incidentOfClaim = new Map(incidents.flatMap((i) => i.claims.map((id) => [id, i.id] as const)));
  const linked = claims.map((claim): Claim => ({ ...claim, incident: incidentOfClaim.get(claim.id) ?? null }));
  const asOf =
    documents
      .map((d) => d.published)
      .sort()
      .at(-1) ?? '1970-01-01';
  const facts = (slug: string) => {
    const known = engine.actors.bySlug.get(slug);
    return known ? { ...known, wikidata: known.wikidata } : null;
  };
  return {
    claims: linked,
    incidents,
    agreements: agreementsOf(linked, incidents, asOf),
    actors: actorRecords(linked, facts),
  };
}
