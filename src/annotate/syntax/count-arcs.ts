import type { Sentence, Token } from '../../model/annotation.ts';

/** Arcs around numbers that news does not have, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairCounts({ tokens }: Sentence): void {
  for (const token of tokens) {
    countSuffers(token, tokens);
    harmsCounted(token, tokens);
    deadAndWounded(token, tokens);
  }
}

const STRICKEN = /^(?:dead|killed|wounded|injured|hurt|missing|captured)$/;

/** "12 dead and 17 wounded": two counts, and not twelve wounded. */
function deadAndWounded(last: Token, tokens: readonly Token[]): void {
  const [number, stricken, and, other] = tokens.slice(Math.max(0, last.index - 4), last.index);
  if (!number || !stricken || !and || !other || !STRICKEN.test(last.lower) || !STRICKEN.test(stricken.lower)) return;
  if (number.upos !== 'NUM' || other.upos !== 'NUM' || and.lower !== 'and') return;
  const inside = (index: number): boolean => index >= number.index && index <= last.index;
  const [top, ...more] = [number, stricken, and, other, last].filter((t) => !inside(t.head));
  if (!top || top === stricken || more.length > 0) return;
  const { head, rel } = top;
  for (const token of tokens) if (inside(token.head) && token.index < other.index) token.head = stricken.index;
  Object.assign(number, { head: stricken.index, rel: 'nummod' });
  Object.assign(stricken, { head, rel });
  Object.assign(last, { head: stricken.index, rel: 'conj' });
  Object.assign(other, { head: last.index, rel: 'nummod' });
  and.head = last.index;
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
