import { useMemo } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { type PartyNames, partyNames } from '../../words/party-names.ts';

/** A party's name as the case has it; its slug in words where it is no side of the case. */
export function usePartyName(): PartyNames {
  const { overview } = useCase();
  return useMemo(() => partyNames(overview?.parties ?? []), [overview]);
}
