import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import type { Apart, Cluster, Joined } from './cluster.ts';
import { type EventWords, NO_EVENT_WORDS } from './event-words.ts';
import { type Group, Groups } from './groups.ts';
import { joinPairs, pairsOf, weighApart } from './link-by-evidence.ts';
import type { Mention } from './mention.ts';
import { inOrder, type Strand, strandsOf } from './strand.ts';

/** Strands that are one, with all that is known of them. */
export interface Joint extends Cluster, Pick<Group, 'profile' | 'facts'> {
  /** The id of its first strand. */
  id: string;
  /** What each report tells of it, the earliest first. */
  strands: readonly Strand[];
  /** Why its strands are one; `why` has also why each strand is one. */
  across: readonly Joined[];
}

/** Joined strands of a whole case, and the strands, by id, that have much in common, joined or not. */
export interface Linked {
  joints: Joint[];
  pairs: (readonly [string, string])[];
}

/**
 * Joins the claims of some documents into incidents: first within each report, then across them. The order of documents
 * and claims does not matter. Claims that speak of no incident one could name (asked, denied, a surge of attacks
 * somewhere) are in none.
 */
export function linkIncidents(
  documents: readonly Document[],
  claims: readonly Claim[],
  words: EventWords = NO_EVENT_WORDS,
): Joint[] {
  return joined(allStrands(documents, claims, words)).joints.filter(isIncident);
}

/** The strands of each document. */
export function allStrands(documents: readonly Document[], claims: readonly Claim[], words: EventWords): Strand[] {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byDocument.get(claim.document);
    if (list) list.push(claim);
    else byDocument.set(claim.document, [claim]);
  }
  return documents.flatMap((d) => strandsOf(d, byDocument.get(d.id) ?? [], words));
}

/** Joins strands of any reports; what names no incident is among them. */
export function joined(unordered: readonly Strand[]): Linked {
  const strands = [...unordered].sort(inOrder);
  const weighed = pairsOf(strands);
  const groups = new Groups(strands);
  joinPairs(groups, weighed);
  const joints = groups.groups().map((group) => jointOf(group, strands));
  const pairs = weighed.map(({ a, b }) => [strands[a]?.id ?? '', strands[b]?.id ?? ''] as const);
  propose(joints, pairs);
  return { joints, pairs };
}

/** One group of strands; `strands` are those that the group's numbers mean. */
export function jointOf({ members, profile, facts, why }: Group, strands: readonly Strand[]): Joint {
  const own = [...members].sort((a, b) => a - b).flatMap((index) => strands[index] ?? []);
  return {
    id: own[0]?.id ?? '',
    strands: own,
    mentions: own.flatMap(({ mentions }) => mentions),
    why: [...own.flatMap((strand) => strand.why), ...why],
    across: why,
    perhaps: [],
    profile,
    facts,
  };
}

/** Joined strands again, from why they were joined. */
export function jointFrom(unordered: readonly Strand[], across: readonly Joined[]): Joint {
  const strands = [...unordered].sort(inOrder);
  const at = new Map(strands.map(({ id }, index) => [id, index]));
  const groups = new Groups(strands);
  for (const { mention, with: other, ...weighed } of across)
    groups.join(at.get(mention) ?? 0, at.get(other) ?? 0, weighed);
  const [group] = groups.groups();
  if (!group) throw new Error('a joint without a strand');
  return jointOf(group, strands);
}

/** Gives each incident those that may be the same, among the owners of strands that have much in common. */
function propose(joints: readonly Joint[], near: readonly (readonly [string, string])[]): void {
  const of = new Map(joints.flatMap((joint, at) => joint.strands.map(({ id }) => [id, at] as const)));
  const beside = new Map<number, Set<number>>();
  for (const [a, b] of near) {
    const [x, y] = [of.get(a) ?? 0, of.get(b) ?? 0];
    if (x === y) continue;
    beside.set(x, (beside.get(x) ?? new Set()).add(y));
    beside.set(y, (beside.get(y) ?? new Set()).add(x));
  }
  for (const [at, others] of beside) {
    const joint = joints[at];
    if (joint)
      joint.perhaps = proposalsFor(
        joint,
        [...others].flatMap((other) => joints[other] ?? []),
      );
  }
}

/** Which of `others` may be the same incident, the likest first. Those that are no incidents are passed over. */
export function proposalsFor(joint: Joint, others: readonly Joint[]): Apart[] {
  if (!isIncident(joint)) return [];
  return likest(joint, others.filter(isIncident)).filter((apart) => apart.against === null);
}

/** How many of those left apart are told for each. */
const MOST_APART = 8;

/** What has much in common with an incident and was left apart, the likest first, with what forbids it. */
export function leftApart(joint: Joint, others: readonly Joint[]): Apart[] {
  const own = new Set(joint.strands.flatMap(({ profile }) => blocksOf(profile)));
  const near = others.filter(
    (other) =>
      other.id !== joint.id &&
      isIncident(other) &&
      other.strands.some(({ profile }) => blocksOf(profile).some((block) => own.has(block))),
  );
  return likest(joint, near).slice(0, MOST_APART);
}

function likest(joint: Joint, others: readonly Joint[]): Apart[] {
  return others
    .flatMap((other): Apart[] => {
      // The earlier one first, so that both tell the same reasons.
      const first = (joint.strands[0]?.order ?? '') < (other.strands[0]?.order ?? '');
      const apart = first ? weighApart(joint, other) : weighApart(other, joint);
      return apart ? [{ ...apart, mention: joint.id, with: other.id }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.with < b.with ? -1 : 1));
}

/** Something that is said to have happened, with enough told of it to be one event and not a kind of events. */
export function isIncident({ mentions }: Pick<Cluster, 'mentions'>): boolean {
  const said = mentions.filter((m) => !m.unsaid);
  return said.some((m) => !m.leaning && isDescribed(m)) || said.some(isCounted);
}

/** A day or month, a place below the country, or both sides and their kind of fight. */
function isDescribed(m: Mention): boolean {
  if (m.when !== null && m.when.basis !== 'published') return true;
  if (m.where.some((p) => p.precision <= 5)) return true;
  return sidesOf(m).size >= 2 && m.type !== 'armed attack';
}

/** A number of dead, injured or taken whose side is told. */
function isCounted(m: Mention): boolean {
  return m.figures.some((f) => f.effect !== 'destroyed' && (f.party !== null || m.when !== null || m.where.length > 0));
}

function sidesOf(m: Mention): Set<string> {
  return new Set([...m.agents, ...m.targets].flatMap((w) => (w.party === null ? [] : [w.party])));
}
