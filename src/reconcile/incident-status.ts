import type { Claim } from '../model/claim.ts';
import type { Incident, TollRow } from '../model/situation.ts';
import type { Who } from '../model/who.ts';
import { originsOf } from './origins.ts';
import { isAdmission } from './own-interest.ts';
import type { ClassOf } from './toll-victims.ts';

/**
 * 'denied' where the accused deny and nobody else says so; 'contested' where they deny what others say, or figures
 * exclude each other; 'admitted' where the side that did it or suffered it says so against its own interest; 'unconfirmed' where all is doubt;
 * 'corroborated' with two origins: however many reports carry one statement, it is one.
 */
export function statusOf(
  claims: readonly Claim[],
  agents: readonly Who[],
  tolls: readonly TollRow[],
  origins: number = originsOf(claims).length,
  classOf: ClassOf = () => null,
): Incident['status'] {
  const accused = new Set(agents.flatMap((a) => (a.party === null ? [] : [a.party])));
  const said = claims.filter(
    (c) => (c.certainty === 'asserted' || c.certainty === 'hedged') && c.stance !== 'denies' && c.stance !== 'declines',
  );
  const denial = claims.some((c) => isDenial(c) && c.claimant.party !== null && accused.has(c.claimant.party));
  if (denial) return origins > 0 ? 'contested' : 'denied';
  if (tolls.some((t) => t.contested)) return 'contested';
  if (said.some((c) => isAdmission(c, said, classOf))) return 'admitted';
  if (!said.some((c) => c.certainty === 'asserted' && c.stance !== 'suspects')) return 'unconfirmed';
  return origins > 1 ? 'corroborated' : 'single source';
}

function isDenial(claim: Claim): boolean {
  return claim.kind === 'incident' && (claim.stance === 'denies' || claim.certainty === 'negated');
}
