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
 * groups that nobody decided on come back as they are, with `decided` empty. `apart` has, for each decision that keeps
 * incidents apart, a claim of each.
 */
export function decideGroups(
  linked: readonly (readonly string[])[],
  decisions: readonly Made[],
  find: (anchor: ClaimAnchor) => Claim | null,
): { groups: ClaimGroup[]; fates: Fate[]; apart: string[][] } {
  const partition = new Partition(linked, find);
  const fates = decisions.flatMap(({ id, ruling }) => {
    if (ruling.kind === 'merge') return [partition.merge(id, ruling.incidents)];
    if (ruling.kind === 'apart') return [partition.keepApart(id, ruling.incidents)];
    if (ruling.kind === 'split') return [partition.split(id, ruling.claims)];
    return ruling.kind === 'move' ? [partition.move(id, ruling.claim, ruling.to)] : [];
  });
  return { groups: partition.groups(), fates, apart: partition.apart };
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
  readonly apart: string[][] = [];
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

  /** Incidents that are not one: where linking has come to join them, what is known of the later ones is taken out again. */
  keepApart(id: string, incidents: readonly IncidentAnchor[]): Fate {
    const groups = new Set<Group>();
    const firsts: string[] = [];
    let parted = 0;
    for (const incident of incidents) {
      const group = this.meant(incident);
      const { claims } = this.standing(incident.claims);
      const inside = claims.filter((claim) => this.of.get(claim) === group);
      if (!group || inside[0] === undefined) return orphan(id, `${incident.incident} (${incident.title}): ${GONE}`);
      firsts.push(inside[0]);
      if (!groups.has(group)) {
        groups.add(group);
        continue;
      }
      const own: Group = { claims: new Set(), decided: [id] };
      this.all.add(own);
      for (const claim of inside) this.put(claim, own);
      group.decided.push(id);
      groups.add(own);
      parted += 1;
    }
    this.apart.push(firsts);
    const note = parted > 0 ? 'later reports joined them; they are kept apart' : '';
    return { decision: id, state: 'applied', claims: firsts, note };
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
