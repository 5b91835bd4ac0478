import type { ActorMention, Token } from '../../model/annotation.ts';
import type { Reading, Resolution } from './reading.ts';
import type { Referent, Use } from './referent.ts';
import { childrenOf, headOf, type Tree } from './tree.ts';

const RELATIVE_TAGS = new Set(['WP', 'WP$', 'WDT']);

export function isRelative(token: Token): boolean {
  return RELATIVE_TAGS.has(token.xpos) && token.upos !== 'DET';
}

/**
 * "who", "which", "that" → the noun whose clause they open. Where that noun is of the wrong kind ("a leader of the TTP,
 * which …"), the mention just before the pronoun. A question ("who did it") hangs on no noun and stays unresolved.
 */
export function resolveRelative(reading: Reading, token: Token): Resolution | null {
  const clause = clauseOf(reading.tree, token);
  const noun = clause && headOf(reading.tree, clause);
  if (!noun) return null;
  const several = severalBefore(reading, token, clause);
  if (several) return { referent: several, by: 'relative' };
  let adjacent: Use | null = null;
  for (const use of reading.focus.inSentence(reading.tree.sentence.index).toReversed()) {
    if (use.head >= token.index) continue;
    if (use.head === noun.index && takes(token, use.referent) && use.referent.parts.length === 0)
      return { referent: use.referent, by: 'relative' };
    if (!adjacent && endsBefore(reading.tree, use, token)) adjacent = use;
  }
  if (!adjacent || !takes(token, adjacent.referent) || !covers(reading.given, noun, adjacent)) return null;
  return { referent: adjacent.referent, by: 'relative' };
}

/** "Mali and Niger, which border Algeria": a plural verb tells that both are meant. */
function severalBefore(reading: Reading, token: Token, verb: Token): Referent | null {
  const { tree, focus } = reading;
  const plural = [verb, ...childrenOf(tree, verb)].some(
    (one) => one.xpos === 'VBP' && (one === verb || one.upos === 'AUX'),
  );
  if (!plural) return null;
  const uses = focus.inSentence(tree.sentence.index);
  return uses.findLast((use) => use.referent.parts.length > 0 && endsBefore(tree, use, token))?.referent ?? null;
}

/** The noun the clause hangs on must itself be an actor of the wrong kind, else the clause is about a thing. */
function covers(given: Map<number, ActorMention>, noun: Token, adjacent: Use): boolean {
  return given.has(noun.index) || (adjacent.first <= noun.index && noun.index <= adjacent.last);
}

function clauseOf(tree: Tree, token: Token): Token | null {
  let current: Token | undefined = headOf(tree, token);
  for (let step = 0; current && step < tree.sentence.tokens.length; step++) {
    if (current.rel === 'acl:relcl') return current;
    current = headOf(tree, current);
  }
  return null;
}

function takes(token: Token, referent: Referent): boolean {
  const person = referent.kind === 'person' || referent.kind === 'people';
  if (token.lower === 'who' || token.lower === 'whom')
    return person || referent.kind === 'armed group' || referent.parts.length > 0;
  if (token.lower === 'which') return !person || referent.kind === 'people';
  return true;
}

function endsBefore(tree: Tree, use: Use, token: Token): boolean {
  for (let index = use.last + 1; index < token.index; index++)
    if (tree.sentence.tokens[index]?.upos !== 'PUNCT' && tree.sentence.tokens[index]?.upos !== 'ADP') return false;
  return use.last < token.index;
}
