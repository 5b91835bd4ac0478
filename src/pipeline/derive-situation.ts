import { eventWordsOf } from '../link/event-words.ts';
import { allStrands, isIncident, type Joint, joined, type Linked } from '../link/link-incidents.ts';
import { regroup } from '../link/regroup.ts';
import type { Claim } from '../model/claim.ts';
import { type DecisionRecord, type Fate, holding } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { ActorRecord, Agreement, Incident, SourceGrade } from '../model/situation.ts';
import { actorRecords } from '../reconcile/actor-records.ts';
import { decideClaims } from '../reconcile/decisions/decided-claims.ts';
import { decideGroups } from '../reconcile/decisions/decided-groups.ts';
import { gradeSources } from '../reconcile/decisions/source-grades.ts';
import { withPartyOfSayer } from '../reconcile/party-of-sayer.ts';
import { AGREEMENTS, inputFor } from './derive/case-part.ts';
import { anchoredClaims } from './derive/decided-joints.ts';
import { inOrderMade } from './derive/fates.ts';
import {
  incidentsFrom,
  type MadeIncidents,
  proposalRows,
  withoutAnswered,
  withProposals,
} from './derive/incidents-from.ts';
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
  /** What linking found, whatever was decided on it. */
  linking: Linking;
}

/** What a case file keeps of linking, so that it need not begin anew. */
export interface Linking extends Linked {
  /** Which incident each joint is. */
  incidentOf: ReadonlyMap<string, string>;
  /** The joints that merges, splits and moves are about, and the incidents that hold what was theirs. */
  decided: { joints: string[]; incidents: string[] };
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
  const made = holding(decisions);
  const decided = decideClaims(read, made, new Set(documents.map(({ id }) => id)));
  const sided = withPartyOfSayer(decided.claims);
  const words = eventWordsOf(engine.claims.events);
  const linked = joined(allStrands(documents, sided, words));
  const involved = linked.joints.filter(isIncident);
  const { groups, fates, apart } = decideGroups(
    involved.map(({ mentions }) => mentions.flatMap((m) => m.claims.map(({ id }) => id))),
    made,
    decided.find,
  );
  const clusters = made.length > 0 ? regroup(involved, groups, { documents, claims: sided, words }) : involved;
  const found = incidentsFrom({ plain: [], decided: { involved, clusters, groups }, engine });
  const perhaps = new Map(involved.map((joint) => [joint.id, proposalRows(joint)]));
  const asked = new Map(
    [...found.asking].map(([joint, incident]) => [
      incident.id,
      withProposals(incident, perhaps.get(joint) ?? [], (other) => found.ofJoint.get(other) ?? null),
    ]),
  );
  const incidents = withoutAnswered(
    found.ofDecided.map((incident) => asked.get(incident.id) ?? incident),
    apart,
  );
  const incidentOfClaim = new Map(incidents.flatMap((i) => i.claims.map((id) => [id, i.id] as const)));
  const claims = decided.claims.map((claim): Claim => ({ ...claim, incident: incidentOfClaim.get(claim.id) ?? null }));
  const graded = gradeSources(made, new Set(documents.flatMap(({ source }) => source ?? [])));
  return {
    claims,
    incidents,
    agreements: AGREEMENTS.derive(inputFor(AGREEMENTS, { documents, claims, incidents, asOf })),
    actors: actorRecords(claims, (slug) => engine.actors.bySlug.get(slug) ?? null),
    grades: graded.grades,
    fates: inOrderMade(made, [...decided.fates, ...fates, ...graded.fates]),
    linking: {
      ...linked,
      incidentOf: found.ofJoint,
      decided: decidedOf(involved, anchoredClaims(made, decided.find), found),
    },
  };
}

function decidedOf(joints: readonly Joint[], anchored: readonly Claim[], found: MadeIncidents): Linking['decided'] {
  const ids = new Set(anchored.map(({ id }) => id));
  const own = joints.filter(({ mentions }) => mentions.some((m) => m.claims.some(({ id }) => ids.has(id))));
  const asked = own.flatMap(({ id }) => found.asking.get(id)?.id ?? []);
  return { joints: own.map(({ id }) => id), incidents: [...asked, ...found.silent.map(({ id }) => id)] };
}
