import type { Claim } from '../../model/claim.ts';
import type { Voiced } from '../../model/incident-extract.ts';
import type { RelationVoice } from '../../model/relation-record.ts';

/** When each document came out: ISO date or date-time in UTC, by document id. */
export type Published = ReadonlyMap<string, string>;

/** What is known of a slug from knowledge or from the reports of the case; null for one that nobody names. */
export type Facts = (slug: string) => { name: string; kind: string; party: string | null } | null;

/** Said to be so, in whatever doubt; not what is foreseen, promised or only asked for under a condition. */
export function asserts({ certainty, stance }: Pick<Claim, 'certainty' | 'stance'>): boolean {
  return (certainty === 'asserted' || certainty === 'hedged') && !UNSAID.has(stance);
}

const UNSAID: ReadonlySet<string> = new Set(['denies', 'declines', 'predicts', 'promises', 'threatens']);

/** Said not to be so. */
export function denies({ certainty, stance }: Pick<Claim, 'certainty' | 'stance'>): boolean {
  return stance === 'denies' || (certainty === 'negated' && !UNSAID.has(stance));
}

/** The day that a claim's report came out. */
export function dayOfReport(claim: Pick<Claim, 'document'>, published: Published): string {
  return (published.get(claim.document) ?? '1970-01-01').slice(0, 10);
}

/** Who speaks: his side where he has one; whom nobody identifies is one voice a report. */
export function voiceKey({ claimant, document }: Voiced): string {
  const { as, party, actor, name, role } = claimant;
  if (party !== null) return party;
  if (as === 'narrator') return actor ?? name;
  return actor ?? `${role ?? name} ${document}`;
}

/** The voices behind some claims, in the order of their first reports. */
export function voicesOf(claims: readonly Voiced[], published: Published, facts: Facts): RelationVoice[] {
  const voices = new Map<string, RelationVoice>();
  for (const claim of claims) {
    const key = voiceKey(claim);
    const day = dayOfReport(claim, published);
    const known = voices.get(key);
    const plain = denies(claim) || (claim.certainty === 'asserted' && claim.stance !== 'suspects');
    if (!known) {
      const { stance, claimant } = claim;
      const { as, party } = claimant;
      const own = { by: nameOf(claim, facts), party, as, stance, hedged: !plain };
      voices.set(key, { ...own, first: day, last: day, claims: [claim.id] });
      continue;
    }
    known.claims.push(claim.id);
    known.hedged &&= !plain;
    if (day < known.first) known.first = day;
    if (day > known.last) known.last = day;
    // Of several stances the plainest is kept: who also states it does not only accuse.
    if (plain && CHARGES.has(known.stance)) known.stance = claim.stance;
  }
  return [...voices.values()].sort((a, b) => compare(a.first, b.first) || compare(a.by, b.by));
}

/** Stances that put something to somebody's account and leave it open whether it is so. */
export const CHARGES: ReadonlySet<string> = new Set(['accuses', 'suspects', 'claims']);

/** By the name that the case knows him by: "he" and "the ministry" say nothing in a table. */
function nameOf({ claimant }: Voiced, facts: Facts): string {
  const { party, actor, as, name } = claimant;
  const known = actor !== null ? facts(actor) : null;
  const side = party !== null ? facts(party) : null;
  if (side) return side.name;
  return as === 'narrator' ? name : (known?.name ?? name);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
