import type { NameSense } from '../../knowledge/actor-index.ts';
import { isPossessive, ownedWord } from './compose.ts';
import { isDemonymOf } from './demonyms.ts';
import type { View, WordMatch } from './draft.ts';
import { isCalendarWord } from './runs.ts';
import { slugOf } from './slug.ts';
import { wordAt } from './word-match.ts';

/** What a document's words show of a name that no list has. */
interface Signs {
  /** Offices that only a state has and that stand with the name: its ministry, its army. */
  offices: Set<string>;
  /** Signs that it is a land and no ruler: a ministry "of" it, its adjective, "in" it. */
  ground: Set<string>;
  /** It is, or may be, a person's name, or a place that the gazetteer knows. */
  other: boolean;
}

/**
 * States that no list knows: "a border war nobody has heard of yet". A name counts as one where the document gives it
 * an office that only a state has, and shows that it is a land: "Orban's foreign ministry" alone is a man's. Sets the
 * names of the views.
 */
export function introduceStates(views: readonly View[]): void {
  const signs = new Map<string, Signs>();
  for (const view of views) eachUnknown(view, (i, text) => readSigns(view, i, signsOf(signs, text)));
  const states = statesAmong(signs, views);
  if (states.size === 0) return;
  for (const view of views)
    eachUnknown(view, (i, text) => {
      const sense = states.get(text);
      if (sense !== undefined) view.nameAt[i] = { first: i, last: i, sense, lastWithBracket: i, shared: false };
    });
  for (const view of views) nameCapitals(view, views);
}

function signsOf(signs: Map<string, Signs>, text: string): Signs {
  let found = signs.get(text);
  if (found === undefined) {
    found = { offices: new Set(), ground: new Set(), other: false };
    signs.set(text, found);
  }
  return found;
}

const ONE_NAME = /^\p{Lu}[\p{Ll}\p{M}]{3,}$/u;

/** Calls `read` for each word of small letters after a capital that no known name covers. */
function eachUnknown(view: View, read: (i: number, text: string) => void): void {
  const { tokens, words, nameAt } = view;
  if (words.upper || words.title) return;
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt[i];
    if (name !== undefined) {
      i = name.lastWithBracket;
      continue;
    }
    const token = tokens[i];
    if (token === undefined || token.text === token.lower || !ONE_NAME.test(token.text)) continue;
    if (token.upos !== 'PROPN' && token.upos !== 'ADJ' && (i === 0 || token.upos !== 'NOUN')) continue;
    if (isCalendarWord(token.lower) || view.reading.knowledge.headWords.has(token.lower)) continue;
    if (wordAt(view, i) === null) read(i, token.text);
  }
}

/** Offices that only a state has: not a town, a company, a region or a club. */
const HARD = new Set(
  'armed-forces,air-force,navy,coast-guard,border-guard,foreign-ministry,defence-ministry,interior-ministry,prime-minister,embassy,intelligence-service'.split(
    ',',
  ),
);
/** Offices that other bodies have too; they tell only beside an adjective of nationality. */
const SOFT = new Set(['government', 'president', 'cabinet', 'parliament']);
/** Of these, those that stand before "of" with lands only: an army or a government may be "of" a person or a cause. */
const OF_LANDS = /ministry$|^(air-force|navy|coast-guard|border-guard|prime-minister|embassy)$/;
const LOCATIVE = new Set(['in', 'into', 'across', 'inside', 'throughout', 'neighbouring', 'neighboring']);

function readSigns(view: View, i: number, signs: Signs): void {
  const { tokens } = view;
  const before = wordBefore(view, i - 1);
  const [previous, next] = [tokens[i - 1], tokens[i + 1]];
  if (view.inPlace[i]?.where.place != null) signs.other = true;
  if ((before?.title || before?.role) && before.side === null) signs.other = true;
  if (previous?.upos === 'PROPN' && before === null && view.nameAt[i - 1] === undefined) signs.other = true;
  if (next?.upos === 'PROPN' && ONE_NAME.test(next.text) && wordAt(view, i + 1) === null) return;
  const alone = next?.upos !== 'NOUN' && next?.upos !== 'PROPN';
  if ((LOCATIVE.has(previous?.lower ?? '') && alone) || before?.side) signs.ground.add('in');
  if (previous?.lower === 'of') {
    const office = officeIn(wordBefore(view, i - 2));
    if (office !== null) signs.offices.add(office);
    if (office !== null && OF_LANDS.test(office)) signs.ground.add('of');
    if (tokens[i - 2]?.lower === 'capital') signs.ground.add('capital');
  }
  const possessive = isPossessive(next?.text);
  const office = officeIn(ownedWord(view, possessive ? i + 2 : i + 1, true));
  if (office !== null) signs.offices.add(office);
  if (possessive && tokens[i + 2]?.lower === 'capital') signs.ground.add('capital');
}

