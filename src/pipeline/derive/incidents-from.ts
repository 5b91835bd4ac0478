import type { StoredProposal } from '../../ledger/linking.ts';
import type { Apart, Cluster } from '../../link/cluster.ts';
import type { Joint } from '../../link/link-incidents.ts';
import type { Incident, Proposal } from '../../model/situation.ts';
import { incidentOf } from '../../reconcile/incident-view.ts';
import type { Engine } from '../engine.ts';
import type { DecidedJoints } from './decided-joints.ts';

/** Incidents before it is said which others may be the same. */
export interface MadeIncidents {
  /** By joint: whom it is known what may be the same of. */
  asking: Map<string, Incident>;
  /** What people put together or took apart was not weighed by linking. */
  silent: Incident[];
  ofDecided: Incident[];
  /** Which incident each joint is, by the incident that holds its first telling. */
  ofJoint: Map<string, string>;
}

/** How many others that may be the same are kept for each. */
const MOST_PROPOSED = 8;

interface From {
  /** Joints that are incidents, with their claims, and that no decision is about. */
  plain: readonly Joint[];
  decided: Pick<DecidedJoints, 'clusters' | 'groups' | 'involved'>;
  engine: Engine;
}

/** Makes incidents of joints, and of what decisions made of them. */
export function incidentsFrom({ plain, decided, engine }: From): MadeIncidents {
  const names = {
    nameOf: (slug: string) => engine.actors.bySlug.get(slug)?.name ?? null,
    classOf: engine.claims.classOf,
  };
  const byWhat = new Map(decided.groups.flatMap((g) => g.claims.map((id) => [id, g.decided] as const)));
  const make = (cluster: Cluster): Incident => {
    const incident = incidentOf(cluster, names);
    const by = byWhat.get(incident.claims[0] ?? '') ?? [];
    return by.length > 0 ? { ...incident, decided: by } : incident;
  };
  const asking = new Map(plain.map((joint) => [joint.id, make(joint)] as const));
  const involved = new Map(decided.involved.map((joint) => [joint as Cluster, joint.id]));
  const ofDecided = decided.clusters.map((cluster) => ({ cluster, incident: make(cluster) }));
  const silent: Incident[] = [];
  for (const { cluster, incident } of ofDecided) {
    const joint = involved.get(cluster);
    if (joint === undefined) silent.push(incident);
    else asking.set(joint, incident);
  }
  const ofJoint = new Map(plain.map((joint) => [joint.id, asking.get(joint.id)?.id ?? ''] as const));
  for (const { cluster, incident } of ofDecided) for (const { id } of cluster.mentions) ofJoint.set(id, incident.id);
  return { asking, silent, ofDecided: ofDecided.map(({ incident }) => incident), ofJoint };
}

/** What may be the same as a joint, as it is kept; the likest first. */
export function proposalRows({ perhaps }: Joint): StoredProposal[] {
  return perhaps.map(proposalRow);
}

/** One of them: all but which incident it is. */
export function proposalRow(apart: Apart): StoredProposal {
  return { joint: apart.mention, other: apart.with, score: apart.score, body: JSON.stringify(proposalOf(apart)) };
}

function proposalOf({ score, needed, features }: Apart): Omit<Proposal, 'incident'> {
  return { score, needed, reasons: features.map(({ name, weight }) => ({ name, weight })) };
}

/** An incident with the likest of those that may be the same, in the place of what it had. `rows` are its own, the likest first. */
export function withProposals(
  { perhaps: _, ...incident }: Incident,
  rows: readonly StoredProposal[],
  incidentOf: (joint: string) => string | null,
): Incident {
  const perhaps = rows.slice(0, MOST_PROPOSED).flatMap(({ other, body }): Proposal[] => {
    const id = incidentOf(other);
    return id === null ? [] : [{ incident: id, ...(JSON.parse(body) as Omit<Proposal, 'incident'>) }];
  });
  return perhaps.length > 0 ? { ...incident, perhaps } : incident;
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
