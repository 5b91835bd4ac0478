import type { Claim, IncidentClaim, IncidentType, TollClaim } from '../model/claim.ts';
import type { ClassOf } from './toll-victims.ts';

/** What nobody boasts of. */
const UNWELCOME: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'territory lost',
  'withdrawal',
  'surrender',
  'ceasefire violation',
]);
/** What the other side's word does not turn into an admission: both may say that they took the same post. */
const BOASTS: ReadonlySet<IncidentType> = new Set<IncidentType>(['territory captured', 'armed clash']);

/**
 * Whether a claim is an admission: its maker suffered the thing or did it, and says so against his own interest. His
 * own fighters' losses, his own retreat, harm that he did to civilians, a blow that others lay at his door as well.
 * `all` are the claims of the incident.
 */
export function isAdmission(claim: Claim, all: readonly Claim[], classOf: ClassOf): boolean {
  const { party } = claim.claimant;
  if (party === null || claim.certainty !== 'asserted' || claim.stance === 'denies' || claim.stance === 'declines')
    return false;
  if (claim.kind === 'toll') return ownsLosses(claim, party, classOf) || ownsHarm(claim, party, classOf);
  if (claim.kind !== 'incident') return false;
  if (claim.stance === 'admits') return [...claim.agents, ...claim.targets].some((w) => w.party === party);
  return ownsDeed(claim, party, all, classOf);
}

/** "Nine of our fighters fell". One's own civilians are a charge against the other side. */
function ownsLosses({ victims, quantity, effect, stance }: TollClaim, party: string, classOf: ClassOf): boolean {
  if (victims.party !== party || quantity.bound === 'none' || effect === 'displaced') return false;
  return stance === 'admits' || !isCivilian(victims.role, classOf);
}

/** "Our strike killed two civilians." */
function ownsHarm({ victims, quantity, agents }: TollClaim, party: string, classOf: ClassOf): boolean {
  const own = agents.length > 0 && agents.every((a) => a.party === party);
  return own && victims.party !== party && quantity.bound !== 'none' && isCivilian(victims.role, classOf);
}

function ownsDeed(claim: IncidentClaim, party: string, all: readonly Claim[], classOf: ClassOf): boolean {
  if (claim.agents.length === 0 || !claim.agents.every((a) => a.party === party)) return false;
  if (UNWELCOME.has(claim.type)) return true;
  if (BOASTS.has(claim.type)) return false;
  if (claim.targets.some((t) => isCivilian(t.role, classOf))) return true;
  return all.some(
    (other) =>
      other.kind === 'incident' &&
      other.claimant.party !== null &&
      other.claimant.party !== party &&
      other.certainty === 'asserted' &&
      other.agents.length > 0 &&
      other.agents.every((a) => a.party === party),
  );
}

function isCivilian(role: string | null, classOf: ClassOf): boolean {
  return role !== null && classOf(role) === 'civilian';
}
