import type { TollRow } from '../../src/model/situation.ts';

/** Whose losses: "soldiers of Pakistan", "civilians", "people". */
export function victimWords({ party, role }: TollRow['victims'], nameOf: (slug: string) => string): string {
  const who = role ?? 'people';
  return party === null ? who : `${who} of ${nameOf(party)}`;
}

/** The same as a title. */
export function victimTitle(victims: TollRow['victims'], nameOf: (slug: string) => string): string {
  const words = victimWords(victims, nameOf);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
