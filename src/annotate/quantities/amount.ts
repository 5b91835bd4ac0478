import type { Quantity } from '../../model/quantity.ts';
import { isIdentifier } from './identifier.ts';
import { readNumeral } from './numerals.ts';
import type { QuantityScan } from './quantity-scan.ts';

/** A count as its words stand, before any bound around it. Atoms `first..end` (exclusive). */
export interface Amount {
  first: number;
  end: number;
  kind: 'number' | 'range' | 'vague' | 'none' | 'fraction' | 'article' | 'both' | 'rank';
  bound: Quantity['bound'];
  n: number | null;
  to: number | null;
  word: string | null;
}

export function amountAt(scan: QuantityScan, i: number): Amount | null {
  return (
    doubtful(scan, i) ??
    rank(scan, i) ??
    vague(scan, i) ??
    fraction(scan, i) ??
    number(scan, i) ??
    none(scan, i) ??
    both(scan, i)
  );
}

function amount(kind: Amount['kind'], first: number, end: number, more: Partial<Amount>): Amount {
  return { first, end, kind, bound: 'exact', n: null, to: null, word: null, ...more };
}

/** "23[1?]": a figure that may end in the number of a note, as the reader of PDFs leaves it open: either, and so none. */
function doubtful(scan: QuantityScan, i: number): Amount | null {
  const figure = scan.at(i).digits > 0 ? readNumeral(scan.atoms, i, scan.knowledge.numerals) : null;
  if (!figure || !isMarkedDoubtful(scan, figure.end)) return null;
  const said = scan.atoms.slice(i, figure.end + 4).map(({ text }) => text);
  return amount('vague', i, figure.end + 4, { bound: 'vague', word: said.join('') });
}

function isMarkedDoubtful(scan: QuantityScan, i: number): boolean {
  const marks = [scan.at(i), scan.at(i + 1), scan.at(i + 2), scan.at(i + 3)];
  const [open, note, question, close] = marks.map(({ text }) => text);
  return (
    marks.every(({ glued }) => glued) &&
    open === '[' &&
    /^\d{1,3}$/.test(note ?? '') &&
    question === '?' &&
    close === ']'
  );
}

/** "23", "2,414", "two or three", "12-15", "12 to 15". */
function number(scan: QuantityScan, i: number): Amount | null {
  const { numerals } = scan.knowledge;
  const first = readNumeral(scan.atoms, i, numerals);
  if (!first || isIdentifier(scan, i, first) || isReference(scan, i, first.end)) return null;
  const joint = scan.lower(first.end);
  const dash = joint === '-' && scan.at(first.end + 1).digits > 0;
  if (dash || joint === 'to' || joint === 'or') {
    const last = readNumeral(scan.atoms, first.end + 1, numerals);
    const rises = last !== null && last.value > first.value;
    // "from 12 to 15" is a change, "2-1" a score, "one or more" a bound.
    if (dash && !rises && scan.at(first.end).glued) return null;
    const change = joint === 'to' && scan.is(i - 1, 'from') && !scan.knowledge.harm.has(scan.lower(i - 2));
    if (last && rises && !change && (joint === 'to' || last.words === first.words))
      return amount('range', i, last.end, { bound: 'range', n: first.value, to: last.value });
  }
  return amount('number', i, first.end, { n: first.value });
}

/** The 1 of "23[1]": which note it is. */
function isReference(scan: QuantityScan, i: number, end: number): boolean {
  return scan.is(i - 1, '[') && scan.at(i - 1).glued && scan.is(end, ']') && scan.at(end).glued;
}

/** "between 12 and 15": the whole, from "between" on. */
export function between(scan: QuantityScan, i: number): Amount | null {
  if (!scan.is(i, 'between')) return null;
  const { numerals } = scan.knowledge;
  const first = readNumeral(scan.atoms, i + 1, numerals);
  if (!first || !scan.is(first.end, 'and', 'to')) return null;
  const last = readNumeral(scan.atoms, first.end + 1, numerals);
  if (!last || last.value <= first.value) return null;
  return amount('range', i, last.end, { bound: 'range', n: first.value, to: last.value });
}

