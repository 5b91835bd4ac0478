/** The words by which a country is told in the name of a border: "Pakistan", "Pakistani". */
export interface CountryWords {
  code: string;
  words: readonly string[];
}

/** The two countries that the name of a border tells: "Pakistan-Afghanistan border" → ['PK', 'AF']; null where it does not. */
export function countriesOfBorder(
  name: string,
  side: string | null,
  countries: readonly CountryWords[],
): readonly [string, string] | null {
  let rest = ` ${plain(name)} `;
  const found: string[] = [];
  // The longest first: "South Sudan" is no "Sudan".
  for (const { code, word } of byLength(countries)) {
    const at = ` ${word} `;
    if (!rest.includes(at)) continue;
    rest = rest.replaceAll(at, ' | ');
    if (!found.includes(code)) found.push(code);
  }
  if (side && !found.includes(side)) found.push(side);
  const [one, other, ...more] = found;
  return one && other && more.length === 0 ? [one, other] : null;
}

const kept = new WeakMap<readonly CountryWords[], { code: string; word: string }[]>();

function byLength(countries: readonly CountryWords[]): { code: string; word: string }[] {
  const known = kept.get(countries);
  if (known) return known;
  const all = countries
    .flatMap(({ code, words }) => words.map((word) => ({ code, word: plain(word) })))
    .filter(({ word }) => word.length > 2)
    .sort((a, b) => b.word.length - a.word.length);
  kept.set(countries, all);
  return all;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
