import type { Sentence, Token } from '../../model/annotation.ts';

/** Arcs around numbers that news does not have, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairCounts({ tokens }: Sentence): void {
  for (const token of tokens) {
    countSuffers(token, tokens);
    countBeforePassive(token, tokens);
    harmsCounted(token, tokens);
    deadAndWounded(token, tokens);
    countedDead(token, tokens);
  }
}

const TELLING = new Set(['count', 'report', 'record', 'confirm', 'register', 'tally', 'document', 'list']);

/** "The office counted 41 dead": they are what it counted, and not what it became. */
function countedDead(stricken: Token, tokens: readonly Token[]): void {
  if (!['dead', 'missing'].includes(stricken.lower) || stricken.rel !== 'xcomp') return;
  const verb = tokens[stricken.head];
  if (!verb || !TELLING.has(verb.lemma) || has(tokens, verb, /^(?:obj|aux:pass)$/)) return;
  if (has(tokens, stricken, /^nummod$/)) stricken.rel = 'obj';
}

const STRICKEN = /^(?:dead|killed|wounded|injured|hurt|missing|captured)$/;

/** Words before a number that bound it: "12 dead and at least 17 wounded". */
const BOUNDS = new Set([
  'at',
  'least',
  'more',
  'than',
  'about',
  'some',
  'around',
  'nearly',
  'over',
  'another',
  'up',
  'to',
]);

/** "12 dead and 17 wounded": two counts, and not twelve wounded. */
function deadAndWounded(last: Token, tokens: readonly Token[]): void {
  const other = tokens[last.index - 1];
  if (!STRICKEN.test(last.lower) || other?.upos !== 'NUM') return;
  const and = tokens.slice(0, other.index).findLast((t) => !BOUNDS.has(t.lower));
  const [number, stricken] = tokens.slice(Math.max(0, (and?.index ?? 0) - 2), and?.index);
  if (!number || !stricken || and?.lower !== 'and' || !STRICKEN.test(stricken.lower) || number.upos !== 'NUM') return;
  const inside = (index: number): boolean => index >= number.index && index <= last.index;
  const bounds = tokens.slice(and.index + 1, other.index);
  const [top, ...more] = [number, stricken, and, ...bounds, other, last].filter((t) => !inside(t.head));
  if (!top || top === stricken || more.length > 0) {
    if (top === stricken) unpoint(stricken, tokens);
    if (top !== stricken || bounds.length === 0) return;
  }
  const { head, rel } = top;
  for (const token of tokens) if (inside(token.head) && token.index < other.index) token.head = stricken.index;
  Object.assign(number, { head: stricken.index, rel: 'nummod' });
  Object.assign(stricken, { head, rel });
  Object.assign(last, { head: stricken.index, rel: 'conj' });
  Object.assign(other, { head: last.index, rel: 'nummod' });
  for (const bound of bounds) Object.assign(bound, { head: other.index, rel: 'advmod' });
  and.head = last.index;
}

/** "reports 80 dead and 20 missing.": nobody is dead of a full stop; they are what the verb before reports. */
function unpoint(stricken: Token, tokens: readonly Token[]): void {
  if (tokens[stricken.head]?.upos !== 'PUNCT') return;
  const verb = tokens.slice(0, stricken.index).findLast((t) => t.upos === 'VERB');
  if (verb) Object.assign(stricken, { head: verb.index, rel: 'obj' });
}

/** "350 were killed and 900 arrested": a number that stands alone before a participle is who suffered it. */
function countSuffers(participle: Token, tokens: readonly Token[]): void {
  if (participle.upos !== 'VERB' || !['VBN', 'VBD'].includes(participle.xpos)) return;
  const number = tokens[participle.index - 1];
  if (number?.upos !== 'NUM' || number.rel !== 'nummod' || number.head !== participle.index) return;
  if (has(tokens, participle, /^(?:nsubj|obj$|aux)/)) return;
  number.rel = 'nsubj:pass';
  participle.xpos = 'VBN';
}

/** "Seven lost their lives and 28 were hurt": the number right before "were" is who was, whatever it was joined to. */
function countBeforePassive(participle: Token, tokens: readonly Token[]): void {
  if (participle.xpos !== 'VBN' || has(tokens, participle, /^nsubj/)) return;
  const were = tokens.find((t) => t.head === participle.index && t.rel === 'aux:pass' && t.upos === 'AUX');
  const number = tokens[(were?.index ?? 0) - 1];
  const and = tokens[(number?.index ?? 0) - 1];
  if (!were || number?.upos !== 'NUM' || and?.upos !== 'CCONJ' || !['were', 'was'].includes(were.lower)) return;
  if (number.head === participle.index) return;
  Object.assign(number, { head: participle.index, rel: 'nsubj:pass' });
  and.head = participle.index;
}

/** Participles that say how sure a number is, and no deed. */
const OF_NUMBERS = new Set(['estimated', 'combined', 'reported', 'suspected', 'confirmed', 'projected']);

/** "shelled a market and wounded nine people": a participle before a number, behind an "and", is what was done to them. */
function harmsCounted(participle: Token, tokens: readonly Token[]): void {
  if (participle.upos !== 'VERB' || participle.rel !== 'amod' || OF_NUMBERS.has(participle.lower)) return;
  const noun = tokens[participle.head];
  const and = tokens[participle.index - 1];
  const next = tokens[participle.index + 1];
  if (!noun || noun.index < participle.index || and?.upos !== 'CCONJ' || !next || noun.rel !== 'conj') return;
  const number = tokens.find((t) => t.head === noun.index && t.rel === 'nummod' && t.index > participle.index);
  if (!number || (next !== number && next.head !== number.index)) return;
  const verb = ofObject(tokens[noun.head], tokens);
  if (verb?.upos !== 'VERB' || verb.index > participle.index) return;
  Object.assign(participle, { head: verb.index, rel: 'conj', xpos: 'VBD' });
  Object.assign(noun, { head: participle.index, rel: 'obj' });
  and.head = participle.index;
}

/** The verb itself, or the verb whose object it is. */
function ofObject(token: Token | undefined, tokens: readonly Token[]): Token | undefined {
  return token?.rel === 'obj' ? tokens[token.head] : token;
}

function has(tokens: readonly Token[], head: Token, rel: RegExp): boolean {
  return tokens.some((t) => t.head === head.index && rel.test(t.rel));
}
