import type { Claim } from '../model/claim.ts';
import type { Joined } from './cluster.ts';
import type { Mention } from './mention.ts';
import { orderOf, type Strand } from './strand.ts';
import { Tellings } from './tellings.ts';

/** A mention with its claims by id. */
type StoredMention = Omit<Mention, 'claims'> & { claims: string[] };

/** A strand as it is kept beside the claims: what is not told anew from its mentions and why they are one. */
export interface StoredStrand {
  mentions: StoredMention[];
  why: Joined[];
}

export function storedStrand({ mentions, why }: Strand): StoredStrand {
  return {
    mentions: mentions.map(({ claims, ...mention }) => ({ ...mention, claims: claims.map(({ id }) => id) })),
    why: [...why],
  };
}

/** The strand again, all but its claims. Joinings made in their order give the profile they gave at first. */
export function strandFrom({ mentions, why }: StoredStrand): Strand {
  const bare = mentions.map((mention): Mention => ({ ...mention, claims: [] }));
  const [first] = bare;
  if (!first) throw new Error('a stored strand without a mention');
  const tellings = new Tellings(bare);
  const at = new Map(bare.map(({ id }, index) => [id, index]));
  for (const { mention, with: other, ...weighed } of why)
    tellings.join(at.get(mention) ?? 0, at.get(other) ?? 0, weighed);
  const [group] = tellings.groups();
  if (!group) throw new Error('a stored strand without a group');
  return {
    id: first.id,
    document: first.document,
    order: orderOf(first),
    mentions: bare,
    why,
    profile: group.profile,
    facts: [...group.facts.values()],
  };
}

/** The mentions with their claims; a claim that is not among them is left out. */
export function withClaims(strand: StoredStrand, claims: ReadonlyMap<string, Claim>): Mention[] {
  return strand.mentions.map((mention) => ({
    ...mention,
    claims: mention.claims.flatMap((id) => claims.get(id) ?? []),
  }));
}
