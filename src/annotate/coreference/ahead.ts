import type { Pronoun } from '../../knowledge/coreference.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import { resolvePointingNoun } from './pointing-nouns.ts';
import type { Reading, Resolution } from './reading.ts';
import { isBody, isOnePerson, type Referent } from './referent.ts';
import { referentOf } from './register.ts';
import { childrenOf, headOf, isBelow, isSubject, isVerb, type Tree } from './tree.ts';

const FRONTED = new Set(['obl', 'advcl', 'obl:unmarked']);

/**
 * A pronoun before its name, in two constructions only: an opening phrase before its subject ("In its statement, the
 * army said"), and words before their speaker ("Its soldiers had come under fire, Cambodia said").
 */
export function resolveAhead(reading: Reading, token: Token, pronoun: Pronoun): Resolution | null {
  const subject = openingSubject(reading.tree, token) ?? laterSayer(reading, token);
  const mention = subject && reading.given.get(subject.index);
  if (!subject || !mention || mention.form === 'pronoun') return null;
  const referent =
    mention.actor === null ? resolvePointingNoun(reading, subject, mention)?.referent : referentOf(reading, mention);
  return referent && fits(referent, mention, pronoun) ? { referent, by: 'cataphora' } : null;
}

function fits(referent: Referent, mention: ActorMention, pronoun: Pronoun): boolean {
  if (pronoun.refers === 'person')
    return isOnePerson(referent) && (referent.gender ?? pronoun.gender) === pronoun.gender;
  if (pronoun.refers === 'body') return isBody(referent) && referent.number !== 'plural';
  return mention.kind === 'people' || mention.kind === 'armed group';
}

/** The subject that follows the opening phrase or clause which the pronoun stands in. */
function openingSubject(tree: Tree, token: Token): Token | null {
  let current: Token | undefined = token;
  for (let step = 0; current && step < tree.sentence.tokens.length; step++) {
    const above = headOf(tree, current);
    if (above && FRONTED.has(current.rel) && current.index < above.index) return subjectAfter(tree, above, current);
    current = above;
  }
  return null;
}

/** The subject of a verb of saying that stands after what is said, outside quotation marks. */
function laterSayer(reading: Reading, token: Token): Token | null {
  const { tree, knowledge, quotes } = reading;
  if (token.rel !== 'nmod:poss' || quotes.at(tree.sentence, token) >= 0) return null;
  for (const verb of tree.sentence.tokens) {
    if (verb.index < token.index || !isVerb(verb) || !knowledge.sayers.has(verb.lemma)) continue;
    const content =
      verb.rel === 'parataxis' ? headOf(tree, verb) : childrenOf(tree, verb).find((child) => child.rel === 'ccomp');
    if (content && content.index < verb.index && isBelow(tree, token, content))
      return subjectAfter(tree, verb, content);
  }
  return null;
}

function subjectAfter(tree: Tree, verb: Token, phrase: Token): Token | null {
  return childrenOf(tree, verb).find((child) => isSubject(child.rel) && child.index > phrase.index) ?? null;
}
