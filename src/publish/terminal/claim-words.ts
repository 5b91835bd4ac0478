import type { Claim, ForecastClaim } from '../../model/claim.ts';
import type { Where } from '../../model/where.ts';
import type { Claimant, Who } from '../../model/who.ts';
import * as plain from '../words/claim-words.ts';
import { safeLine } from './safe-text.ts';

export { durationWords, stanceWords } from '../words/claim-words.ts';

/** The words of claims, safe to print. */
export const whoWords = (who: Who): string => safeLine(plain.whoWords(who));
export const claimantWords = (claimant: Claimant): string => safeLine(plain.claimantWords(claimant));
export const namesOf = (people: readonly Who[]): string => safeLine(plain.namesOf(people));
export const placeWords = (where: readonly Where[]): string => safeLine(plain.placeWords(where));
export const claimWords = (claim: Claim): string => safeLine(plain.claimWords(claim));
export const likelihoodWords = (claim: Pick<ForecastClaim, 'likelihood'>): string =>
  safeLine(plain.likelihoodWords(claim));
