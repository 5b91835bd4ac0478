import type { NumberKnowledge, SaidBound } from '../../knowledge/numbers.ts';
import type { QuantityMention, Sentence, TimeMention } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import { type Amount, amountAt, article, asManyAs, between } from './amount.ts';
import { type Counted, countedBy } from './counted-noun.ts';
import { QuantityScan } from './quantity-scan.ts';

/** What is known of a time expression before numbers are read: those inside dates are no counts. */
export type TimeSpan = Pick<TimeMention, 'span' | 'use'>;

/** Finds what is counted in a sentence. Pure: everything it knows is handed in. */
export class QuantityReader {
  private readonly knowledge: NumberKnowledge;

  constructor(knowledge: NumberKnowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Every amount in a sentence of `text`, from left to right. `times` are the expressions of time of the same sentence:
   * "15 October" is no count, and "48 hours" is one of time. Works on bare tokens; better on tagged ones.
   */
  findQuantities(sentence: Sentence, text: string, times: readonly TimeSpan[]): QuantityMention[] {
    if (!mayCount(sentence, this.knowledge)) return [];
    const scan = new QuantityScan(sentence, this.knowledge);
    const mentions: QuantityMention[] = [];
    for (let i = 0; i < scan.atoms.length; ) {
      const reading = readAt(scan, i);
      const time = reading && timeAround(scan, reading.amount, times);
      if (!reading || (time && time.use !== 'duration')) {
        i = Math.max(i + 1, time && reading ? pastTime(scan, i, time.span) : 0);
        continue;
      }
      const counted: Counted = time
        ? { of: 'time', noun: null }
        : countedBy(scan, { ...reading.amount, end: reading.end });
      if (isCount(scan, reading.amount, counted)) mentions.push(mention(scan, reading, counted, text));
      i = Math.max(reading.end, i + 1);
    }
    return mentions;
  }
}

interface Reading {
  amount: Amount;
  first: number;
  end: number;
  bound: SaidBound | null;
}

/** "handed over 15 bodies": to whom they went, and not how many more. */
function isParticle(scan: QuantityScan, i: number): boolean {
  const verb = i > 0 ? scan.token(i - 1) : undefined;
  return scan.is(i, 'over') && verb?.upos === 'VERB' && ['hand', 'turn'].includes(verb.lemma);
}

/** The amount at atom `i` with the words of bound before and behind it. */
function readAt(scan: QuantityScan, i: number): Reading | null {
  const range = between(scan, i);
  // "students aged between 15 and 21" counts nobody.
  if (range && scan.is(i - 1, 'aged', 'ages')) return null;
  if (range) return { amount: range, first: i, end: range.end, bound: null };
  if (isParticle(scan, i)) return null;
  const before = scan.phrase(scan.knowledge.boundsBefore, i);
  let start = before?.end ?? i;
  // "at least some 40", "nearly a dozen of the": bounds may stand in a row; the first is kept, but "at least up to 4" is a most.
  const second = before && scan.phrase(scan.knowledge.boundsBefore, start);
  if (second && amountAt(scan, second.end)) start = second.end;
  const amount = amountAt(scan, start) ?? (before && !scan.is(i, 'another') ? null : article(scan, i));
  if (!amount) return null;
  const wide = before?.value === 'at least' ? asManyAs(scan, amount) : null;
  if (wide) return { amount: wide, first: i, end: wide.end, bound: null };
  const first = amount.kind === 'article' ? i : Math.min(i, amount.first);
  const after = amount.kind === 'number' ? scan.phrase(scan.knowledge.boundsAfter, amount.end) : null;
  const inner = start === second?.end ? second.value : null;
  const stated = inner === 'at most' ? inner : [before?.value, inner].find((b) => b && b !== 'exactly');
  const bound = stated ?? after?.value ?? null;
  return { amount, first, end: after?.end ?? amount.end, bound };
}

function mention(scan: QuantityScan, reading: Reading, counted: Counted, text: string): QuantityMention {
  const { amount, first, end } = reading;
  const span: Span = { start: scan.at(first).start, end: scan.at(end - 1).end };
  const [from, to] = [scan.at(first).token, scan.at(end - 1).lastToken];
  return {
    sentence: scan.sentence.index,
    first: from,
    last: to,
    head: scan.at(amount.first).token,
    span,
    quantity: quantityOf(reading, text.slice(span.start, span.end)),
    of: counted.of,
    noun: counted.noun,
    ...(amount.kind === 'article' ? { article: true } : {}),
    ...(isDefinite(scan, first) ? { definite: true } : {}),
  };
}

function quantityOf({ amount, bound }: Reading, said: string): Quantity {
  const { n, to, word } = amount;
  const bounded =
    bound === null || bound === 'exactly' || amount.kind === 'range' || amount.kind === 'none' ? null : bound;
  return {
    said,
    bound: amount.kind === 'vague' ? 'vague' : (bounded ?? amount.bound),
    n,
    to,
    word: amount.kind === 'vague' ? word : null,
  };
}

/** "the two soldiers", "his three sons": known ones, not a new count. */
function isDefinite(scan: QuantityScan, first: number): boolean {
  return scan.is(first - 1, 'the', 'its', 'his', 'her', 'their', 'these', 'those');
}

/** Leaves out what looks like an amount and counts nothing: "one of the deadliest", "some say", "over the hills". */
function isCount(scan: QuantityScan, amount: Amount, counted: Counted): boolean {
  const { first, end, kind } = amount;
  if (kind === 'vague')
    return (
      counted.noun !== null || scan.is(first - 1, 'killed', 'killing', 'wounded', 'injured') || counted.of === 'people'
    );
  if (kind === 'article') return counted.of === 'people';
  if (kind !== 'number' || amount.n !== 1 || scan.at(first).digits > 0) return true;
  if (scan.is(first - 1, 'no', 'any', 'every', 'the', 'this', 'that', 'each', 'another') && counted.noun === null)
    return false;
  if (!scan.is(end, 'of')) return counted.of !== 'unknown' || counted.noun !== null;
  for (let k = end + 1; k < end + 4; k++) {
    const word = scan.lower(k);
    if (scan.knowledge.ranking.has(word) || (word.length > 4 && word.endsWith('est'))) return false;
  }
  return counted.of === 'people';
}

function timeAround(scan: QuantityScan, { first, end }: Amount, times: readonly TimeSpan[]): TimeSpan | null {
  const [start, stop] = [scan.at(first).start, scan.at(end - 1).end];
  return times.find(({ span }) => span.start < stop && start < span.end) ?? null;
}

function pastTime(scan: QuantityScan, i: number, span: Span): number {
  let k = i;
  while (k < scan.atoms.length && scan.at(k).start < span.end) k++;
  return k;
}

/** A sentence with no digit and no word of number has nothing to count. */
function mayCount(sentence: Sentence, { numerals, vague }: NumberKnowledge): boolean {
  for (const { text, lower } of sentence.tokens) {
    const code = text.charCodeAt(text.length - 1);
    if (code >= 48 && code <= 57) return true;
    if (
      STARTERS.has(lower) ||
      numerals.words.has(lower) ||
      numerals.scales.has(lower) ||
      numerals.ordinals.has(lower) ||
      vague.has(lower)
    )
      return true;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
    if (lower.includes('-')) return true;
  }
  return false;
}

const STARTERS = new Set(['a', 'an', 'another', 'no', 'none', 'nobody', 'not', 'both', 'half', 'between']);
