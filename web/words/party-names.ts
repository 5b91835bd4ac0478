import type { PartyMark } from '../../src/contract/case.ts';
import { claimantWords } from './claimant.ts';

/** A party's name as the case has it; and as it stands before a noun: "Pakistani" soldiers, "Taliban" fighters. */
export interface PartyNames {
  (slug: string): string;
  before?(slug: string): string | null;
}

/** Of one that is no side of the case, its slug in words. */
export function partyNames(parties: readonly PartyMark[]): PartyNames {
  const marks = new Map(parties.map((party) => [party.slug, party]));
  return Object.assign((slug: string) => marks.get(slug)?.name ?? claimantWords(slug), {
    before: (slug: string) => marks.get(slug)?.adjective ?? null,
  });
}
