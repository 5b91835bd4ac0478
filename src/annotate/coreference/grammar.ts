import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import type { Gender, GrammaticalNumber, Part } from './referent.ts';
import { childBy, childrenOf, firstConjunct, headOf, isNominal, isSubject, isVerb, type Tree } from './tree.ts';

const NAME_PARTS = new Set(['compound', 'flat', 'flat:name', 'amod', 'nmod:desc', 'nmod:unmarked', 'appos', 'nummod']);
const PLURAL_TAGS = new Set(['NNS', 'NNPS']);

export function partOf(tree: Tree, token: Token): Part {
  const first = firstConjunct(tree, token);
  const { rel } = first;
  if (isSubject(rel)) return isSubordinate(tree, first) ? 'embedded' : 'subject';
  if (rel === 'root' || rel === 'vocative') return 'subject';
  if (rel === 'obj' || rel === 'iobj' || rel === 'xcomp') return 'object';
  if (rel.startsWith('obl')) return 'oblique';
  if (rel === 'nmod:poss') return 'possessor';
  return 'modifier';
}

const SUBORDINATE = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'csubj', 'advcl:relcl']);

function isSubordinate(tree: Tree, subject: Token): boolean {
  const predicate = headOf(tree, subject);
  return predicate !== undefined && SUBORDINATE.has(firstConjunct(tree, predicate).rel);
}

/** A body's name in the plural form ("United States") is still an "it". */
export function numberOf(mention: ActorMention, head: Token): GrammaticalNumber {
  if (mention.members.length > 1) return 'plural';
  const plural = PLURAL_TAGS.has(head.xpos) || mention.kind === 'people';
  // "Azerbaijani forces" are no "it".
  if (head.xpos === 'NNS' && /^\p{Ll}/u.test(head.text)) return 'plural';
  if (mention.kind === 'person') return plural ? 'plural' : 'singular';
  if (mention.form === 'nominal') return plural ? 'plural' : 'singular';
  return mention.kind === 'people' ? 'plural' : 'either';
}

/** Lemmas said of a mention: its own words, what is compounded with it, its appositions. */
export function wordsOf(tree: Tree, mention: ActorMention): Set<string> {
  const words = new Set<string>();
  const { tokens } = tree.sentence;
  for (let index = mention.first; index <= mention.last; index++) addWord(words, tokens[index]);
  const head = tokens[mention.head];
  if (!head) return words;
  addAround(tree, head, words);
  const above = headOf(tree, head);
  if (above && NAME_PARTS.has(head.rel) && isNominal(above)) {
    addWord(words, above);
    addAround(tree, above, words);
  }
  return words;
}

function addAround(tree: Tree, head: Token, words: Set<string>): void {
  for (const child of childrenOf(tree, head)) {
    if (!NAME_PARTS.has(child.rel)) continue;
    addWord(words, child);
    for (const inner of childrenOf(tree, child)) if (NAME_PARTS.has(inner.rel)) addWord(words, inner);
  }
}

function addWord(words: Set<string>, token: Token | undefined): void {
  if (!token || !/\p{L}/u.test(token.text)) return;
  if (token.upos === 'DET' || token.upos === 'ADP') return;
  words.add(token.lemma);
  if (token.lower !== token.lemma) words.add(token.lower);
}

export function genderFrom(words: Iterable<string>, knowledge: ReferenceKnowledge): Gender | null {
  let found: Gender | null = null;
  for (const word of words) {
    const gender = knowledge.genderOf.get(word.replace(/\.$/, ''));
    if (!gender) continue;
    if (found && found !== gender) return null;
    found = gender;
  }
  return found;
}

/** The subject of a verb of saying: who goes on saying. */
export function isSayer(tree: Tree, token: Token, knowledge: ReferenceKnowledge): boolean {
  const first = firstConjunct(tree, token);
  const verb = headOf(tree, first);
  return verb !== undefined && isSubject(first.rel) && isVerb(verb) && knowledge.sayers.has(verb.lemma);
}

/** Does, or has done by it, what only one between two parties does: "mediated by Qatar", "Egypt hosted". */
export function isBroker(tree: Tree, token: Token, knowledge: ReferenceKnowledge): boolean {
  const first = firstConjunct(tree, token);
  const verb = headOf(tree, first);
  if (!verb || !knowledge.brokers.has(verb.lemma)) return false;
  return isSubject(first.rel) || first.rel === 'obl:agent' || childBy(tree, first, 'case')?.lower === 'by';
}

/** The words of the name itself, without titles or what stands beside it. */
export function nameWords(tree: Tree, mention: ActorMention, knowledge: ReferenceKnowledge): Token[] {
  const named = new Set(mention.name.split(/[\s’']+/u));
  return tree.sentence.tokens
    .slice(mention.first, mention.last + 1)
    .filter((token) => token.upos === 'PROPN' && named.has(token.text) && !knowledge.titles.has(token.lower));
}

/** The subject of a verb, its own or the one it shares with the verb above ("left and found himself"). */
export function subjectOf(tree: Tree, verb: Token): Token | null {
  let current: Token | undefined = verb;
  for (let step = 0; current && step < tree.sentence.tokens.length; step++) {
    const own = childrenOf(tree, current).find((child) => isSubject(child.rel));
    if (own) return own;
    if (current.rel !== 'conj' && current.rel !== 'xcomp' && current.rel !== 'advcl') return null;
    current = headOf(tree, current);
  }
  return null;
}
