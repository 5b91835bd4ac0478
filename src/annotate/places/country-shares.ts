import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import type { PlaceContext } from './place-context.ts';
import type { PlaceShares } from './resolve.ts';
import { lowerAt, type Surface } from './surface.ts';

/** A nationality word or two: "Afghan", "South Korean". Not a place; it says which country is spoken of. */
export interface Nationality {
  surface: Surface;
  first: number;
  last: number;
  country: string;
}

/** What a nationality of two words begins with. */
const COMPASS = new Set(
  'north south east west central new puerto costa sri sierra saudi cape papua solomon hong'.split(' '),
);

export function nationalitiesIn(surface: Surface, words: PlaceWords): Nationality[] {
  const found: Nationality[] = [];
  for (let i = 0; i < surface.tokens.length; i++) {
    const code = surface.tokens[i]?.text.charCodeAt(0) ?? 0;
    if (code < 65 || (code > 90 && code < 128)) continue;
    const word = lowerAt(surface, i);
    const pair = COMPASS.has(word) ? words.nationalities.get(`${word} ${lowerAt(surface, i + 1)}`) : undefined;
    const country = pair ?? words.nationalities.get(word);
    if (!country) continue;
    const last = pair ? i + 1 : i;
    found.push({ surface, first: i, last, country });
    i = last;
  }
  return found;
}

/** A country named is one vote; what only points to one counts less. Guesses, kept after trying 0.3 to 1 on TR-News. */
const NATIONALITY_VOTE = 0.7;
const PLACE_VOTE = 0.5;
/** A town of this size, or a capital, votes for its country though it has small namesakes elsewhere. */
const VOTING_PEOPLE = 300_000;

/** Which countries the document speaks of: names, nationalities, places that are in one country only, and what the caller knows. */
export function placeShares(
  candidates: Candidate[],
  nationalities: Nationality[],
  { words, countries = [] }: Pick<PlaceContext, 'words' | 'countries'>,
): PlaceShares {
  const votes = new Map<string, number>();
  const witnesses: PlaceShares['witnesses'] = new Map();
  const vote = (country: string, weight: number, witness: string) => {
    votes.set(country, (votes.get(country) ?? 0) + weight);
    witnesses.set(country, (witnesses.get(country) ?? new Set()).add(witness));
  };
  for (const { iso, weight } of countries) vote(iso, weight, '(given)');
  for (const { country } of nationalities) vote(country, NATIONALITY_VOTE, '(nationality)');
  for (const { hits, key } of candidates) {
    if (words.common.has(key) || words.people.has(key)) continue;
    const country = hits.find((hit) => hit.kind === 'country' && hit.form !== 'abbreviation');
    const placed = country?.country ?? countryOfPlace(hits);
    if (placed) vote(placed, country && hits.length === 1 ? 1 : PLACE_VOTE, country ? '(country)' : key);
  }
  const share = new Map<string, number>();
  addShares(votes, share);
  addShares(admin1Votes(candidates), share);
  return { share, witnesses };
}

function addShares(votes: Map<string, number>, shares: Map<string, number>): void {
  const sum = [...votes.values()].reduce((total, weight) => total + weight, 0);
  for (const [id, weight] of votes) shares.set(id, weight / sum);
}

/** Provinces named as such, and those that alone hold a place of the name. A name must not vote for its own sense. */
function admin1Votes(candidates: Candidate[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { hits, unit } of candidates) {
    const [first] = hits;
    const id = first && admin1Of(first);
    const alone = id && hits.every((hit) => admin1Of(hit) === id);
    const named = hits.filter((hit) => hit.kind === 'admin1' && (unit === 'admin1' || hit.form === 'preferred'));
    const voted = alone ? id : named.length === 1 ? named[0]?.id : undefined;
    if (voted) votes.set(voted, (votes.get(voted) ?? 0) + (unit === 'admin1' ? 1 : PLACE_VOTE));
  }
  return votes;
}

function admin1Of(hit: Candidate['hits'][number]): string | undefined {
  return hit.kind === 'admin1' ? hit.id : hit.admin1?.id;
}

function countryOfPlace(hits: Candidate['hits']): string | null {
  const [first] = hits;
  if (first && hits.every((hit) => hit.country === first.country)) return first.country;
  const large = hits.filter(
    (hit) => hit.form !== 'alternate' && (hit.kind === 'capital' || hit.population >= VOTING_PEOPLE),
  );
  const [only] = large;
  return only && large.every((hit) => hit.country === only.country) ? only.country : null;
}
