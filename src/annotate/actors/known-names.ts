import type { NameSense } from '../../knowledge/actor-index.ts';
import type { ActorKnowledge } from '../../knowledge/actors.ts';
import { PhraseTrie, phraseParts } from '../../knowledge/phrase-trie.ts';
import type { DocumentNames, KnownName } from './document-names.ts';
import { introducedNames } from './introduced-names.ts';
import { capitalsFit, isCapitalised, joined, readWords, type SentenceWords, type Word } from './sentence-words.ts';

export type { DocumentNames, KnownName } from './document-names.ts';

/** Reads the words of a whole document once for the names that it explains ("Azad Liberation Front (ALF)"). No tags needed. */
export function namesOfDocument(
  sentences: readonly { tokens: readonly Word[] }[],
  knowledge: ActorKnowledge,
): DocumentNames {
  const introduced = new PhraseTrie<NameSense>();
  const strong = new Set<string>();
  const names: DocumentNames = { knowledge, introduced, strong };
  for (const { tokens } of sentences) {
    const words = readWords(tokens);
    const found = findInWords(words, names, true);
    for (const name of found) if (!name.sense.weak && !name.shared) strong.add(name.sense.slug);
    introducedNames(words, found, knowledge, (alias, sense) => {
      introduced.add(alias, sense);
      strong.add(sense.slug);
    });
  }
  return names;
}

/**
 * Known names in one sentence, the longest at each place, from left to right; for collapsing before the parse as well as
 * for mentions after it. `names` is knowledge alone, or what `namesOfDocument` gave.
 */
export function findKnownNames(tokens: readonly Word[], names: ActorKnowledge | DocumentNames): KnownName[] {
  const known = 'introduced' in names ? names : { knowledge: names, introduced: EMPTY, strong: NONE };
  return findInWords(readWords(tokens), known, false);
}

const EMPTY = new PhraseTrie<NameSense>();
const NONE: ReadonlySet<string> = new Set();

/** `weakToo`: also names that count only in a document that has them in full, as long as that is not yet known. */
export function findInWords(sentence: SentenceWords, names: DocumentNames, weakToo: boolean): KnownName[] {
  const found: KnownName[] = [];
  const { parts, wordOf, firstPart } = sentence;
  let at = 0;
  while (at < parts.length) {
    const word = wordOf[at] ?? 0;
    if (firstPart[word] !== at) {
      at++;
      continue;
    }
    const name = longestFrom(sentence, at, names, weakToo);
    if (name === null) {
      at++;
      continue;
    }
    name.lastWithBracket = bracketAfter(sentence, name, names, weakToo);
    found.push(name);
    at = firstPart[name.lastWithBracket + 1] ?? parts.length;
  }
  return found;
}

function longestFrom(
  sentence: SentenceWords,
  at: number,
  names: DocumentNames,
  weakToo: boolean,
  wanted: string | null = null,
): KnownName | null {
  const { knowledge, introduced, strong } = names;
  let best: KnownName | null = null;
  const accept = (senses: readonly NameSense[], end: number) => {
    const last = sentence.wordOf[end - 1] ?? 0;
    if (sentence.firstPart[last + 1] !== end) return;
    const first = sentence.wordOf[at] ?? 0;
    const fitting = senses.filter(
      (sense) =>
        (!sense.weak || weakToo || counts(sense, strong)) &&
        joined(sentence, first, last, sense.alias) &&
        capitalsFit(sentence, at, phraseParts(sense.alias)) &&
        !(first === last ? isTrap(sentence, first, sense, names) : isPhrase(sentence, at, end, names)),
    );
    const sense = fitting.find(({ slug }) => slug === wanted) ?? theOneMeant(fitting, strong);
    if (sense === null) return;
    const shared = fitting.some(({ slug }) => slug !== sense.slug);
    // "Communist Party of India (Maoist)": the bracket is the name's own.
    const closed = sense.alias.endsWith(')') && sentence.words[last + 1]?.text === ')' ? last + 1 : last;
    best = { first, last: closed, sense, lastWithBracket: closed, shared };
  };
  if (knowledge.names.startsWith(sentence.parts[at] ?? '')) knowledge.names.eachFrom(sentence.parts, at, accept);
  // The document's own explanation wins over knowledge for the same words: "the AA (Azad Army)".
  if (introduced.startsWith(sentence.parts[at] ?? '')) introduced.eachFrom(sentence.parts, at, accept);
  return best;
}

