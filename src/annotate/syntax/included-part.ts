import type { Sentence, Token } from '../../model/annotation.ts';

/**
 * A part of a count told between the count and its verb: "Three villagers, including two women and a girl, were
 * killed". `first..last` are its tokens, marks included; `from..to` those of the part itself.
 */
export interface IncludedPart {
  first: number;
  last: number;
  from: number;
  to: number;
}

/** "including", "among them": how many words open a part. */
const OPENERS: readonly (readonly string[])[] = [
  ['including'],
  ['among', 'them'],
  ['among', 'whom'],
  ['most', 'of', 'them'],
];
const MARKS = new Set([',', '–', '—', '-', '(']);
const CLOSERS = new Set([',', '–', '—', '-', ')']);
/** Longer stretches are no aside. A guess. */
const LONGEST_PART = 60;

/** The parts of counts that stand before a verb, left out of the parse so that the count and its verb stay one clause. */
export function includedParts(sentence: Sentence): IncludedPart[] {
  const { tokens } = sentence;
  const out: IncludedPart[] = [];
  for (let i = 2; i < tokens.length - 3; i++) {
    const words = OPENERS.find((opener) => opener.every((word, k) => tokens[i + k]?.lower === word))?.length ?? 0;
    if ((words === 0 && !opensWithNumber(tokens, i)) || !followsNoun(tokens, i)) continue;
    const from = i + words;
    const last = partEnd(tokens, from);
    if (last < 0) continue;
    const first = MARKS.has(tokens[i - 1]?.text ?? '') ? i - 1 : i;
    out.push({ first, last, from, to: CLOSERS.has(tokens[last]?.text ?? '') ? last - 1 : last });
    i = last;
  }
  return out;
}

/** ", one of them a boy,": the number belongs to the part. */
function opensWithNumber(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.upos !== 'NUM' || !MARKS.has(tokens[i - 1]?.text ?? '')) return false;
  return (
    tokens[i + 1]?.lower === 'of' &&
    ['them', 'whom'].includes(tokens[i + 2]?.lower ?? '') &&
    tokens[i + 3]?.upos !== 'AUX'
  );
}

function followsNoun(tokens: readonly Token[], i: number): boolean {
  const marked = MARKS.has(tokens[i - 1]?.text ?? '');
  const before = tokens[marked ? i - 2 : i - 1];
  return before !== undefined && (['NOUN', 'PROPN', 'NUM'].includes(before.upos) || before.text === ')');
}

/** The part ends before the first finite verb that is not a relative clause's; -1 where none follows. */
function partEnd(tokens: readonly Token[], from: number): number {
  let relative = false;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_PART); i++) {
    const token = tokens[i];
    if (token === undefined || /^[;:]$/.test(token.text)) return -1;
    if (RELATIVES.has(token.lower)) relative = true;
    if (!hasTense(token)) continue;
    const start = beforeAdverbs(tokens, i);
    const closed = CLOSERS.has(tokens[start - 1]?.text ?? '');
    if (relative && !closed) {
      relative = false;
      continue;
    }
    const joined = tokens[start - 1]?.upos === 'CCONJ' && CLOSERS.has(tokens[start - 2]?.text ?? '');
    const end = joined ? start - 2 : beforeOthers(tokens, start) - 1;
    return end > from ? end : -1;
  }
  return -1;
}

const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'whose', 'where', 'when', 'as']);

function hasTense({ upos, xpos }: Token): boolean {
  return (upos === 'AUX' || upos === 'VERB') && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos);
}

function beforeAdverbs(tokens: readonly Token[], i: number): number {
  let k = i;
  while (tokens[k - 1]?.upos === 'ADV' || tokens[k - 1]?.lower === 'all' || tokens[k - 1]?.lower === 'both') k--;
  return k;
}

/** "including six women, and dozens of others were hurt": where the others begin a clause of their own. */
function beforeOthers(tokens: readonly Token[], verb: number): number {
  if (tokens[verb - 1]?.lower !== 'others') return verb;
  for (let i = verb - 2; i > verb - LONGEST_OTHERS; i--)
    if (tokens[i]?.upos === 'CCONJ') return tokens[i - 1]?.text === ',' ? i - 1 : i;
  return verb;
}

/** "and at least two dozen others": words up to "others". A guess. */
const LONGEST_OTHERS = 8;

/** The noun that a part belongs to: up from the word before it, over what only describes that noun. */
export function ownerOfPart(tokens: readonly Token[], first: number): number {
  let k = first - 1;
  for (let steps = 0; steps < tokens.length; steps++) {
    const { head = -1, rel = '' } = tokens[k] ?? {};
    if (head < 0 || head >= first || !DESCRIBING.has(rel)) return k;
    k = head;
  }
  return k;
}

const DESCRIBING = new Set([
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'compound',
  'flat',
  'amod',
  'nummod',
  'appos',
  'case',
  'det',
  'punct',
  'acl',
  'obl',
]);
