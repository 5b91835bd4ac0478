import { readKnowledgeLines } from '../../src/knowledge/files.ts';
import { CODES } from './muc4-codes.ts';

interface Country {
  iso: string;
  name: string;
  capital: string | null;
  /** Its names and nationality words, in capitals between spaces. */
  words: string[];
}

let read: Country[] | null = null;

function countries(): Country[] {
  read ??= readKnowledgeLines('places/countries.tsv').map(({ text }) => {
    const [iso = '', name = '', others = '', nationality = '', capital = ''] = text.split('\t');
    const said = [name, ...others.split('|'), ...nationality.split('|').flatMap((word) => [word, `${word}s`])];
    return {
      iso,
      name: CODES.countries[iso] ?? name.toUpperCase(),
      capital: capital === '' ? null : capital.toUpperCase(),
      words: said.filter((word) => word.length > 1).map((word) => spaced(word)),
    };
  });
  return read;
}

const spaced = (said: string): string =>
  ` ${said
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export const countryName = (iso: string): string | null => countries().find((c) => c.iso === iso)?.name ?? null;
export const capitalOf = (iso: string): string | null => countries().find((c) => c.iso === iso)?.capital ?? null;

/** The country that the words name, where it is not the incident's own: the key codes foreigners only. */
export function foreignNation(said: string, home: string | null): string | null {
  const words = spaced(said);
  const found = countries().find((c) => c.words.some((word) => words.includes(word)));
  return found && found.name !== home ? found.name : null;
}
