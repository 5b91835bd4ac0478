import type { Cluster } from '../link/cluster.ts';
import { eventWordsOf } from '../link/event-words.ts';
import { linkIncidents } from '../link/link-incidents.ts';
import { regroup } from '../link/regroup.ts';
import type { Claim } from '../model/claim.ts';
import { type DecisionRecord, type Fate, holding } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident, SourceGrade } from '../model/situation.ts';
import { actorRecords } from '../reconcile/actor-records.ts';
import { agreementsOf } from '../reconcile/agreements.ts';
import { decideClaims } from '../reconcile/decisions/decided-claims.ts';
import { decideGroups } from '../reconcile/decisions/decided-groups.ts';
import { gradeSources } from '../reconcile/decisions/source-grades.ts';
import { incidentOf } from '../reconcile/incident-view.ts';
import { withPartyOfSayer } from '../reconcile/party-of-sayer.ts';
import type { Engine } from './engine.ts';

export interface DerivedSituation {
  /** The claims as people left them, each with the incident it belongs to; rejected ones are not among them. */
  claims: Claim[];
  incidents: Incident[];
  agreements: Agreement[];
  actors: ActorRecord[];
  grades: SourceGrade[];
  /** What became of each decision that holds. */
  fates: Fate[];
}

/** Everything that follows from the claims of a whole case, as read, and people's decisions on them. */
export function deriveSituation(
  documents: readonly Document[],
  read: readonly Claim[],
  decisions: readonly DecisionRecord[],
  engine: Engine,
): DerivedSituation {
  const facts = (slug: string) => engine.actors.bySlug.get(slug) ?? null;
  const names = { nameOf: (slug: string) => facts(slug)?.name ?? null, classOf: engine.claims.classOf };
  const made = holding(decisions);
  const decided = decideClaims(read, made, new Set(documents.map(({ id }) => id)));
  const sided = withPartyOfSayer(decided.claims);
  const words = eventWordsOf(engine.claims.events);
  const clusters = linkIncidents(documents, sided, words);
  const groups = decideGroups(clusters.map(claimsOfCluster), made, decided.find);
  const settled = made.length > 0 ? regroup(clusters, groups.groups, { documents, claims: sided, words }) : clusters;
  const byWhat = new Map(groups.groups.flatMap((g) => g.claims.map((id) => [id, g.decided] as const)));
  const incidents = settled.map((linked) => {
    const incident = incidentOf(linked, names);
    const by = byWhat.get(incident.claims[0] ?? '') ?? [];
    return by.length > 0 ? { ...incident, decided: by } : incident;
  });
  const incidentOfClaim = new Map(incidents.flatMap((i) => i.claims.map((id) => [id, i.id] as const)));
  const linked = decided.claims.map((claim): Claim => ({ ...claim, incident: incidentOfClaim.get(claim.id) ?? null }));
  const graded = gradeSources(made, new Set(documents.flatMap(({ source }) => source ?? [])));
  return {
    claims: linked,
    incidents,
    agreements: agreementsOf(documents, linked, incidents),
    actors: actorRecords(linked, facts),
    grades: graded.grades,
    fates: inOrder(made, [...decided.fates, ...groups.fates, ...graded.fates]),
  };
}

function claimsOfCluster({ mentions }: Cluster): string[] {
  return mentions.flatMap((m) => m.claims.map(({ id }) => id));
}

function inOrder(made: readonly DecisionRecord[], fates: readonly Fate[]): Fate[] {
  const byId = new Map(fates.map((fate) => [fate.decision, fate]));
  return made.flatMap(({ id }) => byId.get(id) ?? []);
}
