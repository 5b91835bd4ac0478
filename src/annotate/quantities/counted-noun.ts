import type { CountedClass } from '../../knowledge/numbers.ts';
import type { QuantityMention } from '../../model/annotation.ts';
import type { Amount } from './amount.ts';
import { isMoneyBefore } from './identifier.ts';
import type { QuantityScan } from './quantity-scan.ts';

export interface Counted {
  of: QuantityMention['of'];
  noun: number | null; // token index
}

/** How many words may stand between a number and its noun: "11 Pakistani paramilitary Frontier Corps security personnel". */
const MAX_WORDS = 7;
/** How many words to either side are searched for "killed" where the count has no noun: guess. */
const HARM_REACH = 6;

const OF: Record<CountedClass, Counted['of']> = {
  people: 'people',
  casualties: 'people',
  distance: 'distance',
  money: 'money',
  percent: 'percent',
  time: 'time',
  measures: 'thing',
};

/** What an amount counts: by its mark, by the noun behind it, or by the words of harm around it. */
export function countedBy(scan: QuantityScan, amount: Amount): Counted {
  const { first, end } = amount;
  if (isMoneyBefore(scan, first)) return { of: 'money', noun: null };
  if (amount.kind === 'fraction') return { of: 'percent', noun: tokenOf(scan, nounAfter(scan, end)) };
  if (amount.kind === 'rank') return { of: 'rank', noun: null };
  if (scan.is(end, '%') || (scan.is(end, 'per') && scan.is(end + 1, 'cent'))) return { of: 'percent', noun: null };
  const noun = nounAfter(scan, end);
  if (noun !== null) {
    const kind = scan.knowledge.nouns.get(scan.lower(noun));
    if (kind) return { of: OF[kind], noun: tokenOf(scan, noun) };
    const people = isPeopleName(scan, noun) && harmNear(scan, amount.first, noun + 1);
    return { of: people ? 'people' : isPeopleName(scan, noun) ? 'unknown' : 'thing', noun: tokenOf(scan, noun) };
  }
  return { of: amount.kind === 'none' || harmNear(scan, first, end) ? 'people' : 'unknown', noun: null };
}

/** The atom of the counted noun, or null. Skips "of its", describing words and names; stops at a verb or a mark. */
function nounAfter(scan: QuantityScan, end: number): number | null {
  let i = scan.is(end, '-') && scan.at(end).glued ? end + 1 : end;
  if (scan.is(i, 'of')) {
    i++;
    if (scan.is(i, 'them', 'us', 'whom', 'these', 'those') && !startsNoun(scan, i + 1)) return null;
  } else if (scan.is(i, 'more', 'further', 'other', 'additional')) i++;
  while (scan.is(i, 'the', 'its', 'his', 'her', 'their', 'our', 'my', 'these', 'those', 'all')) i++;
  return headOfRun(scan, behindAge(scan, i));
}

/** "two 10-year-old girls": behind the age, whose number counts years. */
function behindAge(scan: QuantityScan, i: number): number {
  const aged =
    /^\d{1,3}$/.test(scan.at(i).text) &&
    scan.is(i + 1, '-') &&
    scan.is(i + 2, 'year', 'month', 'week', 'day') &&
    scan.is(i + 3, '-') &&
    scan.is(i + 4, 'old');
  return aged ? i + 5 : i;
}

function startsNoun(scan: QuantityScan, i: number): boolean {
  return scan.isWord(i) && !scan.knowledge.stops.has(scan.lower(i));
}

