import type { Claim } from '../../model/claim.ts';
import type { ClaimAnchor, DecisionRecord, Fate, IncidentAnchor, Ruling } from '../../model/decision.ts';
import { orphan } from './decided-claims.ts';

type Made = DecisionRecord & { ruling: Ruling };

/** Claims that are one incident, by id, and the decisions by which they are. */
export interface ClaimGroup {
  claims: string[];
  decided: string[];
}

/**
 * Merges, splits and moves laid over what linking found, in the order they were made. `linked` has each incident's claims;
 * groups that nobody decided on come back as they are, with `decided` empty.
 */
export function decideGroups(
  linked: readonly (readonly string[])[],
  decisions: readonly Made[],
  find: (anchor: ClaimAnchor) => Claim | null,
): { groups: ClaimGroup[]; fates: Fate[] } {
  const partition = new Partition(linked, find);
  const fates = decisions.flatMap(({ id, ruling }) => {
    if (ruling.kind === 'merge') return [partition.merge(id, ruling.incidents)];
    if (ruling.kind === 'split') return [partition.split(id, ruling.claims)];
    return ruling.kind === 'move' ? [partition.move(id, ruling.claim, ruling.to)] : [];
  });
  return { groups: partition.groups(), fates };
}

/** Whether a claim can belong to an incident at all. */
export function belongsToIncidents(claim: Claim): boolean {
  return claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'responsibility';
}

const GONE = 'no incident holds any of its claims any more';

interface Group {
  claims: Set<string>;
  decided: string[];
}

class Partition {
  private readonly of = new Map<string, Group>();
  private readonly all = new Set<Group>();
  private readonly find: (anchor: ClaimAnchor) => Claim | null;

  constructor(linked: readonly (readonly string[])[], find: (anchor: ClaimAnchor) => Claim | null) {
    this.find = find;
    for (const claims of linked) this.add({ claims: new Set(claims), decided: [] });
  }

  groups(): ClaimGroup[] {
    return [...this.all].filter((g) => g.claims.size > 0).map((g) => ({ claims: [...g.claims], decided: g.decided }));
  }

  merge(id: string, incidents: readonly IncidentAnchor[]): Fate {
    const met = incidents.map((incident) => this.meant(incident));
    const missing = incidents.filter((_, at) => met[at] === null);
    const [first, ...others] = met.filter((group) => group !== null);
    if (!first || missing.length > 0)
      return orphan(id, missing.map((incident) => `${incident.incident} (${incident.title}): ${GONE}`).join('; '));
    for (const other of others) {
      if (other === first) continue;
      for (const claim of other.claims) this.put(claim, first);
      first.decided.push(...other.decided.filter((each) => !first.decided.includes(each)));
      this.all.delete(other);
    }
    first.decided.push(id);
    return { decision: id, state: 'applied', claims: [...first.claims], note: '' };
  }

  split(id: string, anchors: readonly ClaimAnchor[]): Fate {
    const { claims, gone } = this.standing(anchors);
    if (claims.length === 0) return orphan(id, 'none of its claims is read any more');
    const before = new Set(claims.flatMap((claim) => this.of.get(claim) ?? []));
    const own: Group = { claims: new Set(), decided: [id] };
    this.all.add(own);
    for (const claim of claims) this.put(claim, own);
    for (const group of before) group.decided.push(id);
    return { decision: id, state: gone.length > 0 ? 'partly' : 'applied', claims, note: gone.join('; ') };
  }

  move(id: string, anchor: ClaimAnchor, to: IncidentAnchor): Fate {
    const { claims } = this.standing([anchor]);
    const [claim] = claims;
    const target = this.meant(to);
    if (claim === undefined) return orphan(id, 'its claim is not read any more, or was rejected');
    if (!target) return orphan(id, `${to.incident} (${to.title}): ${GONE}`);
    const before = this.of.get(claim);
    this.put(claim, target);
    for (const group of new Set([before, target])) group?.decided.push(id);
    return { decision: id, state: 'applied', claims, note: '' };
  }

  /** The group that holds most of an incident's claims; of two that hold as many, the one with the earlier claim. */
  private meant(incident: IncidentAnchor): Group | null {
    const votes = new Map<Group, number>();
    for (const anchor of incident.claims) {
      const claim = this.find(anchor);
      const group = claim ? this.of.get(claim.id) : undefined;
      if (group) votes.set(group, (votes.get(group) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  }

  private standing(anchors: readonly ClaimAnchor[]): { claims: string[]; gone: string[] } {
    const met = anchors.map((anchor) => ({ anchor, claim: this.find(anchor) }));
    return {
      claims: [...new Set(met.flatMap(({ claim }) => (claim && belongsToIncidents(claim) ? [claim.id] : [])))],
      gone: met.flatMap(({ anchor, claim }) => (claim ? [] : [`${anchor.claim} is gone`])),
    };
  }

  private add(group: Group): void {
    this.all.add(group);
    for (const claim of group.claims) this.of.set(claim, group);
  }

  private put(claim: string, group: Group): void {
    this.of.get(claim)?.claims.delete(claim);
    group.claims.add(claim);
    this.of.set(claim, group);
  }
}
