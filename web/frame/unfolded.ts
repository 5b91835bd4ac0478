import type { Search } from '../addresses.ts';

/** What an address says of a part of its page: it is open, by hand or of itself. `usual` is how it stands of itself. */
export function isUnfolded({ open, closed }: Search, part: string, usual: boolean): boolean {
  return usual ? !closed?.includes(part) : (open?.includes(part) ?? false);
}

/** What the address becomes when the part is unfolded or folded; it says nothing of parts that stand as they usually do. */
export function unfolding(search: Search, part: string, { usual, to }: { usual: boolean; to: boolean }): Search {
  const list = usual ? 'closed' : 'open';
  const others = search[list]?.filter((each) => each !== part) ?? [];
  const next = to === usual ? others : [...others, part];
  return { ...search, [list]: next.length > 0 ? next : undefined };
}
