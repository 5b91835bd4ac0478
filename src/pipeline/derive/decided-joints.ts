import type { Kysely } from 'kysely';
import { claimsOfDocuments } from '../../ledger/case-claims.ts';
import { strandsOfDocuments } from '../../ledger/linking.ts';
import type { Tables } from '../../ledger/tables.ts';
import type { Cluster } from '../../link/cluster.ts';
import { isIncident, type Joint } from '../../link/link-incidents.ts';
import { regroup } from '../../link/regroup.ts';
import type { StoredStrand } from '../../link/stored-strand.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimAnchor, DecisionRecord, Fate, Ruling } from '../../model/decision.ts';
import { type ClaimGroup, decideGroups } from '../../reconcile/decisions/decided-groups.ts';
import type { Materials } from './materials.ts';

/** What merges, splits and moves made of the joints that they are about. */
export interface DecidedJoints {
  /** The joints that some decision is about, as linking found them. */
  involved: readonly Joint[];
  clusters: readonly Cluster[];
  groups: readonly ClaimGroup[];
  fates: Fate[];
  /** A claim of each of those that somebody keeps apart. */
  apart: readonly (readonly string[])[];
}

type Made = DecisionRecord & { ruling: Ruling };

/** Lays merges, splits and moves over the joints that hold any claim they are about; no other joint can change by them. */
export async function decideJoints(
  db: Kysely<Tables>,
  made: readonly Made[],
  find: (anchor: ClaimAnchor) => Claim | null,
  materials: Materials,
): Promise<DecidedJoints> {
  const claims = anchoredClaims(made, find);
  if (claims.length === 0) {
    const { fates, apart } = decideGroups([], made, find);
    return { involved: [], clusters: [], groups: [], fates, apart };
  }
  const ids = new Set(claims.map(({ id }) => id));
  const rows = await strandsOfDocuments(db, [...new Set(claims.map(({ document }) => document))]);
  const holding = rows.filter(({ body }) =>
    (JSON.parse(body) as StoredStrand).mentions.some((m) => m.claims.some((id) => ids.has(id))),
  );
  const joints = await materials.joints(holding.map(({ joint }) => joint));
  const involved = joints.filter(isIncident).sort((a, b) => compare(a.strands[0]?.order, b.strands[0]?.order));
  const { groups, fates, apart } = decideGroups(involved.map(claimsOfCluster), made, find);
  const documents = new Set(
    [...claims, ...involved.flatMap(({ mentions }) => mentions)].map(({ document }) => document),
  );
  const clusters = regroup(involved, groups, {
    documents: await materials.documents([...documents]),
    claims: await materials.sided(await claimsOfDocuments(db, [...documents])),
    words: materials.words,
  });
  return { involved, clusters, groups, fates, apart };
}

function claimsOfCluster({ mentions }: Cluster): string[] {
  return mentions.flatMap((m) => m.claims.map(({ id }) => id));
}

/** The claims of today that merges, splits and moves are about. */
export function anchoredClaims(made: readonly Made[], find: (anchor: ClaimAnchor) => Claim | null): Claim[] {
  return made.flatMap(({ ruling }) => anchorsOf(ruling)).flatMap((anchor) => find(anchor) ?? []);
}

function anchorsOf(ruling: Ruling): ClaimAnchor[] {
  if (ruling.kind === 'merge' || ruling.kind === 'apart') return ruling.incidents.flatMap(({ claims }) => claims);
  if (ruling.kind === 'split') return ruling.claims;
  return ruling.kind === 'move' ? [ruling.claim, ...ruling.to.claims] : [];
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
