import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { RoleName } from './borders.ts';
import type { Candidate } from './candidate.ts';
import type { Nationality } from './country-shares.ts';
import { lowerAt, type Surface } from './surface.ts';

/** After "capital": it is money or an adjective. */
const NOT_A_CITY = new Set(
  'punishment gains market markets investment investments expenditure controls crime offence offense flight spending murder case cases account'.split(
    ' ',
  ),
);
const REGIONAL = new Set(
  'provincial regional state district governorate former historic commercial economic financial cultural historical'.split(
    ' ',
  ),
);

/**
 * "the Afghan capital", "Afghanistan's capital", "the capital" (of the country named last). Left alone where the city is
 * named beside it ("the capital, Kabul"), since that name is the mention. `lastCountry` is what was named before the sentence.
 */
export function capitalsIn(
  surface: Surface,
  candidates: Candidate[],
  nations: Nationality[],
  lastCountry: string | null,
): RoleName[] {
  const found: RoleName[] = [];
  for (let i = 1; i < surface.tokens.length; i++) {
    if (lowerAt(surface, i) !== 'capital') continue;
    const last = lowerAt(surface, i + 1) === 'city' ? i + 1 : i;
    if (NOT_A_CITY.has(lowerAt(surface, last + 1)) || namedBeside(surface, i, last, candidates)) continue;
    const nation = nations.find((each) => each.last === i - 1);
    if (nation) {
      found.push({ surface, first: nation.first, last, country: nation.country });
      continue;
    }
    const possessive = lowerAt(surface, i - 1) === "'s" || lowerAt(surface, i - 1) === '’s';
    const owner = possessive ? candidates.find((each) => each.last === i - 2) : undefined;
    const owned = owner?.hits.find((hit) => hit.kind === 'country')?.country;
    if (owned) found.push({ surface, first: i, last, country: owned });
    else if (lowerAt(surface, i - 1) === 'the' && lowerAt(surface, last + 1) !== 'of') {
      const country = countryBefore(i, candidates, nations) ?? lastCountry;
      if (country) found.push({ surface, first: i, last, country });
    }
  }
  return found;
}

function namedBeside(surface: Surface, capital: number, last: number, candidates: Candidate[]): boolean {
  if (REGIONAL.has(lowerAt(surface, capital - 1))) return true;
  const next = lowerAt(surface, last + 1) === ',' ? last + 2 : last + 1;
  if (surface.names[next] === 1 && candidates.some((each) => each.first === next)) return true;
  // "Kabul, the Afghan capital"
  const start = Math.max(0, capital - 4);
  for (let i = capital - 1; i >= start; i--)
    if (lowerAt(surface, i) === ',') return candidates.some((each) => each.through === i - 1);
  return false;
}

function countryBefore(index: number, candidates: Candidate[], nations: Nationality[]): string | null {
  let country: string | null = null;
  let at = -1;
  for (const each of candidates) {
    const named = each.first < index && each.first > at ? each.hits.find((hit) => hit.kind === 'country') : undefined;
    if (named) [country, at] = [named.country, each.first];
  }
  for (const each of nations) if (each.first < index && each.first > at) [country, at] = [each.country, each.first];
  return country;
}

export function capitalName(country: string, words: PlaceWords): string | null {
  return words.capitals.get(country) ?? null;
}
