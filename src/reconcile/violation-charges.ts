import type { Word } from '../model/agreement.ts';
import type { Claim, IncidentClaim, PositionClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';

/** A charge that a truce was broken, as one claim makes it. */
export interface Charge {
  claim: Claim;
  accuser: Word;
  accused: Who[];
  incident: string | null;
  when: When | null;
  where: Where[];
  times: Quantity | null;
}

/** Marks that reading leaves on words about a truce: `claims/agreement/truce-talk.ts`. */
const BREACH = 'truce:breach';
const KEEP = 'truce:keep';
const BARE = 'truce:answer';

/** Whether a claim has a part in what is charged, denied or kept of a truce. */
export function isOfTruce(claim: Claim): boolean {
  if (claim.kind === 'incident') return claim.type === 'ceasefire violation';
  return claim.kind === 'position' && claim.trace.entries.some((entry) => entry.startsWith('truce:'));
}

/** Charges by claims of a breach and by accusations in words, in the order of `claims`. `dayOf` gives a report's day. */
export function chargesIn(claims: readonly Claim[], dayOf: (document: string) => string): Charge[] {
  const events = claims.filter(isBreach);
  const told = new Set(events.map(voiceInSentence));
  const spoken = claims.filter(isChargeInWords).filter((claim) => !told.has(voiceInSentence(claim)));
  return [
    ...events.map((claim): Charge => {
      const { when, where, times = null } = claim;
      return { ...chargeOf(claim, claim.agents, dayOf), incident: claim.incident, when, where, times };
    }),
    ...spoken.map((claim) => chargeOf(claim, claim.towards ? [claim.towards] : [], dayOf)),
  ];
}

function chargeOf(claim: Claim, accused: readonly Who[], dayOf: (document: string) => string): Charge {
  const others = accused.filter((w) => (w.party !== null || w.actor !== null) && w.party !== claim.claimant.party);
  const nothing = { incident: null, when: null, where: [], times: null };
  return { claim, accuser: wordOf(claim, dayOf), accused: others, ...nothing };
}

/** What the accused say against it: that they broke it is not so, or that they kept it. */
export function denialsIn(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => {
    if (claim.kind === 'incident')
      return claim.type === 'ceasefire violation' && (claim.certainty === 'negated' || claim.stance === 'denies');
    if (claim.kind === 'agreement') return claim.course?.turn === 'in force' && claim.certainty === 'asserted';
    if (claim.kind !== 'position') return false;
    const { entries } = claim.trace;
    if (claim.stance === 'denies') return entries.includes(BREACH);
    return claim.stance !== 'accuses' && entries.includes(KEEP) && !entries.includes(BREACH);
  });
}

/** A denial of "the accusation", which names nothing: it answers the charge right before it in the same report. */
export function isBareDenial(claim: Claim): claim is PositionClaim {
  return claim.kind === 'position' && claim.stance === 'denies' && claim.trace.entries.includes(BARE);
}

export function wordOf({ claimant, document, id }: Claim, dayOf: (document: string) => string): Word {
  return {
    by: claimant.actor ?? claimant.party ?? claimant.name,
    party: claimant.party,
    day: dayOf(document),
    claims: [id],
  };
}

function isBreach(claim: Claim): claim is IncidentClaim {
  return (
    claim.kind === 'incident' &&
    claim.type === 'ceasefire violation' &&
    (claim.certainty === 'asserted' || claim.certainty === 'hedged') &&
    claim.stance !== 'denies'
  );
}

function isChargeInWords(claim: Claim): claim is PositionClaim {
  return claim.kind === 'position' && claim.stance === 'accuses' && claim.trace.entries.includes(BREACH);
}

function voiceInSentence({ document, trace, claimant }: Claim): string {
  return [document, trace.sentence, claimant.actor ?? claimant.name].join('|');
}
