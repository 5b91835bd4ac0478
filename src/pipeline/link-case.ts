import type { Cluster } from '../link/cluster.ts';
import { eventWordsOf } from '../link/event-words.ts';
import { linkIncidents } from '../link/link-incidents.ts';
import { regroup } from '../link/regroup.ts';
import type { Claim } from '../model/claim.ts';
import { type DecisionRecord, holding } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Incident } from '../model/situation.ts';
import { decideClaims } from '../reconcile/decisions/decided-claims.ts';
import { decideGroups } from '../reconcile/decisions/decided-groups.ts';
import { withPartyOfSayer } from '../reconcile/party-of-sayer.ts';
import type { Engine } from './engine.ts';

/** Links the claims of a case and lays people's decisions over it, in the one way in which incidents are derived and explained. */
export function linkCase(
  documents: readonly Document[],
  read: readonly Claim[],
  decisions: readonly DecisionRecord[],
  engine: Engine,
) {
  const made = holding(decisions);
  const decided = decideClaims(read, made, new Set(documents.map(({ id }) => id)));
  const sided = withPartyOfSayer(decided.claims);
  const words = eventWordsOf(engine.claims.events);
  const linked = linkIncidents(documents, sided, words);
  const groups = decideGroups(linked.map(claimsOfCluster), made, decided.find);
  const clusters = made.length > 0 ? regroup(linked, groups.groups, { documents, claims: sided, words }) : linked;
  return { clusters, linked, made, decided, groups };
}

function claimsOfCluster({ mentions }: Cluster): string[] {
  return mentions.flatMap((m) => m.claims.map(({ id }) => id));
}

/** The same incidents without the proposals that a person answered with no. `apart` has a claim of each that is kept apart. */
export function withoutAnswered(incidents: readonly Incident[], apart: readonly (readonly string[])[]): Incident[] {
  if (apart.length === 0) return [...incidents];
  const holder = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const answered = new Set(
    apart.flatMap((claims) => {
      const ids = claims.map((claim) => holder.get(claim) ?? '');
      return ids.flatMap((a) => ids.map((b) => `${a}|${b}`));
    }),
  );
  return incidents.map(({ perhaps, ...incident }) => {
    const left = (perhaps ?? []).filter((other) => !answered.has(`${incident.id}|${other.incident}`));
    return left.length > 0 ? { ...incident, perhaps: left } : incident;
  });
}

/** The same incidents, each with those that may be the same one: nothing forbids it, and too little speaks for it. */
export function withProposals(incidents: readonly Incident[], clusters: readonly Cluster[]): Incident[] {
  const incidentOf = new Map<string, string>();
  for (const [at, { mentions }] of clusters.entries())
    for (const { id } of mentions) incidentOf.set(id, incidents[at]?.id ?? '');
  return incidents.map((incident, at) => {
    const perhaps = (clusters[at]?.perhaps ?? []).flatMap(({ with: other, score, needed, features }) => {
      const id = incidentOf.get(other);
      if (id === undefined) return [];
      return [{ incident: id, score, needed, reasons: features.map(({ name, weight }) => ({ name, weight })) }];
    });
    return perhaps.length > 0 ? { ...incident, perhaps } : incident;
  });
}
