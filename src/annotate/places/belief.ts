import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { isSettlement, type PlaceShares, type Resolution } from './resolve.ts';

/** Sizes from which a name is believed with less around it. Tuned on TR-News detection (eval/places). */
const CITY_PEOPLE = 100_000; // believed with nothing beside it
const ORDINARY_CITY_PEOPLE = 80_000; // "in Reading", "in Split"
const TOWN_PEOPLE = 5_000; // believed bare in a country the document speaks of
const PROVINCE_PEOPLE = 1_500_000;
const SPOKEN_SHARE = 0.15; // from which the document speaks of a country
const SHORT_KEY = 3;

/** Whether the words around a candidate suffice for what it would be. */
export function believed(candidate: Candidate, found: Resolution, shares: PlaceShares, words: PlaceWords): boolean {
  const { best } = found;
  if (candidate.container !== null || candidate.unit !== null) return true;
  const single = !candidate.key.includes(' ');
  if (single && words.never.has(candidate.key)) return false;
  if (best.kind === 'country') return true;
  const ordinary = single && words.common.has(candidate.key) && best.form !== 'preferred';
  const spoken = best.country !== null && (shares.share.get(best.country) ?? 0) >= SPOKEN_SHARE;
  if (ordinary) return candidate.cue === 'strong' && (spoken || best.population >= ORDINARY_CITY_PEOPLE);
  if (single && words.people.has(candidate.key)) return believedPerson(candidate, found, spoken);
  if (candidate.cue === 'strong' || candidate.direction !== null) {
    return candidate.key.length > SHORT_KEY || spoken || best.population >= CITY_PEOPLE;
  }
  if (candidate.ground && spoken) return true;
  if (!single && candidate.cue === 'weak' && best.form === 'name') return true;
  return famous(found, spoken) || candidate.hits.some(isCity);
}

function believedPerson(candidate: Candidate, { best }: Resolution, spoken: boolean): boolean {
  if (candidate.cue === 'strong') return spoken || best.population >= CITY_PEOPLE || best.kind === 'admin1';
  return (
    best.kind === 'capital' ||
    best.form === 'preferred' ||
    (best.kind === 'admin1' && candidate.cue === 'weak' && spoken)
  );
}

/** Whatever it turns out to be here, a name that is a city's somewhere is a place's. */
function isCity(hit: Candidate['hits'][number]): boolean {
  return hit.form === 'name' && hit.population >= CITY_PEOPLE && hit.kind !== 'admin2' && hit.kind !== 'admin1';
}

function famous({ best }: Resolution, spoken: boolean): boolean {
  if (best.form === 'preferred' || best.kind === 'capital' || best.kind === 'water' || best.kind === 'continent')
    return true;
  if (best.kind === 'admin1') return spoken || (best.form === 'name' && best.population >= PROVINCE_PEOPLE);
  if (!spoken) return false;
  return best.kind === 'admin2' || !isSettlement(best.kind) || best.kind === 'seat1' || best.population >= TOWN_PEOPLE;
}