/** The head of the run of words at `i`: the last listed noun, else the last plural or noun tag, else the last capital. */
function headOfRun(scan: QuantityScan, start: number): number | null {
  let listed: number | null = null;
  let plural: number | null = null;
  let capital: number | null = null;
  for (let i = start, words = 0; words < MAX_WORDS; i++) {
    if (!isInRun(scan, i, listed !== null || plural !== null)) break;
    // "Two Syrians killed four guards": behind a name a past form is what they did.
    if (capital !== null && scan.token(i)?.xpos === 'VBD') break;
    if (!scan.isWord(i)) continue;
    words++;
    if (scan.is(i + 1, "'") && scan.at(i + 1).glued) {
      i += scan.is(i + 2, 's') ? 2 : 1; // "the soldiers' families": the owner is not counted
      continue;
    }
    if (scan.is(i + 1, '-') && scan.at(i + 1).glued) continue;
    if (scan.knowledge.nouns.has(scan.lower(i)) && !(listed !== null && isVerbLike(scan, i))) {
      // Untagged, "stations staff" is more likely a noun and a verb that looks like one.
      if (plural === i - 1 && listed === null && !isTagged(scan, i)) break;
      listed = i;
    } else if (isPlural(scan, i)) plural = i;
    else if (scan.capital(i) && scan.at(i).text.length > 1) capital = i;
  }
  // "police stations": the listed noun only describes the one after it.
  if (listed !== null && plural === listed + 1) return plural;
  return listed ?? plural ?? capital;
}

/** Whether the run of words goes on at `i`. `complete`: a noun stands in it already, so that a participle ends it. */
function isInRun(scan: QuantityScan, i: number, complete: boolean): boolean {
  if (scan.is(i, '"', '“', '”')) return scan.isWord(i + 1);
  // "U.S. soldiers"
  if (scan.is(i, '.')) return scan.at(i).glued && scan.at(i - 1).text.length === 1 && scan.isWord(i - 1);
  if (!scan.isWord(i)) return scan.is(i, '-', "'") && scan.at(i).glued && scan.at(i + 1).glued;
  if (scan.knowledge.harm.has(scan.lower(i))) return !complete && isBeforeNoun(scan, i);
  if (scan.knowledge.stops.has(scan.lower(i))) return false;
  const tag = scan.token(i)?.upos ?? '';
  if (tag === 'VERB') return !complete && isBeforeNoun(scan, i);
  return IN_RUN.has(tag) || (tag === 'ADV' && isBeforeNoun(scan, i));
}

const IN_RUN = new Set(['', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);

/** "wounded soldiers", "10 identified members", "newly trained recruits": a form that describes the noun behind it. */
function isBeforeNoun(scan: QuantityScan, i: number): boolean {
  for (let k = i + 1; k <= i + 2; k++) {
    if (!scan.isWord(k) || scan.knowledge.stops.has(scan.lower(k))) return false;
    const tag = scan.token(k)?.upos ?? '';
    if (tag === 'NOUN' || tag === 'PROPN' || scan.knowledge.nouns.has(scan.lower(k))) return true;
  }
  return false;
}

function isTagged(scan: QuantityScan, i: number): boolean {
  return (scan.token(i)?.upos ?? '') !== '';
}

function isVerbLike(scan: QuantityScan, i: number): boolean {
  const tag = scan.token(i)?.upos ?? '';
  return tag === 'VERB' || tag === 'AUX';
}

function isPlural(scan: QuantityScan, i: number): boolean {
  const token = scan.token(i);
  if (token && token.xpos !== '') return token.upos === 'NOUN';
  const word = scan.lower(i);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !scan.capital(i);
}

/** "200 Taliban": a name counted like people. */
function isPeopleName(scan: QuantityScan, i: number): boolean {
  return scan.capital(i);
}

/** Whether "killed", "dead", "wounded" stands next to the count: "killed 58", "58 were wounded", "22 dead". */
function harmNear(scan: QuantityScan, first: number, end: number): boolean {
  const { harm } = scan.knowledge;
  for (let k = 1; k <= HARM_REACH; k++) {
    const word = scan.lower(first - k);
    if (harm.has(word)) return true;
    if (!passes(scan, first - k)) break;
  }
  for (let k = 0; k < HARM_REACH; k++) {
    const word = scan.lower(end + k);
    if (harm.has(word)) return true;
    if (!passes(scan, end + k)) break;
  }
  return false;
}

/** Words and quotation marks do not end the search for harm; other marks do. */
function passes(scan: QuantityScan, i: number): boolean {
  return scan.isWord(i) || isQuoteMark(scan, i);
}

function isQuoteMark(scan: QuantityScan, i: number): boolean {
  return scan.is(i, '"', '“', '”', "'");
}

function tokenOf(scan: QuantityScan, i: number | null): number | null {
  return i === null ? null : scan.at(i).token;
}
