import type { Joined, Weighed } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { exclusion, type Facts, keyOf } from './exclusion.ts';
import { merge, type Profile } from './profile.ts';

/** What can be joined: a telling, or what one report tells of one event. `facts` are what its tellings fix, each set once. */
export interface Joinable {
  id: string;
  profile: Profile;
  facts: readonly Facts[];
}

/** Numbers of those that were joined, in no order, and the joinings that made them one. */
export interface Group {
  members: readonly number[];
  profile: Profile;
  facts: ReadonlyMap<string, Facts>;
  why: readonly Joined[];
}

interface Growing extends Group {
  members: number[];
  why: Joined[];
  changed: boolean;
  facts: Map<string, Facts>;
}

/** Why two groups cannot be one; null where nothing speaks against it. */
export function against(x: Pick<Group, 'profile' | 'facts'>, y: Pick<Group, 'profile' | 'facts'>): string | null {
  const whole = contradiction(x.profile, y.profile);
  if (whole !== null) return whole;
  for (const one of x.facts.values())
    for (const other of y.facts.values()) {
      const apart = exclusion(one, other);
      if (apart !== null) return apart;
    }
  return null;
}

/** Joined step by step; a group takes in nothing that contradicts what is known of it. */
export class Groups {
  private readonly all: readonly Joinable[];
  private readonly of: Growing[];

  /** `all` in an order of their own, so that the order in which reports came in changes nothing. */
  constructor(all: readonly Joinable[]) {
    this.all = all;
    this.of = all.map(({ profile, facts }, index) => ({
      members: [index],
      profile,
      why: [],
      changed: true,
      facts: new Map(facts.map((each) => [keyOf(each), each])),
    }));
  }

  profile(index: number): Profile {
    return this.group(index).profile;
  }

  /** The members of a group, by number, in no order. */
  members(index: number): readonly number[] {
    return this.group(index).members;
  }

  areOne(a: number, b: number): boolean {
    return this.group(a) === this.group(b);
  }

  /** Each group once, with its first member and whether it has grown since it was last taken. */
  takeAll(): { index: number; profile: Profile; changed: boolean }[] {
    const seen = new Set<Growing>();
    const out: { index: number; profile: Profile; changed: boolean }[] = [];
    for (const [index, group] of this.of.entries()) {
      if (seen.has(group)) continue;
      seen.add(group);
      out.push({ index, profile: group.profile, changed: group.changed });
      group.changed = false;
    }
    return out;
  }

  /** Why the groups of two members cannot be one, as they stand now; null where nothing speaks against it. */
  against(a: number, b: number): string | null {
    return against(this.group(a), this.group(b));
  }

  /** Joins the groups of two members unless they contradict each other. */
  join(a: number, b: number, { features, score, needed }: Weighed): boolean {
    const [x, y] = [this.group(a), this.group(b)];
    if (x === y || against(x, y) !== null) return false;
    const [large, small] = x.members.length >= y.members.length ? [x, y] : [y, x];
    large.profile = merge(x.profile, y.profile);
    large.changed = true;
    for (const [key, facts] of small.facts) large.facts.set(key, facts);
    large.why.push(...small.why, { mention: this.idOf(a), with: this.idOf(b), features, score, needed });
    for (const member of small.members) {
      large.members.push(member);
      this.of[member] = large;
    }
    return true;
  }

  /** Each group once, in the order of their first members. */
  groups(): Group[] {
    return [...new Set(this.of)];
  }

  private group(index: number): Growing {
    const group = this.of[index];
    if (!group) throw new RangeError(`nothing of number ${index}`);
    return group;
  }

  private idOf(index: number): string {
    const one = this.all[index];
    if (!one) throw new RangeError(`nothing of number ${index}`);
    return one.id;
  }
}
