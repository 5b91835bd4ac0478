import type { Apart, Cluster, Joined } from '../link/cluster.ts';
import { leftApart } from '../link/link-incidents.ts';
import type { Claim } from '../model/claim.ts';
import type { DecisionRecord } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Incident } from '../model/situation.ts';
import type { Engine } from './engine.ts';
import { linkCase } from './link-case.ts';

/** Why tellings were taken for one incident, and what was compared with it and left apart. */
export interface IncidentExplanation {
  /** The first claim of each telling, in text order. */
  tellings: Claim[];
  /** Each joining of two tellings: reasons with their weights, their sum and how much was asked for. */
  joined: (Pick<Joined, 'features' | 'score' | 'needed'> & { claim: Claim; with: Claim })[];
  /** `incident`: the other one's id; `against`: what forbids it, null where too little speaks for it. */
  apart: (Pick<Apart, 'features' | 'score' | 'needed' | 'against'> & { claim: Claim; with: Claim; incident: string })[];
}

/** A case with the claims as read, before people's decisions, and as shown, each with its incident. */
export interface ExplainedCase {
  documents: readonly Document[];
  read: readonly Claim[];
  shown: readonly Claim[];
  decisions: readonly DecisionRecord[];
}

/** Links the case again, which always gives the same result; null where no incident holds the first claim of this one. */
export function explainIncident(
  incident: Incident,
  { documents, read, shown, decisions }: ExplainedCase,
  engine: Engine,
): IncidentExplanation | null {
  const first = incident.claims[0];
  const { clusters, linked } = linkCase(documents, read, decisions, engine);
  const cluster = clusters.find(({ mentions }) => mentions.some((m) => m.claims.some((claim) => claim.id === first)));
  if (!cluster) return null;
  // What somebody put together or took apart was not weighed by linking.
  const joint = linked.find((one) => one === cluster);
  const byId = new Map(shown.map((claim) => [claim.id, claim]));
  const pair = <T extends { mention: string; with: string }>(one: T) => {
    const [claim, other] = [byId.get(one.mention), byId.get(one.with)];
    return claim && other ? [{ ...one, claim, with: other }] : [];
  };
  return {
    tellings: tellingsOf(cluster, byId),
    joined: cluster.why.flatMap(pair),
    apart: (joint ? leftApart(joint, linked) : [])
      .flatMap(pair)
      .map((one) => ({ ...one, incident: one.with.incident ?? '' })),
  };
}

function tellingsOf({ mentions }: Cluster, byId: ReadonlyMap<string, Claim>): Claim[] {
  return mentions.flatMap(({ id }) => byId.get(id) ?? []);
}