/** Longest such word: "ministry of foreign affairs". */
const MOST_WORDS = 4;

/** The office, role or title that ends at a token. */
function wordBefore(view: View, last: number): WordMatch | null {
  for (let first = Math.max(0, last - MOST_WORDS + 1); first <= last; first++) {
    const match = wordAt(view, first);
    if (match !== null && match.last === last) return match;
  }
  return null;
}

/** "Forces" and soldiers may be a town's or a militia's; an army, a general staff is a state's. */
function officeIn(word: WordMatch | null): string | null {
  const office = word?.office ?? null;
  const role = word?.role?.office ?? null;
  const name = office?.office ?? (role === 'armed-forces' ? null : role);
  if (name === null || (name === 'armed-forces' && office?.loose)) return null;
  return HARD.has(name) || SOFT.has(name) ? name : null;
}

/** What each word that names a state, its adjective or its people means. */
function statesAmong(signs: ReadonlyMap<string, Signs>, views: readonly View[]): Map<string, NameSense> {
  const states = new Map<string, NameSense>();
  for (const [text, { offices, ground, other }] of signs) {
    const slug = slugOf(text);
    if (other || views[0]?.reading.knowledge.bySlug.has(slug)) continue;
    const adjectives = [...signs.keys()].filter((word) => isDemonymOf(word, text));
    const held = [...offices, ...adjectives.flatMap((word) => [...(signs.get(word)?.offices ?? [])])];
    const adjective = adjectives.length > 0;
    if (!held.some((office) => HARD.has(office) || adjective) || (ground.size === 0 && !adjective)) continue;
    states.set(text, senseOf(slug, 'state', text));
    for (const word of adjectives) {
      const use = word.endsWith('s') ? 'people' : 'demonym';
      states.set(word, senseOf(slug, use, word));
    }
  }
  return states;
}

function senseOf(slug: string, use: NameSense['use'], alias: string): NameSense {
  const office = use === 'seat' ? 'government' : null;
  const place = use === 'state' || use === 'seat';
  return { use, slug, kind: 'state', office, place, alias, weak: false, near: [], after: null, from: null, to: null };
}

/** "Tarvonia's capital, Drell", "the Tarvonian capital Drell", "Drell, the capital of Tarvonia". */
function nameCapitals(view: View, views: readonly View[]): void {
  const { tokens, nameAt, reading } = view;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.lower !== 'capital') continue;
    const of = tokens[i + 1]?.lower === 'of';
    const owner = (of ? nameAt[i + 2] : (nameAt[i - 1] ?? (isPossessive(tokens[i - 1]?.text) ? nameAt[i - 2] : null)))
      ?.sense;
    if (owner === undefined || reading.knowledge.states.has(owner.slug) || owner.kind !== 'state') continue;
    const end = of ? i + 3 : i + 1;
    const after = tokens[end]?.text === ',' ? end + 1 : end;
    const town = [after, startOfPhrase(view, i) - 2].find((at) => isLoneName(view, at));
    if (town === undefined) continue;
    const text = tokens[town]?.text ?? '';
    const sense = senseOf(owner.slug, 'seat', text);
    for (const other of views)
      eachUnknown(other, (at, word) => {
        if (word === text) other.nameAt[at] = { first: at, last: at, sense, lastWithBracket: at, shared: false };
      });
  }
}

/** Where "the capital", "the Tarvonian capital", "Tarvonia's capital" begins. */
function startOfPhrase({ tokens, nameAt }: View, capital: number): number {
  let start = capital - 1;
  while (start > 0 && tokens[start]?.upos !== 'DET' && nameAt[start] === undefined && capital - start < 3) start--;
  return tokens[start - 1]?.upos === 'DET' ? start - 1 : start;
}

function isLoneName(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token === undefined || view.nameAt[i] !== undefined || token.upos !== 'PROPN') return false;
  return ONE_NAME.test(token.text) && view.tokens[i - 1]?.upos !== 'PROPN' && view.tokens[i + 1]?.upos !== 'PROPN';
}
