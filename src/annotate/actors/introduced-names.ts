import type { NameSense } from '../../knowledge/actor-index.ts';
import type { ActorKnowledge } from '../../knowledge/actors.ts';
import { kindOfBody } from './body-kind.ts';
import type { KnownName } from './document-names.ts';
import { isCapitalised, type SentenceWords, textOf } from './sentence-words.ts';
import { slugOf } from './slug.ts';

/** Short forms have two to eight letters, digits or hyphens; guess, after the lists in knowledge/actors. */
const SHORT_FORM = /^[A-Z][A-Za-z0-9./-]{0,7}[A-Z0-9]$/;
const CLOSING = new Set([')', ']']);
/** A name of more words than this is a misreading; guess. */
const LONGEST_NAME = 12;
const SMALL_WORDS = new Set([
  'of',
  'for',
  'the',
  'and',
  'in',
  'on',
  'de',
  'la',
  'del',
  'des',
  'al',
  'to',
  'et',
  'du',
  'y',
  'e',
  'i',
  'wal',
  'ul',
  'w',
]);

/**
 * Short forms that a sentence introduces: "the Azad Liberation Front (ALF)", "Rapid Support Forces, or RSF,". Gives the
 * short form and, for a body unknown so far, its full name too, each with what it then means in the document.
 */
export function introducedNames(
  sentence: SentenceWords,
  found: readonly KnownName[],
  knowledge: ActorKnowledge,
  add: (alias: string, sense: NameSense) => void,
): void {
  const { words } = sentence;
  for (let i = 2; i < words.length; i++) {
    const place = shortFormAt(sentence, i);
    if (place === null) continue;
    const { short, nameEnd } = place;
    const known = found.find((name) => name.last === nameEnd && name.sense.use === 'actor');
    const letters = short.replace(/[^A-Za-z0-9]/g, '');
    if (letters.length < 2) continue;
    if (known) {
      const { slug, kind } = known.sense;
      if (!coincides(found, i, slug)) add(short, introducedSense(slug, kind, short));
      continue;
    }
    const first =
      startOfName(sentence, nameEnd, letters.toUpperCase()) ?? startOfBody(sentence, nameEnd, short, knowledge);
    if (first === null) continue;
    if (isOffice(sentence, first, nameEnd, knowledge)) continue;
    const full = textOf(words, first, nameEnd);
    const kind = kindOfBody(full.split(/[\s-]+/), knowledge);
    if (kind === null && letters.length < 3) continue;
    const slug = slugOf(full);
    const sense = introducedSense(slug, kind ?? 'organisation', short);
    add(short, sense);
    add(full, { ...sense, alias: full });
  }
}

/** "the Russian Ministry of Defense (MoD)": an office that every state has, and no body of its own. */
function isOffice(
  { parts, firstPart }: SentenceWords,
  first: number,
  last: number,
  knowledge: ActorKnowledge,
): boolean {
  let found = false;
  const end = firstPart[last + 1];
  knowledge.words.eachFrom(parts, firstPart[first] ?? 0, (senses, to) => {
    found ||= to === end && senses.some((sense) => sense.use === 'office');
  });
  return found;
}

function introducedSense(slug: string, kind: NameSense['kind'], alias: string): NameSense {
  return {
    use: 'actor',
    slug,
    kind,
    office: null,
    place: false,
    alias,
    weak: false,
    near: [],
    after: null,
    from: null,
    to: null,
  };
}

/** Whether the short form already has a known meaning, the same one. */
function coincides(found: readonly KnownName[], at: number, slug: string): boolean {
  return found.some(
    (name) =>
      name.first <= at &&
      at <= name.lastWithBracket &&
      name.sense.slug === slug &&
      !name.sense.weak &&
      name.first === at,
  );
}

/** "Name ( SHORT )" or "Name , or SHORT ,": the short form at word `i`, and the last word of the name before it. */
function shortFormAt({ words, upper }: SentenceWords, i: number): { short: string; nameEnd: number } | null {
  const before = words[i - 1]?.text;
  const word = words[i];
  if (word === undefined) return null;
  if (before === '(' || before === '[') {
    let close = i + 1;
    while (close < i + 4 && !CLOSING.has(words[close]?.text ?? '')) close++;
    if (!CLOSING.has(words[close]?.text ?? '')) return null;
    const short = words
      .slice(i, close)
      .map((part) => part.text)
      .join('');
    return SHORT_FORM.test(short) ? { short, nameEnd: i - 2 } : null;
  }
  const follows = words[i + 1]?.text;
  if (
    !upper &&
    words[i - 1]?.lower === 'or' &&
    words[i - 2]?.text === ',' &&
    (follows === ',' || follows === undefined)
  )
    return SHORT_FORM.test(word.text) && word.text === word.text.toUpperCase()
      ? { short: word.text, nameEnd: i - 3 }
      : null;
  return null;
}

/** Walks back from the bracket for the shortest run of capitalised words whose first letters spell the short form. */
function startOfName({ words, upper }: SentenceWords, end: number, letters: string): number | null {
  let rest = letters.length;
  for (let i = end; i >= 0 && i > end - LONGEST_NAME; i--) {
    const word = words[i];
    if (word === undefined) return null;
    const text = word.text;
    if (/^[-–'’]$|^['’]s$/u.test(text)) continue;
    if (SMALL_WORDS.has(word.lower) && (upper || !isCapitalised(text))) {
      if (letters[rest - 1] === text.charAt(0).toUpperCase() && rest > 1 && word.lower !== 'the') rest--;
      continue;
    }
    if (!isCapitalised(text) && !/\d/.test(text)) return null;
    const initials = text.split(/[-–]/).map((part) => part.charAt(0).toUpperCase());
    for (let k = initials.length - 1; k >= 0; k--) {
      if (rest > 0 && letters[rest - 1] === initials[k]) rest--;
      else return null;
    }
    if (rest === 0) return i;
  }
  return null;
}

/** Fewer words are no name of a body, more are a misreading; guesses. */
const LEAST_BODY = 3;

/**
 * "Armed Forces Press Committee (COPREFA)": the short form may be of the name in another language. Only in capitals, and
 * only after a run of capitals that ends in a word for a body.
 */
function startOfBody(
  { words, upper }: SentenceWords,
  end: number,
  short: string,
  knowledge: ActorKnowledge,
): number | null {
  if (upper || short.length < 3 || short !== short.toUpperCase()) return null;
  if (!knowledge.headWords.has(words[end]?.lower ?? '')) return null;
  let first = end;
  while (first > 0 && end - first < LONGEST_NAME && isCapitalised(words[first - 1]?.text ?? '')) first--;
  // The capital of a sentence's first word may be only that.
  if (first === 0) first = 1;
  return end - first + 1 >= LEAST_BODY ? first : null;
}
