import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from '../addresses.ts';
import { isUnfolded, unfolding } from './unfolded.ts';

/**
 * Whether a part of the page is unfolded, and what turns it. It stands in the address, as a link is to show the same; `usual` is
 * how it stands of itself.
 */
export function useUnfolded(part: string, usual = false): [boolean, (to: boolean) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const turn = (to: boolean) =>
    void navigate({
      to: '.',
      search: (now: Search) => unfolding(now, part, { usual, to }),
      replace: true,
      resetScroll: false,
    });
  return [isUnfolded(search, part, usual), turn];
}
