import { useCase } from '../../api/case-context.tsx';
import { claimantWords } from '../../words/claimant.ts';

/** A party's name as the case has it; its slug in words where it is no side of the case. */
export function usePartyName(): (slug: string) => string {
  const { partyOf } = useCase();
  return (slug) => partyOf(slug)?.name ?? claimantWords(slug);
}
