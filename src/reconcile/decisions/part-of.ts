import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';

/**
 * Why a claim cannot be part of another one; null where it can. Parts are tolls of the same effect in the same report: what
 * two reports count is never known to be the same people. With `whole` null it becomes a figure of its own.
 */
export function partFault(part: Claim, whole: Claim | null, find: (id: string) => Claim | null): string | null {
  if (part.kind !== 'toll') return `${part.id} is a ${part.kind}; only a toll can be part of another one`;
  if (whole === null) return null;
  if (whole.kind !== 'toll') return `${whole.id} is a ${whole.kind}; a toll can be part of another toll only`;
  if (whole.id === part.id) return 'a figure is not part of itself';
  if (whole.document !== part.document)
    return `${whole.id} is in another report; a figure is part of another one of the same report`;
  if (whole.effect !== part.effect) return `${part.id} counts ${part.effect}, ${whole.id} counts ${whole.effect}`;
  if (exceeds(part.quantity, whole.quantity))
    return `${part.quantity.said} are more than the ${whole.quantity.said} that they would be part of`;
  return isWithin(whole, part.id, find) ? `${whole.id} is itself part of ${part.id}` : null;
}

/** Only where both ends are known: "at least 10" may hold any number. */
function exceeds({ n }: Quantity, { n: whole, to, bound }: Quantity): boolean {
  const most = to ?? whole;
  return n !== null && most !== null && bound !== 'at least' && bound !== 'more than' && n > most;
}

function isWithin(claim: Claim, id: string, find: (id: string) => Claim | null): boolean {
  const seen = new Set<string>();
  let at: Claim | null = claim;
  while (at?.kind === 'toll' && at.partOf !== null && !seen.has(at.id)) {
    if (at.partOf === id) return true;
    seen.add(at.id);
    at = find(at.partOf);
  }
  return false;
}
