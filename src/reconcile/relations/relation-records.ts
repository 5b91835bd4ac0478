import { createHash } from 'node:crypto';
import type { RelationClaim, RelationType } from '../../model/claim.ts';
import type { HeldDays, RelationEnd, RelationRecord, RelationVoice } from '../../model/relation-record.ts';
import { originsOf } from '../origins.ts';
import { endOf, MUTUAL } from './ends.ts';
import { asserts, CHARGES, compare, dayOfReport, denies, type Facts, type Published, voicesOf } from './voices.ts';

/** What the records need to know beside the claims. `fights`: whether people of a role bear arms for their side. */
export interface RelationNames {
  published: Published;
  facts: Facts;
  fights: (role: string) => boolean;
}

/**
 * Who is to whom what, each relation once with everybody who says or denies it; the oldest report's first. A relation
 * that is only asked about, foreseen or put under a condition is in none.
 */
export function relationRecords(claims: readonly RelationClaim[], names: RelationNames): RelationRecord[] {
  const groups = new Map<string, { subject: RelationEnd; object: RelationEnd; claims: RelationClaim[] }>();
  for (const claim of claims) {
    if (!asserts(claim) && !denies(claim)) continue;
    const ends = endsOf(claim, names);
    if (!ends) continue;
    const { key, subject, object } = ends;
    const known = groups.get(key);
    if (known) known.claims.push(claim);
    else groups.set(key, { subject, object, claims: [claim] });
  }
  return [...groups]
    .map(([key, group]) => recordOf(key, group, names))
    .sort((a, b) => compare(a.said.first, b.said.first) || compare(a.id, b.id));
}

function endsOf({ subject, relation, object }: RelationClaim, { facts, fights }: RelationNames) {
  const [from, to] = [endOf(subject, relation, facts, fights), endOf(object, relation, facts, fights)];
  if (!from || !to || from.key === to.key) return null;
  const turned = MUTUAL.has(relation) && to.key < from.key;
  const [first, second] = turned ? [to, from] : [from, to];
  return { key: `${first.key}|${relation}|${second.key}`, subject: first.end, object: second.end };
}

function recordOf(
  key: string,
  { subject, object, claims }: { subject: RelationEnd; object: RelationEnd; claims: RelationClaim[] },
  { published, facts }: RelationNames,
): RelationRecord {
  const said = claims.filter(asserts);
  const not = claims.filter(denies);
  const days = claims.map((claim) => dayOfReport(claim, published)).sort();
  const asserted = voicesOf(said, published, facts);
  const plain = asserted.some((voice) => !voice.hedged && !isCharge(voice, subject, claims[0]));
  return {
    id: `r-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`,
    subject,
    relation: claims[0]?.relation ?? 'allied with',
    object,
    standing: said.length === 0 ? 'denied' : not.length > 0 ? 'disputed' : plain ? 'stated' : 'alleged',
    said: { first: days[0] ?? '1970-01-01', last: days.at(-1) ?? '1970-01-01' },
    held: said.flatMap((claim) => heldDays(claim, { published, facts }) ?? []),
    asserted,
    denied: voicesOf(not, published, facts),
    origins: originsOf(said).length,
    claims: claims.map(({ id }) => id),
  };
}

/** What one side says of another is its charge, in whatever words. */
const CHARGED: ReadonlySet<RelationType> = new Set<RelationType>([
  'shelters',
  'patron of',
  'operates from',
  'hostile to',
  'allied with',
  'aligned with',
]);

function isCharge(voice: RelationVoice, subject: RelationEnd, claim: RelationClaim | undefined): boolean {
  if (CHARGES.has(voice.stance)) return true;
  const other = subject.party !== null && voice.party !== null && voice.party !== subject.party;
  return other && claim !== undefined && CHARGED.has(claim.relation);
}

const OFFICES: ReadonlySet<RelationType> = new Set<RelationType>(['leads', 'speaks for', 'member of']);

/** When a claim says the relation held; null where it gives no days. What reaches its report's day, or came about, goes on. */
export function heldDays(
  claim: RelationClaim,
  { published, facts }: Pick<RelationNames, 'published' | 'facts'>,
): HeldDays | null {
  const { valid, trace, relation } = claim;
  if (valid === null || valid.basis === 'published') return null;
  // "On 30 January its leader, A. B., said": the day is that of the saying.
  if (
    OFFICES.has(relation) &&
    ['minute', 'hour', 'day'].includes(valid.grain) &&
    valid.from.slice(0, 10) === valid.to.slice(0, 10)
  )
    return null;
  const came = relation === 'recognises' || trace.entries.some((entry) => entry.startsWith('power:'));
  const [voice] = voicesOf([claim], published, facts);
  return {
    when: valid,
    open: came || valid.to.slice(0, 10) >= dayOfReport(claim, published),
    according: voice?.by ?? claim.claimant.name,
    claim: claim.id,
  };
}
