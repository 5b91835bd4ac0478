import type { Sentence, Token } from '../../model/annotation.ts';
import type { Collapse } from './collapse.ts';

/** What may hang on a date: "early on Monday", "the Monday of the attack". */
const DATE_CHILDREN = new Set([
  'case',
  'det',
  'amod',
  'advmod',
  'punct',
  'nmod',
  'nmod:poss',
  'nummod',
  'compound',
  'appos',
  'acl:relcl',
  'cc',
  'conj',
  'mark',
]);
/** What a date can be to a verb; anything else is a slip of the parser. */
const DATE_OF_VERB = new Set(['obl', 'obl:unmarked', 'nsubj', 'nsubj:pass', 'conj', 'ccomp', 'advcl', 'root']);

/** "said 11 October it had killed": the clause hangs on the verb, and the date is no object of it. */
export function settleDate(sentence: Sentence, extent: Collapse): void {
  const date = sentence.tokens[extent.head];
  const head = sentence.tokens[date?.head ?? -1];
  if (date === undefined || head === undefined) return;
  const said = verbOfSaying(sentence, extent);
  if (said !== null && head.index > date.index) {
    date.head = said.index;
    date.rel = sentence.tokens[extent.first - 1]?.lower === 'on' ? 'obl' : 'obl:unmarked';
    return;
  }
  if (/^(?:VERB|AUX)$/.test(head.upos) && !DATE_OF_VERB.has(date.rel)) date.rel = 'obl:unmarked';
  if (!/^(?:obl|nmod)/.test(date.rel)) return;
  for (const token of sentence.tokens) {
    const inside = extent.first <= token.index && token.index <= extent.last;
    if (token.head !== date.index || inside || DATE_CHILDREN.has(token.rel)) continue;
    token.head = head.index;
  }
}

/** "The army said Monday its troops …", no comma behind the day: it is the day of saying. Null where nothing is said so. */
function verbOfSaying({ tokens }: Sentence, { first, last }: Collapse): Token | null {
  let i = first - 1;
  while (/^(?:on|late|early)$/.test(tokens[i]?.lower ?? '')) i--;
  const verb = tokens[i];
  const next = tokens[last + 1];
  if (verb?.lemma !== 'say' || verb.xpos !== 'VBD' || next === undefined) return null;
  return /^(?:PUNCT|VERB|AUX|PART)$/.test(next.upos) ? null : verb;
}

/**
 * The date of "Last month, the governor resigned", or null: read with the rest it came out as a subject beside the
 * governor. It hangs on the sentence's root instead, unseen by the parser.
 */
export function leadingDate(
  sentence: Sentence,
  extents: readonly Collapse[],
  skip: ReadonlySet<number>,
): Collapse | null {
  const [extent] = extents;
  if (extent === undefined || extent.as !== 'date') return null;
  for (let i = 0; i < extent.first; i++) if (!skip.has(i)) return null;
  const next = sentence.tokens[extent.last + 1];
  if (next === undefined || skip.has(next.index)) return null;
  const words = sentence.tokens.slice(extent.last + 2).some((token) => token.upos === 'VERB' && !skip.has(token.index));
  return words && (next.text === ',' || (isLastNight(sentence, extent) && SUBJECTS.has(next.upos))) ? extent : null;
}

/** "Last night Russian missiles struck", "Yesterday the army said": such a date needs no comma before its clause. */
function isLastNight({ tokens }: Sentence, { first, last }: Collapse): boolean {
  const [head, end] = [tokens[first]?.lower ?? '', tokens[last]?.lower ?? ''];
  if (first === last) return head === 'yesterday';
  return last === first + 1 && (head === 'last' || head === 'this') && PARTS_OF_DAY.has(end);
}

const PARTS_OF_DAY = new Set(['night', 'evening', 'morning', 'afternoon', 'week', 'month', 'year']);
const SUBJECTS = new Set(['DET', 'PRON', 'ADJ', 'PROPN', 'NUM']);

export function hangLeading(sentence: Sentence, extent: Collapse, root: number): void {
  const date = sentence.tokens[extent.head];
  const comma = sentence.tokens[extent.last + 1];
  if (date === undefined || comma === undefined) return;
  date.head = root;
  date.rel = 'obl:unmarked';
  if (comma.text !== ',') return;
  comma.head = root;
  comma.rel = 'punct';
}

/**
 * "On Saturday, Karim Doran, a baker, was killed": a name behind a date's comma is no second name of the day where the
 * verb has no subject of its own.
 */
export function freeNameFromDate({ tokens }: Sentence): void {
  for (const name of tokens) {
    const above = tokens[name.head];
    const date = above?.upos === 'PUNCT' ? tokens[above.head] : above;
    const verb = tokens[date?.head ?? -1];
    if (name.rel !== 'appos' || name.upos === 'NUM' || !date || !isDay(tokens, date)) continue;
    if (
      verb?.upos !== 'VERB' ||
      verb.index < name.index ||
      !tokens.slice(date.index, name.index).some((t) => t.text === ',')
    )
      continue;
    if (tokens.some((t) => t.head === verb.index && t.rel.startsWith('nsubj'))) continue;
    const passive = tokens.some((t) => t.head === verb.index && t.rel === 'aux:pass');
    name.head = verb.index;
    name.rel = passive ? 'nsubj:pass' : 'nsubj';
  }
}

function isDay(tokens: readonly Token[], date: Token): boolean {
  return (
    DAYS.test(date.lower) || tokens.some((t) => t.head === date.index && t.rel === 'compound' && DAYS.test(t.lower))
  );
}

const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/;