/** "at least 12 and possibly as many as 20", "at least 12, perhaps more than 19": least and most of one count. */
export function asManyAs(scan: QuantityScan, least: Amount): Amount | null {
  if (least.kind !== 'number' || least.n === null) return null;
  const joint = scan.is(least.end, ',') ? least.end + 1 : least.end;
  const second = scan.is(joint, 'and', 'but', 'or') ? joint + 1 : joint;
  if (second === least.end) return null;
  const doubt = scan.is(second, 'possibly', 'perhaps', 'maybe', 'potentially', 'likely') ? second + 1 : second;
  const most = scan.phrase(scan.knowledge.boundsBefore, doubt);
  if (most?.value !== 'at most' && most?.value !== 'more than') return null;
  const last = readNumeral(scan.atoms, most.end, scan.knowledge.numerals);
  if (!last || last.value <= least.n) return null;
  const to = most.value === 'more than' ? last.value + 1 : last.value;
  return amount('range', least.first, last.end, { bound: 'range', n: least.n, to });
}

/** "dozens", "several", "a number of", "hundreds of": a word and no number. */
function vague(scan: QuantityScan, i: number): Amount | null {
  const phrase = scan.phrase(scan.knowledge.vague, i);
  if (!phrase) return null;
  // "some 40" and "a few hundred more" bind a number; "many" after "how" and "so" asks.
  const next = scan.at(phrase.end);
  if (scan.is(i, 'some', 'several', 'few') && (next.digits > 0 || scan.knowledge.numerals.words.has(next.lower)))
    return null;
  if (scan.is(i - 1, 'how', 'as', 'so', 'too', 'very')) return null;
  const of = scan.is(phrase.end - 1, 'of') ? phrase.end - 1 : phrase.end;
  return amount('vague', i, of, { bound: 'vague', word: phrase.value });
}

/** "half of", "two thirds of", "a quarter", "one in four": a share of a whole, in percent. */
function fraction(scan: QuantityScan, i: number): Amount | null {
  const { fractions, numerals } = scan.knowledge;
  if (
    scan.is(i, 'half') &&
    readNumeral(scan.atoms, i, numerals) === null &&
    (scan.is(i + 1, 'of', 'the', 'its', 'their', 'his') || scan.is(i - 1, 'nearly', 'about', 'over', 'than', 'almost'))
  )
    return amount('fraction', i, i + 1, { n: 50, word: 'half' });
  const top = scan.is(i, 'a') ? { value: 1, end: i + 1 } : readNumeral(scan.atoms, i, numerals);
  if (!top || top.value > 9) return null;
  const part = scan.is(top.end, '-') ? top.end + 1 : top.end;
  const share = fractions.get(scan.lower(part));
  if (share !== undefined && scan.is(part + 1, 'of') && !scan.is(part, 'half', 'halves'))
    return amount('fraction', i, part + 1, {
      bound: 'about',
      n: Math.round(top.value * share),
      word: scan.lower(part),
    });
  const whole = scan.is(top.end, 'in') ? readNumeral(scan.atoms, top.end + 1, numerals) : null;
  if (
    whole &&
    whole.value > top.value &&
    whole.value <= 100 &&
    whole.words &&
    !scan.knowledge.nouns.has(scan.lower(whole.end))
  )
    return amount('fraction', i, whole.end, { n: Math.round((100 * top.value) / whole.value), word: 'one in' });
  return null;
}

