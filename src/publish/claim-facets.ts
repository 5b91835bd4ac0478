import type { CaseFile } from '../ledger/case-file.ts';
import { CLAIM_FACETS, type ClaimCounts, type ClaimFacet, NONE } from '../ledger/claim-search.ts';
import { actorFacts } from '../ledger/find-situation.ts';

/** So many values of a facet are shown; those that are ticked always are. */
const MOST_VALUES = 12;

export interface NamedFacet {
  values: { value: string; name: string; claims: number }[];
  /** Values left out. */
  more: number;
}

/** Facets as a page shows them: the values with most claims, by the names that people read, and those that are ticked. */
export async function namedFacets(
  file: CaseFile,
  facets: ClaimCounts['facets'],
  ticked: Partial<Record<ClaimFacet, readonly string[] | undefined>>,
): Promise<Record<ClaimFacet, NamedFacet>> {
  const facts = await actorFacts(file);
  const nameOf = (facet: ClaimFacet, value: string): string => {
    if (value === NONE) return NAMELESS[facet] ?? value;
    if (facet === 'party') return facts.get(value)?.name ?? value;
    if (facet === 'reader') return readerName(value);
    return facet === 'place' ? placeName(value) : value;
  };
  const named = (facet: ClaimFacet): NamedFacet => {
    const all = facets[facet];
    const asked = ticked[facet] ?? [];
    const absent = asked.filter((value) => !all.some((each) => each.value === value));
    const shown = [
      ...all.filter(({ value }, at) => at < MOST_VALUES || asked.includes(value)),
      ...absent.map((value) => ({ value, claims: 0 })),
    ];
    return {
      values: shown.map(({ value, claims }) => ({ value, name: nameOf(facet, value), claims })),
      more: all.length + absent.length - shown.length,
    };
  };
  return Object.fromEntries(CLAIM_FACETS.map((facet) => [facet, named(facet)])) as Record<ClaimFacet, NamedFacet>;
}

/** "model:qwen3" → "qwen3, a language model". */
function readerName(value: string): string {
  if (value === 'built-in') return 'sitrep';
  return value.startsWith('model:') ? `${value.slice('model:'.length)}, a language model` : value;
}

const NAMELESS: Partial<Record<ClaimFacet, string>> = {
  party: 'no party',
  place: 'no place',
  source: 'no source named',
};

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** Asking for a name takes as long as counting 10,000 claims. */
const countryNames = new Map<string, string>();

/** "PK/Balochistan" → "Balochistan"; "PK" → "Pakistan"; what was typed stays. */
function placeName(value: string): string {
  const [country = '', province] = value.split('/');
  if (province !== undefined) return province;
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const name = countryNames.get(country) ?? COUNTRIES.of(country) ?? country;
  countryNames.set(country, name);
  return name;
}
