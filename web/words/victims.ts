import type { TollRow } from '../../src/model/situation.ts';
import type { PartyNames } from './party-names.ts';

/** Whose losses: "Pakistani soldiers", "soldiers of Chad" where no adjective is known, "civilians", "people". */
export function victimWords({ party, role }: TollRow['victims'], nameOf: PartyNames): string {
  const who = role === 'things' ? 'property' : (role ?? 'people');
  if (party === null) return who;
  const before = nameOf.before?.(party);
  if (!before) return `${who} of ${nameOf(party)}`;
  // "Members" of a country are of its forces: of a group they are its own.
  return role === 'members' && before !== nameOf(party) ? `${before} personnel` : `${before} ${who}`;
}

/** The same as a title. */
export function victimTitle(victims: TollRow['victims'], nameOf: PartyNames): string {
  const words = victimWords(victims, nameOf);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