/**
 * Of several owners of a name the one that the document also has by another name, else the one whose name this is
 * without more. Where weak names alone are left and the document names the countries of two of them, nobody can tell:
 * null, and the words stay without an owner.
 */
function theOneMeant(fitting: readonly NameSense[], strong: ReadonlySet<string>): NameSense | null {
  const [first = null] = fitting;
  if (first === null || fitting.length === 1) return first;
  const inFull = fitting.filter((sense) => strong.has(sense.slug));
  const left = inFull.length > 0 ? inFull : fitting;
  const firm = left.find((sense) => !sense.weak);
  if (firm !== undefined) return firm;
  return left.every((sense) => sense.slug === left[0]?.slug) ? (left[0] ?? null) : null;
}

/** A weak name counts where the document has it in full, or names a state where it belongs. */
function counts(sense: NameSense, strong: ReadonlySet<string>): boolean {
  return strong.has(sense.slug) || sense.near.some((state) => strong.has(state));
}

/** "PEACE NOW" in a text of capitals: the words, not the movement. */
function isPhrase({ upper, parts }: SentenceWords, at: number, end: number, { knowledge }: DocumentNames): boolean {
  return upper && knowledge.sets.upper_case.has(parts.slice(at, end).join(' '));
}

/** One-word names that are also ordinary words, or somebody's family name. */
function isTrap(sentence: SentenceWords, at: number, sense: NameSense, names: DocumentNames): boolean {
  const { sets, roles, words } = names.knowledge;
  const word = sentence.words[at];
  if (word === undefined) return true;
  if (sentence.upper && sets.upper_case.has(word.lower)) return true;
  const before = sentence.words[at - 1];
  if (at === 0 && sets.sentence_start.has(word.text)) {
    const after = sentence.words[at + 1];
    return !names.strong.has(sense.slug) && !(after && words.startsWith(after.lower));
  }
  if (sense.after !== null) return before === undefined || !sense.after.includes(before.lower);
  if (before !== undefined && isGlued(sentence, at)) return true;
  const named = before !== undefined && roles.givenNames.has(before.lower) && isCapitalised(before.text);
  if (sense.use === 'state' && sets.person_states.has(word.lower))
    return named || (!sentence.upper && beginsPerson(sentence, at, names.knowledge));
  const ofPlace = sense.use === 'seat' || sense.use === 'state' || sense.use === 'demonym';
  if (ofPlace && !sentence.upper) return named;
  return false;
}

/** "African-American", "pro-Russian": what hangs on a word with a hyphen is no name of its own. */
function isGlued({ words }: SentenceWords, at: number): boolean {
  const sign = words[at - 1];
  const hyphen = sign !== undefined && /^[-–‑]$/.test(sign.text);
  return hyphen && sign.end === words[at]?.start && words[at - 2]?.end === sign.start;
}

/** "Chad Baker": capitals go on, and no word of office or known name follows. */
function beginsPerson({ words }: SentenceWords, at: number, { words: offices, names }: ActorKnowledge): boolean {
  const next = words[at + 1];
  if (next === undefined || !isCapitalised(next.text) || !/^\p{L}+$/u.test(next.text)) return false;
  return next.text !== next.text.toUpperCase() && !offices.startsWith(next.lower) && !names.startsWith(next.lower);
}

/** "Rapid Support Forces (RSF)": the bracket belongs to the name where it holds nothing but another name of the same. */
function bracketAfter(sentence: SentenceWords, name: KnownName, names: DocumentNames, weakToo: boolean): number {
  const { words, firstPart } = sentence;
  const open = words[name.last + 1]?.text;
  if (open !== '(' && open !== '[') return name.last;
  for (let close = name.last + 3; close <= name.last + 8; close++) {
    const sign = words[close]?.text;
    if (sign !== ')' && sign !== ']') continue;
    const inside = longestFrom(sentence, firstPart[name.last + 2] ?? 0, names, weakToo, name.sense.slug);
    const fills = inside !== null && inside.last === close - 1 && inside.sense.slug === name.sense.slug;
    return fills ? close : name.last;
  }
  return name.last;
}
