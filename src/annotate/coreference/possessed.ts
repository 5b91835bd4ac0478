import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import type { Reading } from './reading.ts';
import type { Referent } from './referent.ts';
import { childBy, childrenOf, headOf, type Tree, tokenAt } from './tree.ts';

export interface Ownership {
  owner: Referent;
  /** Those joined to the owner, of other sides: "the leaders of Chad and Niger". */
  others: readonly Referent[];
  /** What the owned noun is to its owner. */
  part: 'forces' | 'offices' | 'people';
}

/**
 * Whose soldiers, leaders or citizens a mention's are: "its soldiers", "23 of its soldiers", "the group's commander",
 * "members of the front". Nouns for people on another side ("its allies", "its prisoners") tell nothing.
 */
export function ownerOf(reading: Reading, mention: ActorMention): Ownership | null {
  const head = tokenAt(reading.tree, mention.head);
  if (!head) return null;
  for (const noun of [head, ...countedNouns(reading.tree, head)]) {
    const part = reading.knowledge.own.get(noun.lemma);
    const token = part && ownerToken(reading.tree, noun, reading.knowledge);
    const owner = token && referentAt(reading, token);
    if (part && token && owner) return { owner, others: joinedOwners(reading, token, owner), part };
  }
  return null;
}

function joinedOwners(reading: Reading, token: Token, owner: Referent): Referent[] {
  return childrenOf(reading.tree, token)
    .filter((child) => child.rel === 'conj')
    .flatMap((child) => referentAt(reading, child) ?? [])
    .filter(({ party }) => party !== null && party !== owner.party);
}

/** The possessor of a noun, before it or after "of"; null where it has none. */
export function ownerToken(tree: Tree, noun: Token, { of }: ReferenceKnowledge): Token | null {
  const possessor = childBy(tree, noun, 'nmod:poss');
  if (possessor) return possessor;
  const after = childrenOf(tree, noun).find((child) => {
    const preposition =
      child.rel === 'nmod' && child.index > noun.index ? childBy(tree, child, 'case')?.lower : undefined;
    if (preposition === undefined) return false;
    return of.any.has(preposition) || (of.fighting.has(preposition) && of.fighters.has(noun.lemma));
  });
  return after ?? null;
}

const COUNTS = new Set('dozen score hundred thousand number some many most all several one two three four'.split(' '));

/** The nouns that a count stands over: "23 of its soldiers", "dozens of their fighters". */
function countedNouns(tree: Tree, head: Token): Token[] {
  const counts = head.upos === 'NUM' || COUNTS.has(head.lemma);
  return counts ? childrenOf(tree, head).filter((child) => child.rel === 'nmod') : [];
}

function referentAt(reading: Reading, token: Token): Referent | null {
  const uses = reading.focus.inSentence(reading.tree.sentence.index).filter((use) => use.head === token.index);
  return (uses.find((use) => use.referent.parts.length === 0) ?? uses[0])?.referent ?? null;
}

/**
 * The side of a person whose office stands beside the name: "Yusuf Ali, a spokesman for the front". Null where no owner
 * is found among the mentions of the sentence.
 */
export function sideByOffice(reading: Reading, mention: ActorMention): string | null {
  const { tree, knowledge } = reading;
  const head = tokenAt(tree, mention.head);
  if (!head || mention.kind !== 'person') return null;
  const above = head.rel === 'appos' ? headOf(tree, head) : undefined;
  for (const noun of [head, above, ...childrenOf(tree, head).filter((child) => child.rel === 'appos')]) {
    if (!noun || knowledge.own.get(noun.lemma) !== 'offices') continue;
    const owner = ownerToken(tree, noun, knowledge);
    const party = owner && referentAt(reading, owner)?.party;
    if (party) return party;
  }
  return null;
}
