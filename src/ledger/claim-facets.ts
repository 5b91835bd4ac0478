import type { Claim } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';

/** Everybody whom a claim names in any part, its claimant first. */
export function actorsOf(claim: Claim): Who[] {
  return [claim.claimant, ...partsOf(claim)].filter((who) => who !== null);
}

function partsOf(claim: Claim): (Who | null)[] {
  switch (claim.kind) {
    case 'incident':
      return [...claim.agents, ...claim.targets];
    case 'toll':
      return [claim.victims, ...claim.agents];
    case 'responsibility':
      return [claim.agent];
    case 'agreement':
      return [...claim.parties, claim.requestedBy, ...claim.mediators];
    case 'relation':
      return [claim.subject, claim.object];
    case 'position':
      return [claim.towards];
    case 'forecast':
    case 'statistic':
      return [];
  }
}

export function placesOf(claim: Claim): Where[] {
  return claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'statistic' ? claim.where : [];
}

/** When what is claimed happened, or holds; where that is not said, when it was said. */
export function timeOf(claim: Claim): When | null {
  switch (claim.kind) {
    case 'incident':
    case 'toll':
      return claim.when ?? claim.said;
    case 'agreement':
      return claim.starts ?? claim.said;
    case 'relation':
      return claim.valid ?? claim.said;
    case 'statistic':
      return claim.period;
    default:
      return claim.said;
  }
}

/** Days alone compare as text; a date-time's first ten characters are its day in UTC. */
export function daysOf(when: When | null): { from_day: string | null; to_day: string | null } {
  return { from_day: when?.from.slice(0, 10) ?? null, to_day: when?.to.slice(0, 10) ?? null };
}
