import { contradiction } from './contradiction.ts';
import { exclusion, type Facts, factsOf, keyOf } from './exclusion.ts';
import type { Feature } from './features.ts';
import type { Mention } from './mention.ts';
import { merge, type Profile, profileOf } from './profile.ts';

/** Mentions that are one incident, and why each is in. */
export interface Cluster {
  mentions: Mention[];
  why: Joined[];
  /** What else was weighed and left apart, the likest first. */
  apart: Apart[];
}

/** What speaks for two tellings being one: features, their sum, and how much was asked for. */
export interface Weighed {
  features: Feature[];
  score: number;
  needed: number;
}

/** Another group of tellings that has much in common with this one and was not joined. */
export interface Apart extends Weighed {
  /** A mention of this group and one of the other, by id. */
  mention: string;
  with: string;
  /** What forbids it; null where too little speaks for it, so that a person may decide. */
  against: string | null;
}

/** Two tellings that were taken for one, with the reasons and their sum. */
export interface Joined extends Weighed {
  mention: string;
  with: string;
}

interface Group {
  members: number[];
  profile: Profile;
  why: Joined[];
  changed: boolean;
  /** What its tellings fix, each set of facts once. */
  facts: Map<string, Facts>;
}

/** Mentions joined into groups step by step; a group takes in nothing that contradicts what is known of it. */
export class Groups {
  readonly mentions: readonly Mention[];
  private readonly ofMention: Group[];

  /** `mentions` in an order of their own, so that the order in which reports came in changes nothing. */
  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
    this.ofMention = mentions.map((m, index) => {
      const facts = factsOf(m);
      return {
        members: [index],
        profile: profileOf(m),
        why: [],
        changed: true,
        facts: new Map([[keyOf(facts), facts]]),
      };
    });
  }

  profile(index: number): Profile {
    return this.group(index).profile;
  }

  /** The mentions of a group, by number, in no order. */
  members(index: number): readonly number[] {
    return this.group(index).members;
  }

  areOne(a: number, b: number): boolean {
    return this.group(a) === this.group(b);
  }

  /** Each group once, with one of its mentions and whether it has grown since it was last taken. */
  takeAll(): { index: number; profile: Profile; changed: boolean }[] {
    const seen = new Set<Group>();
    const out: { index: number; profile: Profile; changed: boolean }[] = [];
    for (const [index, group] of this.ofMention.entries()) {
      if (seen.has(group)) continue;
      seen.add(group);
      out.push({ index, profile: group.profile, changed: group.changed });
      group.changed = false;
    }
    return out;
  }

  /** Why the groups of two mentions cannot be one, as they stand now; null where nothing speaks against it. */
  against(a: number, b: number): string | null {
    const [x, y] = [this.group(a), this.group(b)];
    const whole = contradiction(x.profile, y.profile);
    if (whole !== null) return whole;
    for (const one of x.facts.values())
      for (const other of y.facts.values()) {
        const apart = exclusion(one, other);
        if (apart !== null) return apart;
      }
    return null;
  }

  /** Joins the groups of two mentions unless they contradict each other. */
  join(a: number, b: number, { features, score, needed }: Weighed): boolean {
    const [x, y] = [this.group(a), this.group(b)];
    if (x === y || this.against(a, b) !== null) return false;
    const [large, small] = x.members.length >= y.members.length ? [x, y] : [y, x];
    large.profile = merge(x.profile, y.profile);
    large.changed = true;
    for (const [key, facts] of small.facts) large.facts.set(key, facts);
    large.why.push(...small.why, { mention: this.mention(a).id, with: this.mention(b).id, features, score, needed });
    for (const member of small.members) {
      large.members.push(member);
      this.ofMention[member] = large;
    }
    return true;
  }

  clusters(): Cluster[] {
    return [...new Set(this.ofMention)].map(({ members, why }) => ({
      mentions: [...members].sort((a, b) => a - b).map((index) => this.mention(index)),
      why,
      apart: [],
    }));
  }

  private group(index: number): Group {
    const group = this.ofMention[index];
    if (!group) throw new RangeError(`no mention ${index}`);
    return group;
  }

  private mention(index: number): Mention {
    const mention = this.mentions[index];
    if (!mention) throw new RangeError(`no mention ${index}`);
    return mention;
  }
}
