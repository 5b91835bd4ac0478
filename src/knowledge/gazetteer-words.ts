import { z } from 'zod';
import { KnowledgeError, readKnowledgeLines, readKnowledgeYaml } from './files.ts';

const Words = z.array(z.string());
export const PlaceWordLists = z.strictObject({
  in_words: Words,
  to_words: Words,
  near_words: Words,
  near_phrases: Words,
  near_nouns_after: Words,
  units: z.strictObject({ admin1: Words, admin2: Words, any: Words, town: Words }),
  unit_links: Words,
  directions: Words,
  qualifiers: Words,
  parts: Words,
  borders: Words,
  border_places: Words,
  ground_verbs: Words,
  titles: Words,
  offices: Words,
  organisation_words: Words,
  facility_words: Words,
  feature_words: Words,
  feature_tails: Words,
  never: Words,
});

/** The lists of words.yaml, by their names there. */
type PlaceWordList = Exclude<keyof z.output<typeof PlaceWordLists>, 'units'>;

/** What a word like "province" says of the name beside it. 'any': an area of some size ("region"). */
export type UnitKind = 'admin1' | 'admin2' | 'any' | 'town';

/** The words around place names, all in lower case, and what nationality words stand for. */
export interface PlaceWords extends Record<PlaceWordList, Set<string>> {
  units: Map<string, UnitKind>;
  /** Given and family names that are places too. */
  people: Set<string>;
  /** Words of ordinary English: a capital on one of them at the start of a sentence says nothing. */
  common: Set<string>;
  /** "afghan", "afghans" → AF. Nationality words of several parts by all their words: "south korean". */
  nationalities: Map<string, string>;
  /** Country code → its capital's name as news writes it. */
  capitals: Map<string, string>;
}

/** Reads `knowledge/places/`: words.yaml, common-words.txt, person-names.txt and countries.tsv. Throws KnowledgeError. */
export function loadPlaceWords(): PlaceWords {
  const { units: lists, ...words } = readKnowledgeYaml('places/words.yaml', PlaceWordLists);
  // Object.entries forgets that the names are those of the lists.
  const sets = Object.fromEntries(Object.entries(words).map(([name, list]) => [name, new Set(list)])) as Record<
    PlaceWordList,
    Set<string>
  >;
  const units = new Map<string, UnitKind>();
  for (const kind of ['admin1', 'admin2', 'any', 'town'] as const)
    for (const word of lists[kind]) units.set(word, kind);
  const common = new Set(linesOf('places/common-words.txt'));
  const people = new Set(linesOf('places/person-names.txt'));
  const countries = readCountryWords();
  for (const name of countries.names) common.delete(name); // "turkey" is a bird too
  return { ...sets, units, common, people, nationalities: countries.nationalities, capitals: countries.capitals };
}

function linesOf(name: string): string[] {
  return readKnowledgeLines(name).map((line) => line.text);
}

function readCountryWords(): Pick<PlaceWords, 'nationalities' | 'capitals'> & { names: string[] } {
  const names: string[] = [];
  const nationalities = new Map<string, string>();
  const capitals = new Map<string, string>();
  for (const { text, at } of readKnowledgeLines('places/countries.tsv')) {
    const [iso, name, , words, capital] = text.split('\t');
    if (!iso || words === undefined || capital === undefined)
      throw new KnowledgeError(`${at}: fewer columns than its head names`);
    names.push((name ?? '').toLowerCase());
    if (capital !== '') capitals.set(iso, capital);
    for (const word of words === '' ? [] : words.toLowerCase().split('|')) {
      nationalities.set(word, iso);
      if (!/(?:sh|ch|ese|ss|s|men)$/.test(word)) nationalities.set(`${word}s`, iso);
    }
  }
  return { names, nationalities, capitals };
}
