import type { Claim } from '../model/claim.ts';
import type { DecisionRecord, Fate } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident, SourceGrade } from '../model/situation.ts';
import { actorRecords } from '../reconcile/actor-records.ts';
import { gradeSources } from '../reconcile/decisions/source-grades.ts';
import { incidentOf } from '../reconcile/incident-view.ts';
import { AGREEMENTS, inputFor } from './derive/case-part.ts';
import type { Engine } from './engine.ts';
import { linkCase, withoutAnswered, withProposals } from './link-case.ts';

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

/**
 * Everything that follows from the claims of a whole case, as read, and people's decisions on them. `asOf` is the day (ISO
 * date) that it is looked at from, where that is not the last report's: by it truces run out.
 */
export function deriveSituation(
  documents: readonly Document[],
  read: readonly Claim[],
  decisions: readonly DecisionRecord[],
  engine: Engine,
  asOf?: string,
): DerivedSituation {
  const facts = (slug: string) => engine.actors.bySlug.get(slug) ?? null;
  const names = { nameOf: (slug: string) => facts(slug)?.name ?? null, classOf: engine.claims.classOf };
  const { clusters, made, decided, groups } = linkCase(documents, read, decisions, engine);
  const byWhat = new Map(groups.groups.flatMap((g) => g.claims.map((id) => [id, g.decided] as const)));
  const bare = clusters.map((linked) => {
    const incident = incidentOf(linked, names);
    const by = byWhat.get(incident.claims[0] ?? '') ?? [];
    return by.length > 0 ? { ...incident, decided: by } : incident;
  });
  const incidents = withoutAnswered(withProposals(bare, clusters), groups.apart);
  const incidentOfClaim = new Map(incidents.flatMap((i) => i.claims.map((id) => [id, i.id] as const)));
  const linked = decided.claims.map((claim): Claim => ({ ...claim, incident: incidentOfClaim.get(claim.id) ?? null }));
  const graded = gradeSources(made, new Set(documents.flatMap(({ source }) => source ?? [])));
  return {
    claims: linked,
    incidents,
    agreements: AGREEMENTS.derive(inputFor(AGREEMENTS, { documents, claims: linked, incidents, asOf })),
    actors: actorRecords(linked, facts),
    grades: graded.grades,
    fates: inOrder(made, [...decided.fates, ...groups.fates, ...graded.fates]),
  };
}

function inOrder(made: readonly DecisionRecord[], fates: readonly Fate[]): Fate[] {
  const byId = new Map(fates.map((fate) => [fate.decision, fate]));
  return made.flatMap(({ id }) => byId.get(id) ?? []);
}
