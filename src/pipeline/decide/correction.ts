import type { Claim } from '../../model/claim.ts';
import { type Changed, withFields } from '../../reconcile/decisions/set-field.ts';

/** A claim of the case, with what was decided on it so far, and fields put right; or what is wrong with them by field. */
export function correctedClaim(claim: Claim, set: Readonly<Record<string, unknown>>): Changed {
  return withFields(claim, set);
}
