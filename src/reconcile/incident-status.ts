import type { Claim } from '../model/claim.ts';
import type { Incident, TollRow } from '../model/situation.ts';
import type { Who } from '../model/who.ts';

/**
 * 'denied' where the accused deny and nobody else says so; 'contested' where they deny what others say, or figures
 * exclude each other; 'admitted' where a side owns to its own deed or losses; 'unconfirmed' where all is doubt;
 * 'corroborated' with two voices that do not lean on each other.
 */
export function statusOf(
  claims: readonly Claim[],
  agents: readonly Who[],
  tolls: readonly TollRow[],
): Incident['status'] {
  const accused = new Set(agents.flatMap((a) => (a.party === null ? [] : [a.party])));
  const said = claims.filter(
    (c) => (c.certainty === 'asserted' || c.certainty === 'hedged') && c.stance !== 'denies' && c.stance !== 'declines',
  );
  const voices = voicesOf(said);
  const denial = claims.some((c) => isDenial(c) && c.claimant.party !== null && accused.has(c.claimant.party));
  if (denial) return voices.size > 0 ? 'contested' : 'denied';
  if (tolls.some((t) => t.contested)) return 'contested';
  if (said.some((c) => c.stance === 'admits' && c.certainty === 'asserted')) return 'admitted';
  if (said.some((c) => ownsDeed(c, accused))) return 'admitted';
  if (!said.some((c) => c.certainty === 'asserted' && c.stance !== 'suspects')) return 'unconfirmed';
  return voices.size > 1 ? 'corroborated' : 'single source';
}

function isDenial(claim: Claim): boolean {
  return claim.kind === 'incident' && (claim.stance === 'denies' || claim.certainty === 'negated');
}

function ownsDeed(claim: Claim, accused: ReadonlySet<string>): boolean {
  const { party } = claim.claimant;
  if (claim.kind !== 'incident' || claim.certainty !== 'asserted' || party === null || !accused.has(party))
    return false;
  return claim.agents.length > 0 && claim.agents.every((a) => a.party === party);
}

/** A side speaks with one voice however many spokesmen it has; a report's own voice counts where it quotes nobody. */
function voicesOf(claims: readonly Claim[]): Set<string> {
  const quoted = claims.filter((c) => c.claimant.as !== 'narrator');
  const quoting = new Set(quoted.map((c) => c.document));
  const own = claims.filter((c) => c.claimant.as === 'narrator' && !quoting.has(c.document));
  return new Set([...quoted.map(voiceOf), ...own.map((c) => c.claimant.actor ?? `${c.claimant.name} ${c.document}`)]);
}

/** Whom nobody identifies ("the ministry", "it", "he") is one voice a report and role: he may be the one heard before. */
function voiceOf({ claimant, document }: Claim): string {
  return claimant.party ?? claimant.actor ?? `${claimant.role ?? 'somebody'} ${document}`;
}
