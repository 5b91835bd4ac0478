import type { Development } from '../../model/development.ts';
import type { Where } from '../../model/where.ts';

/** What developments can be narrowed to; what is left out narrows nothing. */
export interface Concern {
  /** A place's name or its beginning, a province, or a country's two letters. */
  place?: string | undefined;
  /** A slug, a party, or part of a name: of who takes part, suffers, or says so. */
  actor?: string | undefined;
}

/** Whether a development is about a place, and about or by somebody. */
export function concerns({ where, actors, by, figure }: Development, { place, actor }: Concern): boolean {
  if (place !== undefined && !where.some((one) => isAt(one, place.toLowerCase()))) return false;
  if (actor === undefined) return true;
  const low = actor.toLowerCase();
  const people = [...actors, ...by];
  if (people.some(({ slug, party }) => slug === low || party === low) || figure?.victims.party === low) return true;
  return people.some(({ name }) => name.toLowerCase().includes(low));
}

/** At a place by the beginning of its name, in a province, or in a country by its two letters; all in small letters. */
export function isAt({ name, country, admin1 }: Where, place: string): boolean {
  return name.toLowerCase().startsWith(place) || country?.toLowerCase() === place || admin1?.toLowerCase() === place;
}
