import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { Token } from '../../model/annotation.ts';
import { childBy, childrenOf, headOf, type Tree } from './tree.ts';

/**
 * The verb whose subject cannot be the possessor, for one does it to another side: "shelled its positions", "killed 12
 * of its soldiers", "launched an attack on its base". Null where the verb tells nothing, or "its own" tells otherwise.
 */
export function doneAgainst(tree: Tree, possessive: Token, knowledge: ReferenceKnowledge): Token | null {
  const noun = headOf(tree, possessive);
  // One does accuse one's own neighbour: "its rivals" are on another side anyhow.
  if (!noun || knowledge.other.has(noun.lemma) || childrenOf(tree, noun).some((child) => child.lower === 'own'))
    return null;
  const whole = counted(tree, noun);
  const above = headOf(tree, whole);
  if (!above) return null;
  const preposition = childBy(tree, whole, 'case')?.lower ?? '';
  const directed = knowledge.against.prepositions.has(preposition);
  if (knowledge.against.verbs.has(above.lemma) && (whole.rel === 'obj' || directed)) return above;
  const { nouns } = knowledge.against;
  if (nouns.has(above.lemma) && directed && above.rel === 'obj') return headOf(tree, above) ?? null;
  // The same phrase hung on the verb: "launched strikes | against its posts".
  const deed = childrenOf(tree, above).some((child) => child.rel === 'obj' && nouns.has(child.lemma));
  return directed && (deed || preposition === 'against') ? above : null;
}

/** "12 of its soldiers", "several of its posts": the whole hangs on the count. */
function counted(tree: Tree, noun: Token): Token {
  const above = noun.rel === 'nmod' ? headOf(tree, noun) : undefined;
  const partitive =
    above &&
    childBy(tree, noun, 'case')?.lower === 'of' &&
    (above.upos === 'NUM' ||
      above.upos === 'ADJ' ||
      above.upos === 'DET' ||
      (above.upos === 'NOUN' && above.lemma === 'dozen'));
  return above && partitive ? above : noun;
}
