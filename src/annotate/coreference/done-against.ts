import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { Token } from '../../model/annotation.ts';
import { subjectOf } from './grammar.ts';
import { childBy, childrenOf, headOf, isVerb, type Tree } from './tree.ts';

/**
 * Who cannot be the possessor, for he does it to another side: "shelled its positions", "killed 12 of its soldiers",
 * "launched an attack on its base". Null where the words tell nothing, or "its own" tells otherwise.
 */
export function doerAgainst(tree: Tree, possessive: Token, knowledge: ReferenceKnowledge): Token | null {
  const noun = headOf(tree, possessive);
  // One does accuse one's own neighbour: "its rivals" are on another side anyhow.
  if (!noun || knowledge.other.has(noun.lemma) || childrenOf(tree, noun).some((child) => child.lower === 'own'))
    return null;
  const whole = counted(tree, noun);
  const above = headOf(tree, whole);
  if (!above) return null;
  const { verbs, nouns, prepositions } = knowledge.against;
  const preposition = childBy(tree, whole, 'case')?.lower ?? '';
  const directed = prepositions.has(preposition);
  if (isVerb(above) && verbs.has(above.lemma) && (whole.rel === 'obj' || directed))
    return doerOf(tree, above, knowledge);
  if (nouns.has(above.lemma) && directed) return doerOfDeed(tree, above, knowledge);
  // The same phrase hung on the verb: "launched strikes | against its posts".
  const deed = childrenOf(tree, above).some((child) => child.rel === 'obj' && nouns.has(child.lemma));
  if (!directed || knowledge.against.accusers.has(above.lemma)) return null;
  return deed || preposition === 'against' ? doerOf(tree, above, knowledge) : null;
}

/** The subject of the verb; of "accused X of shelling", X. */
function doerOf(tree: Tree, verb: Token, { against }: ReferenceKnowledge): Token | null {
  const above = headOf(tree, verb);
  if (above && against.accusers.has(above.lemma) && verb.index > above.index && verb.xpos === 'VBG')
    return childBy(tree, above, 'obj') ?? null;
  return subjectOf(tree, verb);
}

/** Who does an attack: the subject of "launched an attack"; X in "blamed X for the attack". */
function doerOfDeed(tree: Tree, deed: Token, knowledge: ReferenceKnowledge): Token | null {
  const verb = headOf(tree, deed);
  if (!verb) return null;
  if (deed.rel === 'obj' && !knowledge.against.accusers.has(verb.lemma)) return doerOf(tree, verb, knowledge);
  for (let current: Token | undefined = verb, step = 0; current && step < 3; current = headOf(tree, current), step++)
    if (knowledge.against.accusers.has(current.lemma)) return childBy(tree, current, 'obj') ?? null;
  return null;
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
