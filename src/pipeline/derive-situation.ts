import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
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
  _documents: readonly Document[],
  claims: Claim[],
  _decisions: readonly unknown[],
  _engine: Engine,
): DerivedSituation {
  return { claims, incidents: [], agreements: [], actors: [] };
}
