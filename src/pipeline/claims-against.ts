import type { Claim, TollClaim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import { asserts, denies, voiceKey } from '../reconcile/relations/voices.ts';
import { exclude } from '../reconcile/toll-range.ts';

/** Claims of the same incident, by others, that cannot be true together with a claim, or deny it, or that it denies. */
export function claimsAgainst(claim: Claim, all: readonly Claim[], incident: Incident): Claim[] {
  const others = all.filter((other) => other.id !== claim.id && voiceKey(other) !== voiceKey(claim));
  if (claim.kind === 'toll') return tollsAgainst(claim, others, incident);
  if (claim.kind !== 'incident' && claim.kind !== 'responsibility') return [];
  const told = others.filter(({ kind }) => kind === 'incident' || kind === 'responsibility');
  if (denies(claim)) return told.filter(asserts);
  return asserts(claim) ? told.filter(denies) : [];
}

function tollsAgainst(claim: TollClaim, others: readonly Claim[], { tolls }: Incident): Claim[] {
  const rows = tolls.filter(({ figures }) => figures.some(({ claims }) => claims.includes(claim.id)));
  const beside = new Set(rows.flatMap(({ figures }) => figures.flatMap(({ claims }) => claims)));
  const same = others.filter((other): other is TollClaim => other.kind === 'toll');
  return same.filter((other) => {
    const alike = beside.has(other.id) || (other.effect === claim.effect && sameVictims(other, claim));
    if (!alike) return false;
    if (denies(claim) !== denies(other)) return true;
    return beside.has(other.id) && exclude(claim.quantity, other.quantity);
  });
}

function sameVictims({ victims: a }: TollClaim, { victims: b }: TollClaim): boolean {
  return a.party === b.party && a.role === b.role;
}
