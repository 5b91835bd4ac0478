import type { Claim } from '../model/claim.ts';

/** The party of each named sayer: null where reports that name one do not name the same. */
export type PartyOfSayer = (actor: string) => string | null;

/**
 * The claims with each sayer's party as the rest of the case has it: one report gives only the name that another gives
 * with its office. Named people only, and only where all reports that name a party name the same one; two of one name
 * who belong to two parties stay without. The claims themselves are kept as they were read.
 */
export function withPartyOfSayer(claims: readonly Claim[]): Claim[] {
  return withParties(claims, partiesOfSayers(claims));
}

/** The same where the parties are known already. */
export function withParties(claims: readonly Claim[], partyOf: PartyOfSayer): Claim[] {
  return claims.map((claim) => {
    const { claimant } = claim;
    if (claimant.actor === null || !lacksParty(claim)) return claim;
    const party = partyOf(claimant.actor);
    return party === null ? claim : { ...claim, claimant: { ...claimant, party } };
  });
}

/** Whether a claim's sayer takes his party from other reports. */
export function lacksParty({ claimant }: Claim): boolean {
  return claimant.actor !== null && claimant.party === null && claimant.as !== 'narrator';
}

function partiesOfSayers(claims: readonly Claim[]): PartyOfSayer {
  const parties = new Map<string, string | null>();
  for (const { claimant } of claims) {
    const { actor, party } = claimant;
    if (actor === null || party === null) continue;
    const known = parties.get(actor);
    parties.set(actor, known === undefined || known === party ? party : null);
  }
  return (actor) => parties.get(actor) ?? null;
}
