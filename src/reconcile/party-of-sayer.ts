import type { Claim } from '../model/claim.ts';

/**
 * The claims with each sayer's party as the rest of the case has it: one report gives only the name that another gives
 * with its office. Named people only, and only where all reports that name a party name the same one; two of one name
 * who belong to two parties stay without. The claims themselves are kept as they were read.
 */
export function withPartyOfSayer(claims: readonly Claim[]): Claim[] {
  const parties = new Map<string, Set<string>>();
  for (const { claimant } of claims) {
    if (claimant.actor === null || claimant.party === null) continue;
    parties.set(claimant.actor, (parties.get(claimant.actor) ?? new Set()).add(claimant.party));
  }
  return claims.map((claim) => {
    const { claimant } = claim;
    if (claimant.actor === null || claimant.party !== null || claimant.as === 'narrator') return claim;
    const known = [...(parties.get(claimant.actor) ?? [])];
    const [party] = known;
    return party === undefined || known.length > 1 ? claim : { ...claim, claimant: { ...claimant, party } };
  });
}
