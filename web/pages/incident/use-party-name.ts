import { useCase } from '../../api/case-context.tsx';
import { named } from '../../words/named.ts';

/** A party's name as the case has it; its slug in words where it is no side of the case. */
export function usePartyName(): (slug: string) => string {
  const { partyOf } = useCase();
  return nameOf ?? named(slug);
}
