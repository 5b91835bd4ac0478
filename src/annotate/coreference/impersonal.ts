import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { Token } from '../../model/annotation.ts';
import { childBy, childrenOf, headOf, isVerb, type Tree } from './tree.ts';

const CLAUSE = new Set(['csubj', 'csubj:pass', 'ccomp', 'xcomp', 'advcl', 'csubj:outer']);

/** "It" that stands for a clause or for nothing: "it was not clear whether", "it is believed that", "it was the rebels who". */
export function isImpersonal(tree: Tree, token: Token, knowledge: ReferenceKnowledge): boolean {
  if (token.lower !== 'it') return false;
  if (token.rel.startsWith('expl')) return true;
  const predicate = headOf(tree, token);
  if (!predicate) return true;
  const clause = childrenOf(tree, predicate).some((child) => CLAUSE.has(child.rel));
  if (isVerb(predicate)) return clause && knowledge.impersonal.has(predicate.lemma) && !isActiveSaying(tree, predicate);
  const copula = childBy(tree, predicate, 'cop') !== undefined;
  if (!copula) return false;
  // "It was the first attack", "it was cheaper": what is told of is the attack, which is no actor.
  return !knowledge.disposed.has(predicate.lemma);
}

/** "It said that …" has somebody for a subject; "it was said that …" has not. "It seems", "it emerged" never have. */
function isActiveSaying(tree: Tree, verb: Token): boolean {
  return (
    !childBy(tree, verb, 'aux:pass') &&
    [
      'say',
      'believe',
      'think',
      'report',
      'understand',
      'estimate',
      'expect',
      'allege',
      'take',
      'mean',
      'know',
    ].includes(verb.lemma)
  );
}
