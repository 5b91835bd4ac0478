import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import type { Nationality } from './country-shares.ts';
import type { RoleName } from './role-name.ts';
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

/** What the document has said before and in the sentence that "the capital" may lean on. */
export interface CapitalContext {
  surface: Surface;
  candidates: Candidate[];
  nations: Nationality[];
  /** Countries named in the sentence before. */
  before: Set<string>;
  /** Countries whose capital city the document names. */
  capitals: Set<string>;
}

/**
 * "the Afghan capital", "Afghanistan's capital", "the capital": of the one country whose capital the document names, else
 * of the one country named in this sentence and the one before; else of none (`country` null). Left alone where the
 * city is named beside it ("the capital, Kabul"), since that name is the mention.
 */
export function capitalsIn(context: CapitalContext): RoleName[] {
  const { surface, candidates, nations } = context;
  const found: RoleName[] = [];
  for (let i = 1; i < surface.tokens.length; i++) {
    if (lowerAt(surface, i) !== 'capital') continue;
    const last = lowerAt(surface, i + 1) === 'city' ? i + 1 : i;
    if (NOT_A_CITY.has(lowerAt(surface, last + 1)) || namedBeside(surface, i, last, candidates)) continue;
    const nation = nations.find((each) => each.last === i - 1);
    const possessive = lowerAt(surface, i - 1) === "'s" || lowerAt(surface, i - 1) === '’s';
    const owner = possessive ? candidates.find((each) => each.last === i - 2) : undefined;
    const owned = owner && countryNamed(owner);
    if (nation) found.push({ surface, first: nation.first, last, country: nation.country });
    else if (owned) found.push({ surface, first: i, last, country: owned });
    else if (lowerAt(surface, i - 1) === 'the' && lowerAt(surface, last + 1) !== 'of')
      found.push({ surface, first: i, last, country: only(context.capitals) ?? only(countriesNamed(context)) });
  }
  return found;
}

function only(countries: Set<string>): string | null {
  const [country] = countries;
  return country !== undefined && countries.size === 1 ? country : null;
}

/** The countries of a sentence and the one before. */
function countriesNamed({ candidates, nations, before }: CapitalContext): Set<string> {
  const named = candidates.flatMap((each) => countryNamed(each) ?? []);
  return new Set([...before, ...named, ...nations.map((each) => each.country)]);
}

export function countryNamed(candidate: Candidate): string | null {
  return candidate.hits.find((hit) => hit.kind === 'country')?.country ?? null;
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

export function capitalName(country: string, words: PlaceWords): string | null {
  return words.capitals.get(country) ?? null;
}