/** "no casualties", "none", "nobody", "not a single soldier": a stated zero. */
function none(scan: QuantityScan, i: number): Amount | null {
  const zero = (end: number): Amount => amount('none', i, end, { bound: 'none', n: 0, word: scan.lower(i) });
  if (scan.is(i, 'none', 'nobody')) return zero(i + 1);
  if (scan.is(i, 'not') && scan.is(i + 1, 'a') && scan.is(i + 2, 'single')) return zero(i + 3);
  if (!scan.is(i, 'no')) return null;
  if (scan.is(i + 1, 'one') && !scan.is(i + 2, '-')) return zero(i + 2);
  for (let k = i + 1; k < i + 5 && scan.isWord(k); k++) {
    const noun = scan.knowledge.nouns.get(scan.lower(k));
    if (noun === 'people' || noun === 'casualties') return zero(i + 1);
    if (scan.knowledge.stops.has(scan.lower(k)) && !scan.is(k, 'killed', 'wounded', 'injured', 'or')) return null;
  }
  return null;
}

function both(scan: QuantityScan, i: number): Amount | null {
  if (!scan.is(i, 'both') || scan.is(i - 1, 'that') || !scan.isWord(i + 1) || scan.is(i + 2, 'whom', 'which'))
    return null;
  const { stops } = scan.knowledge;
  // "both in Kabul and in Herat", "both Kabul and Herat" join two things and count none.
  if (stops.has(scan.lower(i + 1)) && !scan.is(i + 1, 'of', 'the', 'were', 'are', 'have', 'had', 'died')) return null;
  for (let k = i + 1; k < i + MOST_JOINED && (scan.isWord(k) || scan.is(k, '-', "'")); k++)
    if (scan.is(k, 'and') && scan.capital(k - 1)) return null;
  return amount('both', i, i + 1, { n: 2, word: 'both' });
}

/** How many words "both" may stand before its "and": guess. */
const MOST_JOINED = 8;

/** "first", "11th", "2nd": a place in a row. */
function rank(scan: QuantityScan, i: number): Amount | null {
  const ordinal = scan.knowledge.numerals.ordinals.get(scan.lower(i));
  const hyphened = scan.is(i + 1, '-') && scan.at(i + 1).glued;
  // "a third of" and "three quarters" are shares.
  if (
    ordinal !== undefined &&
    !hyphened &&
    !(scan.is(i, 'third', 'fifth', 'tenth') && scan.is(i + 1, 'of') && scan.is(i - 1, 'a', 'one'))
  )
    return amount('rank', i, i + 1, { n: ordinal });
  if (scan.at(i).value < 0 || !scan.at(i + 1).glued || !scan.is(i + 1, 'st', 'nd', 'rd', 'th')) return null;
  return amount('rank', i, i + 2, { n: scan.at(i).value });
}

/** "a man", "an army officer", "another soldier": one, where the noun is a person. */
export function article(scan: QuantityScan, i: number): Amount | null {
  if (!scan.is(i, 'a', 'an', 'another')) return null;
  const { onePerson, nouns, stops } = scan.knowledge;
  for (let k = i + 1; k < i + 7; k++) {
    const word = scan.lower(k);
    if (!scan.isWord(k) && word !== '-') return null;
    if (stops.has(word)) return null;
    const joined = scan.is(k + 1, '-') && scan.at(k + 1).glued;
    const person = onePerson.has(word) || (scan.token(k)?.xpos === 'NN' && nouns.get(word) === 'people');
    if (person && !joined && !isNounBefore(scan, k + 1)) return amount('article', i, i + 1, { n: 1 });
  }
  return null;
}

/**
 * Whether the word at `k` is itself the counted noun, so that the one before only describes it: "a police station".
 * Without tags any further word may be: then the reader would rather miss one.
 */
function isNounBefore(scan: QuantityScan, k: number): boolean {
  const tag = scan.token(k)?.upos ?? '';
  if (tag !== '') return tag === 'NOUN' || tag === 'PROPN';
  return scan.isWord(k) && !scan.knowledge.stops.has(scan.lower(k));
}
