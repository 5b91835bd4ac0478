import type { TollRow } from '../../src/model/situation.ts';
import type { PartyNames } from './party-names.ts';

/** Whose losses: "Pakistani soldiers", "soldiers of Chad" where no adjective is known, "civilians", "people". */
export function victimWords({ party, role }: TollRow['victims'], nameOf: PartyNames): string {
  const who = role === 'things' ? 'property' : (role ?? 'people');
  if (party === null) return who;
  const before = nameOf.before?.(party);
  return before ? `${before} ${who}` : `${who} of ${nameOf(party)}`;
}

/** The same as a title. */
export function victimTitle(victims: TollRow['victims'], nameOf: PartyNames): string {
  const words = victimWords(victims, nameOf);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
