import type { Token } from '../../model/annotation.ts';
import type { Reading } from './reading.ts';
import { childrenOf, type Tree } from './tree.ts';

const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'said']);
/** What picks one out of several, so that the phrase is no mere pointer: "the group from the north". */
const RESTRICTS = new Set(['nmod', 'nmod:poss', 'nmod:of', 'acl', 'acl:relcl', 'nummod', 'flat']);

/** "the group", "this movement": points back, and nothing in it picks out another one. */
export function isPointing(tree: Tree, noun: Token): boolean {
  let pointing = false;
  for (const child of childrenOf(tree, noun)) {
    if (RESTRICTS.has(child.rel) && !isAfterComma(tree, noun, child)) return false;
    if (child.upos === 'PROPN' && child.rel !== 'appos') return false;
    if (child.rel === 'det') pointing ||= POINTING.has(child.lower);
  }
  return pointing;
}

/** "The group, which has …" tells more of it and picks out nothing. */
function isAfterComma(tree: Tree, noun: Token, child: Token): boolean {
  if (child.rel !== 'acl:relcl' && child.rel !== 'acl') return false;
  const next = tree.sentence.tokens[noun.index + 1];
  return child.index > noun.index && (next?.text === ',' || next?.text === '–' || next?.text === '—');
}

/** Adjectives and compounds before the noun that do not merely describe: "foreign" in "the foreign minister". */
export function tellingModifiers(reading: Reading, noun: Token): string[] {
  return childrenOf(reading.tree, noun)
    .filter((child) => ['amod', 'compound', 'nmod:desc'].includes(child.rel))
    .map((child) => child.lemma)
    .filter((word) => !reading.knowledge.describing.has(word));
}

export function namesAlike(reading: Reading, noun: string, words: ReadonlySet<string>): boolean {
  return words.has(noun) || (reading.knowledge.same.get(noun)?.some((other) => words.has(other)) ?? false);
}
