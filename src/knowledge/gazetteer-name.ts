/**
 * The key a place name is filed and looked up under: lower case, no diacritics, no apostrophes, hyphens and points as
 * spaces, no leading "the", "St" and "Mt" written out. Transliterations differ in exactly these ("Luhans'k", "Ar-Raqqah").
 */
export function placeKey(name: string): string {
  let key = PLAIN.test(name) ? name.toLowerCase().replaceAll('-', ' ') : folded(name);
  if (key.startsWith('the ')) key = key.slice(4);
  if (!SHORTENED.test(key)) return key;
  return key
    .replace(/^(?:st|ste) /, 'saint ')
    .replace(/^mt /, 'mount ')
    .replace(/^ft /, 'fort ')
    .replace(/ & /g, ' and ');
}

const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;
const SHORTENED = /^(?:ste?|mt|ft) | & /;

/** Letters that Unicode decomposition leaves whole. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ə: 'a',
  ŋ: 'n',
};

function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´ʹʻʼʽʾʿ"“”]/g, '')
    .replace(/[øłđðħıæœßþəŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\b(?:[a-z]\.)+/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[-‐‑–—./,()\s]+/g, ' ')
    .trim();
}

/** The Arabic article, assimilated or not: one town is "El Fasher", "Al-Fashir" and "Fasher". */
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|et|ez) (?=..)/;

/** The key without its Arabic article, or null where it has none. */
export function withoutArticle(key: string): string | null {
  const found = ARTICLE.exec(key);
  return found ? key.slice(found[0].length) : null;
}

/** Two independent 32-bit halves of one hash of a key; `first` picks the bucket, `second` tells names in it apart. */
export interface KeyHash {
  first: number;
  second: number;
}

export function hashKey(key: string, into: KeyHash): KeyHash {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b);
    b ^= b >>> 15;
  }
  a ^= a >>> 15;
  a = Math.imul(a, 0x2c1b3c6d);
  a ^= a >>> 12;
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  into.first = a >>> 0;
  into.second = (b ^ (b >>> 16)) >>> 0;
  return into;
}
