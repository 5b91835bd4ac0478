import { eventWordsOf } from '../link/event-words.ts';
import { linkIncidents } from '../link/link-incidents.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import { actorRecords } from '../reconcile/actor-records.ts';
import { agreementsOf } from '../reconcile/agreements.ts';
import { incidentOf } from '../reconcile/incident-view.ts';
import { withPartyOfSayer } from '../reconcile/party-of-sayer.ts';
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
  const facts = (slug: string) => engine.actors.bySlug.get(slug) ?? null;
  const names = { nameOf: (slug: string) => facts(slug)?.name ?? null, classOf: engine.claims.classOf };
  const incidents = linkIncidents(documents, withPartyOfSayer(claims), eventWordsOf(engine.claims.events)).map(
    (linked) => incidentOf(linked, names),
  );
  const incidentOfClaim = new Map(incidents.flatMap((i) => i.claims.map((id) => [id, i.id] as const)));
  const linked = claims.map((claim): Claim => ({ ...claim, incident: incidentOfClaim.get(claim.id) ?? null }));
  return {
    claims: linked,
    incidents,
    agreements: agreementsOf(documents, linked, incidents),
    actors: actorRecords(linked, facts),
  };
}
