import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import type { CountryShares } from './resolve.ts';
import { lowerAt, type Surface } from './surface.ts';

/** A nationality word or two: "Afghan", "South Korean". Not a place; it says which country is spoken of. */
export interface Nationality {
  surface: Surface;
  first: number;
  last: number;
  country: string;
}

export function nationalitiesIn(surface: Surface, words: PlaceWords): Nationality[] {
  const found: Nationality[] = [];
  for (let i = 0; i < surface.tokens.length; i++) {
    const code = surface.tokens[i]?.text.charCodeAt(0) ?? 0;
    if (code < 65 || (code > 90 && code < 128)) continue;
    const pair = words.nationalities.get(`${lowerAt(surface, i)} ${lowerAt(surface, i + 1)}`);
    const country = pair ?? words.nationalities.get(lowerAt(surface, i));
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
export function countryShares(
  candidates: Candidate[],
  nationalities: Nationality[],
  given: readonly { iso: string; weight: number }[],
): CountryShares {
  const votes: CountryShares = new Map();
  const vote = (country: string, weight: number) => votes.set(country, (votes.get(country) ?? 0) + weight);
  for (const { iso, weight } of given) vote(iso, weight);
  for (const { country } of nationalities) vote(country, NATIONALITY_VOTE);
  for (const { hits } of candidates) {
    const country = hits.find((hit) => hit.kind === 'country' && hit.form !== 'abbreviation');
    if (country?.country) vote(country.country, hits.length > 1 ? PLACE_VOTE : 1);
    else {
      const placed = countryOfPlace(hits);
      if (placed) vote(placed, PLACE_VOTE);
    }
  }
  const sum = [...votes.values()].reduce((total, weight) => total + weight, 0);
  for (const [country, weight] of votes) votes.set(country, weight / sum);
  return votes;
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
