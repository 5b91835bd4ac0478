import type { CaseFile } from '../ledger/case-file.ts';
import { incidentsById } from '../ledger/find-situation.ts';
import { doubtedTolls } from '../ledger/waiting.ts';
import type { TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Incident } from '../model/situation.ts';

/** A figure that an analyst would check first, and why. */
export interface DoubtfulClaim {
  claim: TollClaim;
  incident: Incident;
  why: string;
}

/** So many doubted figures are looked through, the latest; and so many are told of, the largest. Guesses. */
const MOST_LOOKED_AT = 2_000;
const MOST_TOLD = 200;

/**
 * Figures on which a toll rests although they are in doubt: a hedged one with no other beside it, and one of somebody unnamed
 * that no other reaches. One of each toll; those that somebody judged are left out.
 */
export async function doubtfulClaims(file: CaseFile): Promise<DoubtfulClaim[]> {
  const tolls = await doubtedTolls(file, MOST_LOOKED_AT);
  const ids = [...new Set(tolls.flatMap(({ incident }) => incident ?? []))];
  const incidents = new Map((await incidentsById(file, ids)).map((incident) => [incident.id, incident]));
  const seen = new Set<string>();
  const found = tolls.flatMap((claim): DoubtfulClaim[] => {
    const incident = incidents.get(claim.incident ?? '');
    const at =
      incident?.tolls.findIndex(({ figures }) => figures.some(({ claims }) => claims.includes(claim.id))) ?? -1;
    const row = incident?.tolls[at];
    if (!incident || !row || seen.has(`${incident.id} ${at}`)) return [];
    const others = row.figures.filter(({ claims }) => !claims.includes(claim.id)).map(({ quantity }) => quantity);
    const why = whyDoubtful(claim, others);
    if (why === null) return [];
    seen.add(`${incident.id} ${at}`);
    return [{ claim, incident, why }];
  });
  return found.sort((a, b) => size(b.claim.quantity) - size(a.claim.quantity)).slice(0, MOST_TOLD);
}

function whyDoubtful({ certainty, claimant, quantity }: TollClaim, others: readonly Quantity[]): string | null {
  if (size(quantity) <= 0) return null;
  const alone = others.length === 0;
  if (certainty !== 'asserted' && alone) return `It is ${certainty}, and the only figure of this toll.`;
  if (claimant.as !== 'unnamed') return null;
  if (alone) return 'Nobody is named for it, and it is the only figure of this toll.';
  const highest = others.every((other) => size(other) < size(quantity));
  return highest ? 'Nobody is named for it, and it is the highest figure of this toll.' : null;
}

function size({ n, to }: Quantity): number {
  return to ?? n ?? 0;
}
