import type { Sentence, Token } from '../../model/annotation.ts';

/** A sentence with its arcs read downwards; made once a sentence, only where it has something to resolve. */
export interface Tree {
  sentence: Sentence;
  children: Token[][];
}

export function treeOf(sentence: Sentence): Tree {
  const children: Token[][] = sentence.tokens.map(() => []);
  if (sentence.parsed) for (const token of sentence.tokens) children[token.head]?.push(token);
  return { sentence, children };
}

export function tokenAt(tree: Tree, index: number): Token | undefined {
  return tree.sentence.tokens[index];
}

export function childrenOf(tree: Tree, token: Token): Token[] {
  return tree.children[token.index] ?? [];
}

export function headOf(tree: Tree, token: Token): Token | undefined {
  return token.head < 0 || !tree.sentence.parsed ? undefined : tree.sentence.tokens[token.head];
}

export function childBy(tree: Tree, token: Token, rel: string): Token | undefined {
  return childrenOf(tree, token).find((child) => child.rel === rel);
}

/** The first conjunct of a coordination that the token belongs to, the token itself where there is none. */
export function firstConjunct(tree: Tree, token: Token): Token {
  let current = token;
  // A broken parse may hang a token on itself; a chain of conjuncts is never longer than its sentence.
  for (let step = 0; step < tree.sentence.tokens.length && current.rel === 'conj'; step++) {
    const head = headOf(tree, current);
    if (!head) break;
    current = head;
  }
  return current;
}

export function isSubject(rel: string): boolean {
  return rel === 'nsubj' || rel === 'nsubj:pass' || rel === 'nsubj:outer';
}

export function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX';
}

export function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** Whether `ancestor` stands above `token` in the tree, or is it. */
export function isBelow(tree: Tree, token: Token, ancestor: Token): boolean {
  let current: Token | undefined = token;
  for (let step = 0; current && step <= tree.sentence.tokens.length; step++) {
    if (current === ancestor) return true;
    current = headOf(tree, current);
  }
  return false;
}

/** Whether the token is part of the noun phrase of `noun`, not merely coordinated with it or in a clause about it. */
export function isInsidePhrase(tree: Tree, token: Token, noun: Token): boolean {
  let current: Token | undefined = token;
  for (let step = 0; current && step <= tree.sentence.tokens.length; step++) {
    if (current === noun) return true;
    if (!/^(nmod|compound|flat|amod|nummod|det|case)/.test(current.rel)) return false;
    current = headOf(tree, current);
  }
  return false;
}
