import type { QueryGiven } from '../../../src/contract/routes.ts';
import { INCIDENT_TYPES, type IncidentType } from '../../../src/model/claim.ts';
import { STATUSES } from '../../../src/model/situation.ts';
import type { Search } from '../../addresses.ts';
import { daysWords } from '../../words/when.ts';

type IncidentsAsked = NonNullable<QueryGiven<'incidents'>>;
type Status = (typeof STATUSES)[number];

/** What the list is asked with, from the address; what the address has that no incident can be is left out. */
export function askedOf(search: Search): Omit<IncidentsAsked, 'asKnownOn' | 'decidedBy' | 'cursor' | 'limit'> {
  const type = search.type?.filter((each): each is IncidentType => INCIDENT_TYPES.some((known) => known === each));
  const status = search.status?.filter((each): each is Status => STATUSES.some((known) => known === each));
  return {
    ...(type?.length ? { type } : {}),
    ...(status?.length ? { status } : {}),
    ...(search.place?.[0] ? { place: search.place[0] } : {}),
    ...(search.actor ? { actor: search.actor } : {}),
    ...(search.since ? { since: search.since } : {}),
    ...(search.until ? { until: search.until } : {}),
    ...(search.text ? { text: search.text } : {}),
    ...(search.undated === 'true' ? { undated: 'true' } : {}),
    ...(search.unplaced === 'true' ? { unplaced: 'true' } : {}),
    order: search.order === 'oldest' ? 'oldest' : 'newest',
  };
}

export interface Chip {
  words: string;
  /** What the address becomes without it. */
  without: Partial<Search>;
}

/** Each condition that holds, in words, and the address without it. */
export function chipsOf(search: Search, nameOf: (slug: string) => string): Chip[] {
  const chips: Chip[] = [];
  for (const type of search.type ?? [])
    chips.push({ words: type, without: { type: search.type?.filter((each) => each !== type) } });
  for (const status of search.status ?? [])
    chips.push({ words: status, without: { status: search.status?.filter((each) => each !== status) } });
  if (search.place?.[0]) chips.push({ words: `in ${search.place[0]}`, without: { place: undefined } });
  if (search.actor) chips.push({ words: `with ${nameOf(search.actor)}`, without: { actor: undefined } });
  if (search.since) chips.push({ words: daysWords(search.since, undefined), without: { since: undefined } });
  if (search.until) chips.push({ words: daysWords(undefined, search.until), without: { until: undefined } });
  if (search.text) chips.push({ words: `“${search.text}”`, without: { text: undefined } });
  if (search.undated === 'true') chips.push({ words: 'without a day', without: { undated: undefined } });
  if (search.unplaced === 'true') chips.push({ words: 'without a place', without: { unplaced: undefined } });
  return chips;
}
